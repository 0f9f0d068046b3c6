// Cases of the fictional county to be linked and merged, each brought by a petitioner of its own.
#pragma once

#include <gtest/gtest.h>

#include <optional>
#include <string>
#include <vector>

#include "codec/public.hpp"
#include "support/county.hpp"
#include "support/expect_error.hpp"
#include "support/led_case.hpp"

namespace lianxin::test {

class Joined {
public:
    explicit Joined(On on = On::anywhere, const std::string& now = "2024-03-01") : county(on, when(now)) {
        county.as("a-admin").document_adopt({JsonText{builtin("ladder-default")}, ""});
    }

    void at(const std::string& time) { county.store().time_set({when(time)}); }
    Session admin() const { return county.as("a-admin"); }

    std::string person(const std::string& name = "群众甲") {
        PersonRegister request;
        request.name = name;
        return county.as("a-registrar").person_register(request).person;
    }
    CaseMoved opened(const std::string& person, const std::string& category = "rural_road",
                     const std::string& area = kVillage, const std::string& workflow = "matter") {
        CaseOpen request;
        request.workflow = workflow;
        request.category = category;
        request.summary = "村道路基塌方，车辆无法通行";
        request.person = person;
        request.area = area;
        return county.as("a-registrar").case_open(request);
    }
    std::string open(const std::string& person) { return opened(person).case_no; }
    /// Accepted, assigned, begun and the citizen contacted: only `conclude` of 60 days runs.
    std::string in_progress(const std::string& person, const std::string& unit = "u-roads",
                            const std::string& handler = "a-handler") {
        const std::string case_no = open(person);
        lead(case_no, unit, handler);
        return case_no;
    }
    void lead(const std::string& case_no, const std::string& unit = "u-roads",
              const std::string& handler = "a-handler") {
        county.act("a-dispatcher", case_no, "accept");
        county.act("a-dispatcher", case_no, "assign", {{"unit", unit}, {"handler", handler}});
        county.act(handler, case_no, "start");
        county.act(handler, case_no, "contact", {{"note", std::string("已电话联系")}});
    }
    void resolve(const std::string& case_no, const std::string& handler = "a-handler") {
        county.act(handler, case_no, "resolve",
                   {{"fix_now", std::string("已修复路基")}, {"keep_fixed", std::string("纳入养护")}});
    }
    void verify(const std::string& case_no, bool solved = true) {
        county.act("a-verifier", case_no, "verify", answer(solved));
    }

    CaseMerged merge(const std::string& main, const std::vector<std::string>& others) {
        return county.as("a-dispatcher").case_merge({main, others, "同一路段，一并办理", ""});
    }
    CaseMerged unmerge(const std::string& other) {
        return county.as("a-dispatcher").case_unmerge({other, "诉求不同", ""});
    }
    MergedMoved reply(const std::string& other, const std::string& who = "a-handler") {
        return county.as(who).merged_reply({other, "路基已修复", {}, ""});
    }
    MergedMoved ask(const std::string& other, bool solved = true, const std::string& who = "a-verifier") {
        return county.as(who).merged_verify({other, true, solved, solved, {}, ""});
    }
    void link(const std::string& one, const std::string& other, LinkKind kind = LinkKind::related) {
        county.as("a-dispatcher").case_link({one, other, kind, "同一路段", ""});
    }

    CaseView show(const std::string& case_no) const { return admin().case_show({case_no}); }
    /// The latest run of a clock.
    ClockView clock(const std::string& case_no, const std::string& code = "conclude") const {
        ClockView found;
        const CaseView view = show(case_no);
        for (const ClockView& one : view.clocks)
            if (one.clock == code) found = one;
        return found;
    }
    /// All that a case shows, but for its version.
    std::string told(const std::string& case_no) const {
        Json view = codec::encode(show(case_no));
        view.erase("version");
        return canonical(view);
    }
    CaseSummarised account() const { return admin().case_summary({Date::of(2023, 1, 1), Date::of(2026, 12, 31)}); }
    std::vector<std::string> listed(CaseListKind kind) const {
        CaseList request;
        request.list = kind;
        std::vector<std::string> out;
        const CaseListed reply = admin().case_list(request);
        for (const CaseItem& item : reply.cases) out.push_back(item.case_no);
        return out;
    }
    Supervised supervise() { return county.as("a-supervisor").supervise({1000, false, ""}); }
    /// "case rung" of all that a call of `supervise` reaches.
    std::vector<std::string> reached() {
        std::vector<std::string> out;
        const Supervised reply = supervise();
        for (const RungDue& one : reply.reached) out.push_back(one.case_no + " " + one.rung);
        return out;
    }
    /// The chain of events is whole, and replayed it gives the same tables.
    void expect_replays() const {
        EXPECT_TRUE(county.as("a-auditor").audit_verify({}).whole);
        EXPECT_TRUE(admin().store_rebuild({}).differences.empty());
    }

    County county;
};

}  // namespace lianxin::test
