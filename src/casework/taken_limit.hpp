// A limit that a merged case brought with it: the main case answers for it with a run of its own.
#pragma once

#include <string>
#include <tuple>
#include <vector>

#include "codec/codec.hpp"
#include "lianxin/time.hpp"

namespace lianxin::casework {

struct TakenLimit {
    std::string clock;          ///< code, the same in both cases
    std::int64_t run = 1;       ///< the main's run that is held to it
    std::string from;           ///< the merged case
    std::int64_t from_run = 1;  ///< its run
    Instant due_at;
    Date due_on;
    bool provisional = false;
    std::vector<std::string> rungs;  ///< that it had reached when it was merged, sorted: they do not come again
    bool settled = false;            ///< the main has ended with it: it stands whatever comes

    bool operator<(const TakenLimit& o) const {
        return std::tie(from, clock, from_run) < std::tie(o.from, o.clock, o.from_run);
    }
};

template <class V>
void describe(V& v, TakenLimit& t) {
    v.required("clock", t.clock, codec::id("code of the clock"));
    v.required("run", t.run, "the main's run that is held to it");
    v.required("from", t.from, codec::id("the merged case"));
    v.required("from_run", t.from_run, "its run");
    v.required("due_at", t.due_at, "first instant that is too late");
    v.required("due_on", t.due_on, "last day");
    v.optional("provisional", t.provisional, "reaches into a year not published");
    v.optional("rungs", t.rungs, codec::list("rungs of supervision that it had reached"));
    v.optional("settled", t.settled, "the main has ended with it");
}

}  // namespace lianxin::casework
