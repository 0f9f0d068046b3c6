// What a case knows of a merge (并案): as a merged case its main, as a main those merged into it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/sealed.hpp"
#include "codec/codec.hpp"
#include "lianxin/time.hpp"

namespace lianxin::casework {

struct MergedInto {
    std::string main;
    Instant merged_at;
    Sealed ground;
    std::optional<Instant> replied_at;
    Sealed reply;  ///< the last one
    std::optional<Instant> ended_at;
};

struct MergedCase {
    std::string case_no;
    std::string person;  ///< empty: not known
    std::vector<std::string> handled_by;
    Instant merged_at;
    std::optional<Instant> replied_at;  ///< in this round of the main
    std::optional<Instant> asked_at;    ///< likewise
    bool solved = false;                ///< the petitioner says so; only if asked
    std::optional<Instant> ended_at;    ///< together with the main

    bool active() const { return !ended_at; }
};

template <class V>
void describe(V& v, MergedInto& m) {
    v.required("main", m.main, codec::id("the main case"));
    v.required("merged_at", m.merged_at, "when it was merged");
    v.optional("ground", m.ground, "sealed");
    v.optional("replied_at", m.replied_at, "when the petitioner was last told");
    v.optional("reply", m.reply, "sealed");
    v.optional("ended_at", m.ended_at, "when it ended with the main");
}
template <class V>
void describe(V& v, MergedCase& m) {
    v.required("case", m.case_no, codec::id("the merged case"));
    v.optional("person", m.person, "who brought it");
    v.optional("handled_by", m.handled_by, codec::list("officials who handled it", 10'000));
    v.required("merged_at", m.merged_at, "when it was merged");
    v.optional("replied_at", m.replied_at, "when the petitioner was told, in this round");
    v.optional("asked_at", m.asked_at, "when the petitioner was asked, in this round");
    v.optional("solved", m.solved, "the petitioner says so");
    v.optional("ended_at", m.ended_at, "when it ended with the main");
}

}  // namespace lianxin::casework
