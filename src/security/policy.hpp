// The gate's rule: who may use which verb. What depends on a case stands in its workflow document, not here.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "lianxin/organisation.hpp"

namespace lianxin::security {

/// What a verb asks of whoever calls it.
struct Permission {
    bool installer = false;           ///< an installer session may
    bool appointed = true;            ///< an appointment may …
    std::vector<Function> functions;  ///< … if its post has one of these; any appointment if there are none
};

/// Who is asking.
struct Acting {
    bool installer = false;
    std::vector<Function> functions;
};

bool permits(const Permission& permission, const Acting& acting);

/// \throws Error `policy.forbidden`; details name the functions that would do
void permit(std::string_view verb, const Permission& permission, const Acting& acting);

}  // namespace lianxin::security
