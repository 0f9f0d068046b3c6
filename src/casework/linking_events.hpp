// The facts of cases that are linked or merged. A merge is told in both streams, and moves no clock of either: what the
// main is held to follows from what it has taken over, what stands still in the other from when it was merged.
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/sealed.hpp"
#include "casework/taken_limit.hpp"
#include "codec/common.hpp"
#include "codec/linking.hpp"

namespace lianxin::casework {

/// Told in the stream of one of the two; of a repeat in that of the later one.
struct CaseLinked {
    static constexpr const char* kType = "case_linked";
    LinkKind kind = LinkKind::related;
    std::string to;
    bool recognised = false;  ///< by the library, by exact keys
    Sealed ground;
};

struct CaseUnlinked {
    static constexpr const char* kType = "case_unlinked";
    LinkKind kind = LinkKind::related;
    std::string to;
    Sealed ground;
};

/// In the stream of the merged case: its clocks are absorbed from now on.
struct CaseMerged {
    static constexpr const char* kType = "case_merged";
    std::string into;
    Sealed ground;
};

/// In the stream of the main case: what it answers for from now on.
struct CaseTakenOver {
    static constexpr const char* kType = "case_taken_over";
    std::string other;
    std::string person;                   ///< who brought it; may be empty
    std::vector<std::string> handled_by;  ///< officials who handled it, sorted
    std::vector<TakenLimit> limits;
};

/// In the stream of the merged case, which goes on by itself.
struct CaseUnmerged {
    static constexpr const char* kType = "case_unmerged";
    std::string from;
    Sealed ground;
};

/// In the stream of the main case, which answers for it no longer.
struct CaseLetGo {
    static constexpr const char* kType = "case_let_go";
    std::string other;
};

/// In the stream of the main case: a calendar was adopted, and limits that it has taken over end on another day.
struct TakenLimitsMoved {
    static constexpr const char* kType = "taken_limits_moved";
    std::string other;
    std::vector<TakenLimit> limits;  ///< those that have moved
};

/// In the stream of the merged case.
struct PetitionerReplied {
    static constexpr const char* kType = "petitioner_replied";
    Sealed text;
};

/// In the stream of the main case.
struct MergedReplied {
    static constexpr const char* kType = "merged_replied";
    std::string other;
};

/// In the stream of the main case; the answer itself is the merged case's.
struct MergedAsked {
    static constexpr const char* kType = "merged_asked";
    std::string other;
    bool solved = false;
};

/// In the stream of the merged case.
struct CaseEndedWithMain {
    static constexpr const char* kType = "case_ended_with_main";
    std::string main;
    std::string to;  ///< the final state that the main has reached
};

using LinkingEvent = std::variant<CaseLinked, CaseUnlinked, CaseMerged, CaseTakenOver, CaseUnmerged, CaseLetGo,
                                  TakenLimitsMoved, PetitionerReplied, MergedReplied, MergedAsked, CaseEndedWithMain>;

template <class V>
void describe(V& v, CaseLinked& e) {
    v.required("kind", e.kind, "what the link says");
    v.required("to", e.to, codec::id("the other case"));
    v.optional("recognised", e.recognised, "by the library, by exact keys");
    v.optional("ground", e.ground, "sealed");
}
template <class V>
void describe(V& v, CaseUnlinked& e) {
    v.required("kind", e.kind, "what the link said");
    v.required("to", e.to, codec::id("the other case"));
    v.optional("ground", e.ground, "sealed");
}
template <class V>
void describe(V& v, CaseMerged& e) {
    v.required("into", e.into, codec::id("the main case"));
    v.optional("ground", e.ground, "sealed");
}
template <class V>
void describe(V& v, CaseTakenOver& e) {
    v.required("other", e.other, codec::id("the merged case"));
    v.optional("person", e.person, "who brought it");
    v.optional("handled_by", e.handled_by, codec::list("officials who handled it", 10'000));
    v.optional("limits", e.limits, codec::list("what the main is held to from now on"));
}
template <class V>
void describe(V& v, CaseUnmerged& e) {
    v.required("from", e.from, codec::id("the main case"));
    v.optional("ground", e.ground, "sealed");
}
template <class V>
void describe(V& v, CaseLetGo& e) {
    v.required("other", e.other, codec::id("the case that was merged"));
}
template <class V>
void describe(V& v, TakenLimitsMoved& e) {
    v.required("other", e.other, codec::id("the merged case"));
    v.required("limits", e.limits, codec::list("limits taken over that have moved"));
}
template <class V>
void describe(V& v, PetitionerReplied& e) {
    v.optional("text", e.text, "sealed");
}
template <class V>
void describe(V& v, MergedReplied& e) {
    v.required("other", e.other, codec::id("the merged case"));
}
template <class V>
void describe(V& v, MergedAsked& e) {
    v.required("other", e.other, codec::id("the merged case"));
    v.optional("solved", e.solved, "solved, in the petitioner's own words");
}
template <class V>
void describe(V& v, CaseEndedWithMain& e) {
    v.required("main", e.main, codec::id("the main case"));
    v.required("to", e.to, codec::id("the final state of both"));
}

}  // namespace lianxin::casework
