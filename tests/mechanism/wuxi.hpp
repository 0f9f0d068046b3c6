// The built-in Wuxi document for tests: as JSON, as a value, and with a few things changed.
#pragma once

#include <stdexcept>
#include <string>

#include "base/json.hpp"
#include "mechanism/check.hpp"
#include "resources/resources.hpp"

namespace lianxin::test {

inline Json wuxi_json() { return parse_json(*resources::find("wuxi-1315")); }

inline mechanism::Mechanism sound(const Json& document) {
    auto checked = mechanism::check(document.dump());
    if (!checked.document)
        throw std::runtime_error(checked.faults.front().code + " at " + checked.faults.front().pointer);
    return std::move(*checked.document);
}

/// Checked once; tests only read it.
inline const mechanism::Mechanism& wuxi() {
    static const mechanism::Mechanism mechanism = sound(wuxi_json());
    return mechanism;
}

/// The sound document that comes of a JSON Patch (RFC 6902).
inline mechanism::Mechanism wuxi_with(const char* patch) { return sound(wuxi_json().patch(Json::parse(patch))); }

}  // namespace lianxin::test
