// Over random merges: no breach disappears, nothing absorbed is supervised, the order of merges makes no difference,
// and unmerging leaves no trace.
#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <map>
#include <set>

#include "calendar/calendar.hpp"
#include "supervision/check.hpp"
#include "supervision/due.hpp"
#include "support/amended_year.hpp"
#include "support/dice.hpp"
#include "support/enough.hpp"
#include "support/joined.hpp"

namespace lianxin {
namespace {

using test::answer;
using test::Dice;
using test::Joined;

/// Cases of `matter` in all states, merged, unmerged and led on at random.
class RandomMerges {
public:
    /// All is drawn from one seed, not by RapidCheck's sizes, which would begin with next to nothing.
    RandomMerges() : dice_(*rc::gen::noShrink(rc::gen::resize(rc::kNominalSize, rc::gen::arbitrary<std::uint64_t>()))) {
        for (const char* name : {"群众甲", "群众乙", "群众丙"}) persons_.push_back(all_.person(name));
        for (const char* name : {"cn-2023", "cn-2024", "cn-2025", "cn-2026"})
            years_.push_back(*calendar::check(builtin(name)).document);
        persons_.emplace_back();
    }

    Joined& all() { return all_; }
    Dice& dice() { return dice_; }
    const std::vector<std::string>& cases() const { return cases_; }

    void pass_time() {
        const std::int64_t hours = dice_.below(200);
        all_.county.store().time_set({all_.county.store().now() + hours * 3'600'000});
    }
    /// A few cases that can be merged, of different ages.
    void begin(int count) {
        for (int i = 0; i < count; ++i) {
            cases_.push_back(all_.in_progress(dice_.one_of(persons_)));
            pass_time();
        }
    }
    void act() {
        static const std::vector<std::string> kActors{"a-dispatcher", "a-approver", "a-handler", "a-verifier",
                                                      "a-supervisor"};
        static const std::vector<std::string> kActions{"suspend", "resume",  "extend",       "resolve",
                                                       "verify",  "close",   "reopen",       "close_unsolved",
                                                       "start",   "contact", "reopen_closed"};
        CaseAct act;
        act.case_no = dice_.one_of(cases_);
        act.action = dice_.one_of(kActions);
        const std::string text = "已办";
        if (act.action == "resolve") act.fields = {{"fix_now", text}};
        if (act.action == "verify") act.fields = answer(dice_.below(4) != 0);
        if (act.action == "contact" || act.action == "reopen") act.fields = {{"note", text}};
        if (act.action == "suspend" || act.action == "close_unsolved" || act.action == "reopen_closed")
            act.fields = {{"ground", text}};
        if (act.action == "extend") act.fields = {{"days", std::int64_t{10}}, {"ground", text}};
        tried("act " + act.action, [&] { all_.county.as(dice_.one_of(kActors)).case_act(act); });
    }
    void merge_or_unmerge() {
        const std::string one = dice_.one_of(cases_), other = dice_.one_of(cases_);
        const int what = dice_.below(8);
        if (what < 4) tried("merge", [&] { all_.merge(one, {other}); });
        if (what == 4) tried("unmerge", [&] { all_.unmerge(one); });
        if (what == 5) tried("reply", [&] { all_.reply(one); });
        if (what == 6) tried("ask", [&] { all_.ask(one, dice_.below(4) != 0); });
        if (what == 7) finish(main_of(one));
    }
    std::string main_of(const std::string& one) const {
        const CaseView view = all_.show(one);
        return view.merged_into ? view.merged_into->case_no : one;
    }
    /// What people would do to get a main case to its end.
    void finish(const std::string& main) {
        tried("resume", [&] { all_.county.act("a-approver", main, "resume"); });
        tried("start", [&] { all_.county.act("a-handler", main, "start"); });
        tried("contact", [&] { all_.county.act("a-handler", main, "contact", {{"note", std::string("已联系")}}); });
        tried("resolve", [&] { all_.resolve(main); });
        for (const MergedView& one : all_.show(main).merged) {
            tried("reply", [&] { all_.reply(one.case_no); });
            tried("ask", [&] { all_.ask(one.case_no); });
        }
        tried("verify", [&] { all_.verify(main); });
        tried("close", [&] {
            all_.county.act("a-verifier", main, "close");
            if (!all_.show(main).merged.empty()) ++done_["close together"];
        });
    }
    void amend_a_calendar() {
        const Date day = all_.county.store().now().date() + dice_.from_to(1, 69);
        if (day.year() != 2024) return;
        const std::int64_t version = ++calendar_;
        tried("adopt", [&] {
            const std::string text = test::with_holiday("2024", version, day.str(), day.str());
            all_.admin().document_adopt({JsonText{text}, ""});
            years_.push_back(*calendar::check(text).document);
        });
    }
    std::map<std::string, int>& done() { return done_; }
    calendar::Calendar calendar() const { return calendar::Calendar(years_); }
    std::vector<std::string> would_reach() {
        std::vector<std::string> out;
        const Supervised reply = all_.county.as("a-supervisor").supervise({1000, true, ""});
        for (const RungDue& one : reply.reached) out.push_back(one.case_no + " " + one.clock + " " + one.rung);
        return out;
    }

private:
    template <class F>
    void tried(const std::string& what, F&& f) {
        try {
            f();
            ++done_[what];
        } catch (const Error&) {  // a refusal is an ordinary answer
        }
    }

