// Facts of a case's stream that its closing rests on: evidence, attempts at reaching the citizen, lasting rules.
#pragma once

#include <string>
#include <vector>

#include "base/sealed.hpp"
#include "codec/codec.hpp"
#include "lianxin/time.hpp"

namespace lianxin::casework {

/// The file itself stays with the host.
struct EvidenceFact {
    std::string field;
    std::string kind;
    std::string sha256;  ///< one of these two
    std::string sm3;
    Sealed reference;
};

struct EvidenceGiven {
    static constexpr const char* kType = "evidence_given";
    std::string action;  ///< that it was told with
    std::vector<EvidenceFact> files;
};

/// It was tried to reach the citizen, in vain.
struct AttemptMade {
    static constexpr const char* kType = "attempt_made";
    std::string means;
    std::string result;
};

/// A rule keeps it fixed. What becomes of the rule stands in a stream of its own.
struct RuleMade {
    static constexpr const char* kType = "rule_made";
    std::string rule;  ///< number of the case, and its own within the case
    std::string unit;
    std::string holder;
    Date review_on;
    Sealed title;
    Sealed text;
};

template <class V>
void describe(V& v, EvidenceFact& e) {
    v.required("field", e.field, codec::id("field of the action"));
    v.required("kind", e.kind, codec::id("code of the kind"));
    v.optional("sha256", e.sha256, "64 hex digits over the file");
    v.optional("sm3", e.sm3, "64 hex digits over the file");
    v.optional("reference", e.reference, "sealed");
}
template <class V>
void describe(V& v, EvidenceGiven& e) {
    v.required("action", e.action, codec::id("action that it was told with"));
    v.required("files", e.files, codec::list("the files, which stay with the host"));
}
template <class V>
void describe(V& v, AttemptMade& e) {
    v.optional("means", e.means, "code of how it was tried");
    v.optional("result", e.result, "code of what came of it");
}
template <class V>
void describe(V& v, RuleMade& e) {
    v.required("rule", e.rule, codec::id("id of the rule"));
    v.required("unit", e.unit, codec::id("unit whose rule it is"));
    v.optional("holder", e.holder, "appointment that sees to it");
    v.required("review_on", e.review_on, "when it is to be looked at again");
    v.optional("title", e.title, "sealed");
    v.optional("text", e.text, "sealed");
}

}  // namespace lianxin::casework
