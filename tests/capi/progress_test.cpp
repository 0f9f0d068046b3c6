// Progress and its stopping over the C interface: whatever is stopped has written nothing.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <lianxin.h>

#include <filesystem>
#include <string>
#include <vector>

#include "base/json.hpp"
#include "support/county.hpp"
#include "support/temp_dir.hpp"

namespace lianxin {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;

/// What a host keeps beside its callback.
struct Watch {
    int stop_at = 0;  ///< at this call, from 1; never if 0
    std::vector<std::string> stages;
    lx_session* session = nullptr;  ///< is used from within, if there is one
    lx_status within = LX_OK;
    std::string within_said;
};

std::string taken(lx_text* text) {
    std::string out(lx_text_data(text), lx_text_size(text));
    lx_text_free(text);
    return out;
}

int watch(void* user, const char* stage, long long done, long long total) {
    auto& seen = *static_cast<Watch*>(user);
    EXPECT_LE(0, done);
    EXPECT_TRUE(total == 0 || done <= total) << stage;
    seen.stages.emplace_back(stage);
    if (seen.session != nullptr) {
        lx_text* reply = nullptr;
        seen.within = lx_activity_list(seen.session, nullptr, &reply);
        seen.within_said = taken(reply);
    }
    return static_cast<int>(seen.stages.size()) == seen.stop_at ? 7 : 0;
}

struct Work {
    const char* name;
    const char* who;
    lx_status (*verb)(lx_session*, const char*, lx_text**);
    Json request;
    const char* file;  ///< that it would write; empty if none
};

class Progresses : public testing::TestWithParam<int> {
protected:
    Progresses() {
        county_.at("2024-03-05T09:00:00+08:00");
        for (const char* day : {"2024-03-02", "2024-03-03", "2024-03-04"})
            county_.as("a-leader").activity_record(test::onsite_office(day));
        county_.case_in("closed");
        const std::string options = R"({"create":false,"time_source":"manual","now":"2024-03-06T09:00:00+08:00"})";
        EXPECT_EQ(lx_store_open(county_.uri().c_str(), options.c_str(), &store_, nullptr), LX_OK);
        const Json actor{{"jurisdiction", test::kCounty}, {"appointment", work_.who}};
        EXPECT_EQ(lx_session_begin(store_, actor.dump().c_str(), &session_, nullptr), LX_OK);
    }
    ~Progresses() override {
        lx_session_end(session_);
        lx_store_close(store_);
    }

    Work work_of(int which) const {
        const auto writes = [&](const char* file, Json more) {
            more["path"] = folder_.file(file);
            more["from"] = "2024-01-01";
            more["to"] = "2024-12-31";
            return more;
        };
        switch (which) {
            case 0:
                return {"workbook", "a-supervisor", lx_ledger_write, writes("a.xlsx", Json::object()), "a.xlsx"};
            case 1:
                return {"csv", "a-auditor", lx_ledger_write,
                        writes("a.csv", {{"format", "csv"}, {"sheets", {"cases"}}}), "a.csv"};
            case 2:
                return {"calendar", "a-leader", lx_calendar_write, writes("a.ics", {{"kind", "appointment"}}), "a.ics"};
            case 3:
                return {"report", "a-leader", lx_report_render, {{"from", "2024-01-01"}, {"to", "2024-12-31"}}, ""};
            case 4:
                return {"audit", "a-auditor", lx_audit_verify, Json::object(), ""};
            default:
                return {"rebuild", "a-admin", lx_store_rebuild, {{"request_id", "r-1"}}, ""};
        }
    }

    lx_status run(Watch& seen, std::string* said = nullptr) {
        EXPECT_EQ(lx_session_progress(session_, watch, &seen, nullptr), LX_OK);
        lx_text* reply = nullptr;
        const lx_status status = work_.verb(session_, work_.request.dump().c_str(), &reply);
        const std::string text = taken(reply);
        if (said != nullptr) *said = text;
        return status;
    }

    bool folder_is_empty() const { return std::filesystem::is_empty(folder_.path()); }

    test::TempDir folder_;
    test::County county_{test::On::sqlite};
    Work work_ = work_of(GetParam());
    lx_store* store_ = nullptr;
    lx_session* session_ = nullptr;
};

TEST_P(Progresses, StoppedAtAnyPlaceItGivesCancelledAndLeavesNothing) {
    const AuditVerified before = county_.as("a-auditor").audit_verify({});
    lx_status status = LX_CANCELLED;
    int at = 0;
    while (status == LX_CANCELLED && at < 1000) {
        Watch seen;
        seen.stop_at = ++at;
        std::string said;
        status = run(seen, &said);
        if (status != LX_CANCELLED) break;
        EXPECT_THAT(said, HasSubstr("\"code\":\"request.cancelled\""));
        EXPECT_EQ(static_cast<int>(seen.stages.size()), at) << "it stops at once";
        EXPECT_TRUE(folder_is_empty());
    }
    EXPECT_EQ(status, LX_OK);
    EXPECT_GT(at, 2);
    const AuditVerified after = county_.as("a-auditor").audit_verify({});
    EXPECT_EQ(after.events, before.events);
    EXPECT_TRUE(after.whole);
    EXPECT_TRUE(county_.as("a-admin").store_rebuild({}).differences.empty());
    EXPECT_EQ(folder_is_empty(), *work_.file == '\0');
}

TEST_P(Progresses, NobodyIsToldOnceItHasEnded) {
    Watch seen;
    EXPECT_EQ(run(seen), LX_OK);
    EXPECT_FALSE(seen.stages.empty());
    EXPECT_EQ(lx_session_progress(session_, nullptr, nullptr, nullptr), LX_OK);
    seen.stages.clear();
    lx_text* reply = nullptr;
    Json request = work_.request;
    if (*work_.file != '\0') request["overwrite"] = true;
    EXPECT_EQ(work_.verb(session_, request.dump().c_str(), &reply), LX_OK) << taken(reply);
    lx_text_free(reply);
    EXPECT_THAT(seen.stages, IsEmpty());
}

TEST_P(Progresses, ASessionIsNotUsedFromItsOwnCallback) {
    Watch seen;
    seen.session = session_;
    EXPECT_EQ(run(seen), LX_OK) << "the work itself goes on";
    EXPECT_EQ(seen.within, LX_FORBIDDEN);
    EXPECT_THAT(seen.within_said, HasSubstr("session.in_callback"));
}

INSTANTIATE_TEST_SUITE_P(Each, Progresses, testing::Range(0, 6));

TEST(ProgressOverC, WithoutASessionIsRefused) {
    lx_text* reply = nullptr;
    EXPECT_EQ(lx_session_progress(nullptr, watch, nullptr, &reply), LX_INVALID);
    EXPECT_THAT(taken(reply), HasSubstr("request.null_argument"));
}

TEST(ProgressInCpp, AnExceptionOfTheCallbackGoesOnToTheCallerAndNothingIsWritten) {
    const test::TempDir folder;
    test::County county(test::On::sqlite);
    Session me = county.as("a-supervisor");
    me.on_progress([](const Progress&) -> bool { throw std::runtime_error("mine"); });
    LedgerWrite request;
    request.path = folder.file("a.xlsx");
    request.from = request.to = Date::of(2024, 3, 1);
    EXPECT_THROW(me.ledger_write(request), std::runtime_error);
    EXPECT_TRUE(std::filesystem::is_empty(folder.path()));
    me.on_progress({});
    EXPECT_GT(me.ledger_write(request).bytes, 0);
}

}  // namespace
}  // namespace lianxin
