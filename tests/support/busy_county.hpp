// A county in which all sorts of things happen to cases: they are led along random ways, merged and taken apart,
// excluded, visited, raised by activities that are withdrawn, moved to a new version of their workflow. For use within
// rc::check.
#pragma once

#include <rapidcheck.h>

#include <functional>
#include <map>
#include <string>
#include <vector>

#include "base/json.hpp"
#include "support/joined.hpp"
#include "support/random_flow.hpp"

namespace lianxin::test {

class BusyCounty {
public:
    explicit BusyCounty(int steps, On on = On::anywhere) : all(on), flow_(all.county) {
        for (int i = 0; i < steps; ++i) step();
    }

    Joined all;
    std::vector<std::string> cases;
    std::map<std::string, int> happened;

private:
    template <class F>
    void attempt(const char* what, F&& f) {
        try {
            f();
            ++happened[what];
        } catch (const Error&) {  // a refusal is an ordinary answer
        }
    }
    std::string any_case() { return *rc::gen::elementOf(cases); }

    void step() {
        if (cases.size() < 3) return open();
        switch (*rc::gen::inRange(0, 12)) {
            case 0:
                return open();
            case 1:
                return join();
            case 2:
                return attempt("unmerged", [&] { all.unmerge(any_case()); });
            case 3:
                return exclude();
            case 4:
                return raise();
            case 5:
                return link(any_case(), any_case());
            case 6:
                return *rc::gen::inRange(0, 3) == 0 ? transition() : finish();
            default:
                return lead();
        }
    }
    void open() { cases.push_back(*rc::gen::arbitrary<bool>() ? flow_.open() : all.in_progress(all.person())); }
    void join() {
        const std::string main = all.in_progress(all.person()), other = all.in_progress(all.person());
        cases.push_back(main);
        cases.push_back(other);
        attempt("merged", [&] { all.merge(main, {other}); });
        if (*rc::gen::arbitrary<bool>()) attempt("unmerged", [&] { all.unmerge(other); });
        if (*rc::gen::arbitrary<bool>()) attempt("resolved", [&] { all.resolve(main); });
        attempt("replied", [&] { all.reply(other); });
        attempt("asked", [&] { all.ask(other, *rc::gen::arbitrary<bool>()); });
        attempt("verified", [&] { all.verify(main, *rc::gen::arbitrary<bool>()); });
        attempt("closed", [&] { all.county.act("a-verifier", main, "close"); });
    }
    /// A case brought to its end at once, so that there are enough that have ended.
    void finish() {
        const std::string one = all.in_progress(all.person());
        cases.push_back(one);
        flow_.pass_time();
        all.resolve(one);
        attempt("verified", [&] { all.verify(one, *rc::gen::arbitrary<bool>()); });
        flow_.pass_time();
        attempt("closed", [&] { all.county.act("a-verifier", one, "close"); });
    }
    /// The later one is the repeat; which it is, is tried.
    void link(const std::string& one, const std::string& other) {
        attempt("linked", [&] { all.link(one, other, LinkKind::repeat); });
        attempt("linked", [&] { all.link(other, one, LinkKind::repeat); });
    }
    void exclude() {
        const std::string one = any_case();
        attempt("proposed", [&] { all.county.as("a-handler").exclusion_propose({one, "untrue", "经查不属实", ""}); });
        const auto decision =
            *rc::gen::element(ExclusionDecision::approve, ExclusionDecision::approve, ExclusionDecision::refuse);
        attempt("decided", [&] { all.county.as("a-approver").exclusion_decide({one, decision, "同意", ""}); });
        if (*rc::gen::inRange(0, 4) == 0)
            attempt("revoked", [&] {
                all.county.as("a-approver").exclusion_decide({one, ExclusionDecision::revoke, "有误", ""});
            });
    }
    void raise() {
        ActivityRecord visit = onsite_office("2024-02-20");
        visit.raised.emplace_back();
        visit.raised.back().category = "rural_road";
        visit.raised.back().summary = "路基塌方";
        visit.raised.back().area = "990001102201";
        const ActivityRecorded recorded = all.county.as("a-leader").activity_record(visit);
        cases.push_back(recorded.cases.at(0));
        if (*rc::gen::arbitrary<bool>())
            attempt("withdrawn", [&] { all.county.as("a-leader").activity_withdraw({recorded.activity, "误登", ""}); });
    }
    void transition() {
        const Session admin = all.admin();
        Json document = parse_json(builtin("matter"));
        const std::int64_t version = admin.document_show({DocumentKind::workflow, "matter", {}}).version + 1;
        document["version"] = version;
        document["transition"]["versions"] = {version - 1};
        admin.document_adopt({JsonText{document.dump()}, ""});
        WorkflowTransition request;
        request.workflow = "matter";
        request.version = version;
        happened["transitioned"] += static_cast<int>(admin.workflow_transition(request).moved);
    }
    void lead() {
        const std::string one = any_case();
        for (int i = 0; i < 6; ++i) {
            const RandomFlow::Step next = flow_.step(one);
            attempt("acted", [&] { all.county.as(next.who).case_act(next.act); });
            flow_.pass_time();
        }
    }

    RandomFlow flow_;
};

}  // namespace lianxin::test