    Dice dice_;
    Joined all_;
    std::vector<std::string> persons_, cases_;
    std::int64_t calendar_ = 2;
    std::vector<calendar::YearCalendar> years_;
    std::map<std::string, int> done_;
};

/// The limit of a clock by its own facts alone.
Instant own_limit(const ClockView& clock) { return clock.held_to ? clock.held_to->own_due_at : clock.due_at; }

/// Held against a plain reading of all cases: what each is held to, and that nothing absorbed is watched.
void check_limits(RandomMerges& some) {
    std::map<std::string, CaseView> views;
    for (const std::string& no : some.cases()) views[no] = some.all().show(no);
    for (const auto& [no, view] : views) {
        const bool merged = view.merged_into && !view.merged_into->ended_at;
        for (const ClockView& clock : view.clocks) {
            const bool open = !clock.stopped_at && clock.status != ClockStatus::lapsed;
            if (merged && open) RC_ASSERT(clock.status == ClockStatus::absorbed);
            if (merged || !open || view.final_state || clock.clock != "conclude") continue;
            Instant least = own_limit(clock);
            const bool waits = clock.suspended_at && *clock.suspended_at < least;
            bool first = waits;
            for (const MergedView& other : view.merged) {
                if (other.ended_at) continue;
                for (const ClockView& theirs : views[other.case_no].clocks) {
                    if (theirs.clock != clock.clock || theirs.status != ClockStatus::absorbed || theirs.stopped_at)
                        continue;
                    least = first ? theirs.due_at : std::min(least, theirs.due_at);
                    first = false;
                }
            }
            RC_ASSERT(clock.due_at == least);
        }
    }
}

const supervision::Ladder& ladder() {
    static const supervision::Ladder one = *supervision::check(builtin("ladder-default")).document;
    return one;
}

/// After a call of `supervise`, every rung that has fallen due for what a clock is held to is on record: in the main,
/// or in the merged case before it was merged.
void check_that_nothing_was_missed(RandomMerges& some, const calendar::Calendar& calendar) {
    const Instant now = some.all().county.store().now();
    for (const std::string& no : some.cases()) {
        const CaseView view = some.all().show(no);
        if (view.final_state || (view.merged_into && !view.merged_into->ended_at)) continue;
        std::set<std::string> active;
        for (const MergedView& one : view.merged)
            if (!one.ended_at) active.insert(one.case_no);
        std::map<std::string, std::int64_t> runs;
        for (const ClockView& clock : view.clocks) {
            const std::int64_t run = ++runs[clock.clock];
            if (clock.stopped_at || clock.absorbed_at || (clock.suspended_at && !clock.held_to)) continue;
            std::set<std::string> reached;
            for (const RungView& rung : view.rungs)
                if (rung.clock == clock.clock && rung.run == run &&
                    (rung.held_to.empty() || active.count(rung.held_to) != 0))
                    reached.insert(rung.rung);
            for (const std::string& other : active) {
                const CaseView theirs = some.all().show(other);
                for (const RungView& rung : theirs.rungs)
                    if (rung.clock == clock.clock) reached.insert(rung.rung);
            }
            for (const supervision::Rung& rung : ladder().rungs)
                if (falls_due(rung, clock.due_at, clock.started_at, calendar) <= now)
                    RC_ASSERT(reached.count(rung.code) == 1);
        }
    }
}

TEST(MergingProperty, OverRandomHistoriesNoBreachDisappearsNothingAbsorbedIsSupervisedAndReplayIsIdentical) {
    std::map<std::string, int> done;
    EXPECT_TRUE(rc::check("random merges", [&] {
        RandomMerges some;
        some.begin(some.dice().from_to(2, 4));
        std::int64_t breached = 0;
        for (int i = 0; i < 30; ++i) {
            const int what = some.dice().below(12);
            if (what < 4) some.act();
            if (what >= 4 && what < 10) some.merge_or_unmerge();
            if (what == 10) some.amend_a_calendar();
            if (what == 11) some.pass_time();
            check_limits(some);
            const std::int64_t now = some.all().account().breached;
            RC_ASSERT(breached <= now);
            breached = now;
            if (some.dice().below(4) != 0) continue;
            const Supervised reply = some.all().supervise();
            for (const RungDue& one : reply.reached) {
                const CaseView view = some.all().show(one.case_no);
                RC_ASSERT((!view.merged_into || view.merged_into->ended_at));
                RC_ASSERT(!view.final_state);
            }
            RC_ASSERT(some.all().supervise().reached.empty());
            check_that_nothing_was_missed(some, some.calendar());
        }
        for (const auto& [what, count] : some.done()) done[what] += count;
        RC_ASSERT(some.all().admin().store_rebuild({}).differences.empty());
        RC_ASSERT(some.all().county.as("a-auditor").audit_verify({}).whole);
    }));
    for (const char* what :
         {"merge", "unmerge", "reply", "ask", "close together", "adopt", "act suspend", "act extend"})
        EXPECT_GT(done[what], 0) << what;
}

TEST(MergingProperty, MergedAndUnmergedNothingHasHappenedToAnyCase) {
    int merged = 0;
    EXPECT_TRUE(rc::check("merge, then unmerge", [&] {
        RandomMerges some;
        some.begin(some.dice().from_to(2, 4));
        for (int i = some.dice().below(10); i > 0; --i) some.act();
        some.pass_time();
        std::map<std::string, std::string> before;
        for (const std::string& no : some.cases()) before[no] = some.all().told(no);
        const std::vector<std::string> open = some.all().listed(CaseListKind::overdue), due = some.would_reach();
        const std::string main = some.cases().front();
        std::vector<std::string> others;
        for (const std::string& no : some.cases()) try {
                some.all().merge(main, {no});
                others.push_back(no);
            } catch (const Error&) {
            }
        merged += static_cast<int>(others.size());
        while (!others.empty()) {
            const std::string one = some.dice().one_of(others);
            some.all().unmerge(one);
            others.erase(std::find(others.begin(), others.end(), one));
        }
        for (const auto& [no, told] : before) RC_ASSERT(some.all().told(no) == told);
        RC_ASSERT(some.all().listed(CaseListKind::overdue) == open);
        RC_ASSERT(some.would_reach() == due);
        RC_ASSERT(some.all().admin().store_rebuild({}).differences.empty());
    }));
    EXPECT_GT(merged, test::in_a_hundred_cases(50));
}

TEST(MergingProperty, TheOrderOfMergesMakesNoDifferenceToAnyLimit) {
    EXPECT_TRUE(rc::check("in any order", [] {
        RandomMerges some;
        some.begin(some.dice().from_to(3, 5));
        for (int i = some.dice().below(6); i > 0; --i) some.act();
        const std::string main = some.cases().front();
        std::vector<std::string> others;
        for (const std::string& no : some.cases()) try {
                some.all().merge(main, {no});
                others.push_back(no);
            } catch (const Error&) {
            }
        const std::string one_way = some.all().told(main);
        std::map<std::string, std::string> each;
        for (const std::string& no : others) each[no] = some.all().told(no);
        for (const std::string& no : others) some.all().unmerge(no);
        std::vector<std::string> left = others;
        while (!left.empty()) {
            const std::string one = some.dice().one_of(left);
            some.all().merge(main, {one});
            left.erase(std::find(left.begin(), left.end(), one));
        }
        RC_ASSERT(some.all().told(main) == one_way);
        for (const auto& [no, told] : each) RC_ASSERT(some.all().told(no) == told);
    }));
}

}  // namespace
}  // namespace lianxin
