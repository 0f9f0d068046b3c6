// One case led along a built-in workflow: each step says when, who and what.
#pragma once

#include <gtest/gtest.h>

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "support/county.hpp"
#include "support/expect_error.hpp"

namespace lianxin::test {

using Fields = std::map<std::string, FieldValue>;

/// "2024-03-01 09:00" in local time; without the time of day, 09:00.
inline Instant when(const std::string& text) {
    return Instant::parse(text.size() == 10 ? text + "T09:00:00+08:00"
                                            : text.substr(0, 10) + "T" + text.substr(11) + ":00+08:00");
}

/// What the citizen says at call-back; not reached is no answer.
inline Fields answer(bool solved) {
    return {{"reached", true}, {"responded", true}, {"solved", solved}, {"satisfied", solved}};
}

/// Two photos for a field of that name.
inline std::vector<CaseEvidence> photos(const std::string& field = "photos") {
    return {{field, "before", "file://before.jpg", std::string(64, 'a'), ""},
            {field, "after", "file://after.jpg", std::string(64, 'b'), ""}};
}

/// A county of its own, with the workflow adopted, and one case opened by "a-registrar".
class LedCase {
public:
    LedCase(On on, const std::string& workflow, const std::string& category, const std::string& opened,
            bool urgent = false)
        : county_(std::make_unique<County>(on, when(opened))), workflow_(workflow) {
        county_->as("a-admin").document_adopt({JsonText{builtin(workflow)}, ""});
        case_no_ = another(category, urgent);
    }

    County& county() { return *county_; }
    const std::string& no() const { return case_no_; }

    /// One more case of the same workflow, opened now.
    std::string another(const std::string& category, bool urgent = false) {
        CaseOpen request;
        request.workflow = workflow_;
        request.category = category;
        request.summary = "村道路基塌方，车辆无法通行";
        request.area = kVillage;
        request.urgent = urgent;
        return county_->as("a-registrar").case_open(request).case_no;
    }

    void at(const std::string& time) { county_->store().time_set({when(time)}); }

    CaseMoved act(const std::string& time, const std::string& who, const std::string& action, Fields fields = {},
                  std::vector<CaseEvidence> evidence = {}) {
        SCOPED_TRACE(action + " at " + time);
        at(time);
        return county_->as(who).case_act(
            {case_no_, action, std::move(fields), std::nullopt, std::nullopt, "", std::move(evidence)});
    }
    /// The code of the refusal.
    std::string refused(const std::string& time, const std::string& who, const std::string& action,
                        Fields fields = {}) {
        SCOPED_TRACE(action + " at " + time);
        at(time);
        return refusal([&] { county_->act(who, case_no_, action, fields); });
    }

    CaseView show() { return county_->as("a-supervisor").case_show({case_no_}); }
    std::string state() { return show().state; }

    /// A run of a clock, from 1; the latest if 0.
    ClockView clock(const std::string& code, std::size_t run = 0) {
        std::vector<ClockView> runs;
        for (const ClockView& one : show().clocks)
            if (one.clock == code) runs.push_back(one);
        if (runs.empty() || run > runs.size()) {
            ADD_FAILURE() << "no run " << run << " of " << code;
            return {};
        }
        return runs[run == 0 ? runs.size() - 1 : run - 1];
    }
    std::string due(const std::string& code, std::size_t run = 0) { return clock(code, run).due_on.str(); }
    ClockStatus status(const std::string& code, std::size_t run = 0) { return clock(code, run).status; }

    /// "code:recipient" of all notices issued so far.
    std::vector<std::string> notices() {
        std::vector<std::string> out;
        for (const NoticeView& notice : show().notices) out.push_back(notice.notice + ":" + notice.to);
        return out;
    }
    std::vector<std::string> overdue() {
        std::vector<std::string> out;
        CaseList request;
        request.list = CaseListKind::overdue;
        for (const CaseItem& item : county_->as("a-supervisor").case_list(request).cases)
            out.push_back(item.case_no + " " + item.clock);
        return out;
    }
    /// The account of all cases received in the years of the tests.
    CaseSummarised account() {
        return county_->as("a-supervisor").case_summary({Date::of(2023, 1, 1), Date::of(2026, 12, 31)});
    }

    /// The chain of events is whole, and replayed it gives the same tables.
    void expect_replays() {
        EXPECT_TRUE(county_->as("a-auditor").audit_verify({}).whole);
        EXPECT_TRUE(county_->as("a-admin").store_rebuild({}).differences.empty());
    }

private:
    std::unique_ptr<County> county_;
    std::string workflow_;
    std::string case_no_;
};

inline auto backends() { return testing::ValuesIn(everywhere()); }
inline std::string backend(const testing::TestParamInfo<On>& on) { return name_of(on.param); }

}  // namespace lianxin::test
