// The one list of verbs: what each is called, takes, gives, refuses, and who may say it. The gate, the C ABI, the
// Python package and the reference all follow it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/json.hpp"
#include "lianxin/store.hpp"
#include "security/policy.hpp"

namespace lianxin::service {

class Meter;

struct Verb {
    const char* name;                 ///< `noun_verb`, as in C++ and C
    const char* since;                ///< the version that it came with
    bool writes;                      ///< does it append events? Such a verb takes a `request_id`
    security::Permission permission;  ///< who may say it
    const char* summary;
    const char* summary_zh;
    std::vector<const char*> errors;  ///< codes of its own, beside those that every verb may give

    Json (*request_schema)();
    Json (*reply_schema)();
    /// Parses, decodes, calls, encodes; gives the reply's canonical text. What can't be read is counted, too.
    std::string (*call)(const Session& session, const char* verb, std::string_view request, Meter& meter);
};

/// All verbs, grouped by noun.
const std::vector<Verb>& verbs();

/// nullptr if there is no such verb.
const Verb* find_verb(std::string_view name);

/// Codes that every verb may give.
const std::vector<const char*>& common_errors();

/// \throws Error `request.unknown_verb`
const Verb& require_verb(std::string_view name);

/// The list as one JSON document (capi/verbs.json): verbs with their schemas, and the types that these share.
Json verb_list();

/// The list as a page for people (docs/reference/verbs.md).
std::string verb_page();

}  // namespace lianxin::service
