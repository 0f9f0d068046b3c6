// The feed: every event once and in order, cursors that stand where they were put, and readers that wait.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <chrono>
#include <future>
#include <thread>

#include "base/json.hpp"
#include "support/county.hpp"
#include "support/expect_error.hpp"

namespace lianxin {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

class Feed : public testing::TestWithParam<test::On> {
protected:
    Session admin() const { return county_.as("a-admin"); }
    std::int64_t last() const { return admin().feed_read({"", {}, 1, 0}).last; }
    FeedEvents after(std::int64_t position, std::int64_t wait_s = 0) const {
        return admin().feed_read({"", position, 1000, wait_s});
    }

    test::County county_{GetParam()};
};

INSTANTIATE_TEST_SUITE_P(Backends, Feed, testing::ValuesIn(test::everywhere()),
                         [](const auto& one) { return test::name_of(one.param); });

TEST_P(Feed, GivesEveryEventInOrderWithoutGapsAPageAtATime) {
    county_.case_in("closed");
    std::int64_t position = 0;
    for (;;) {
        const FeedEvents page = admin().feed_read({"", position, 3, 0});
        if (page.events.empty()) break;
        ASSERT_LE(page.events.size(), 3u);
        for (const FeedEvent& event : page.events) EXPECT_EQ(event.position, ++position);
        EXPECT_EQ(page.next, position);
    }
    EXPECT_EQ(position, last());
}

TEST_P(Feed, TellsAnEventAsItIsStoredAndNothingThatSomebodyWrote) {
    const std::int64_t before = last();
    county_.open_case("甲村的路塌了");
    const FeedEvents found = after(before);
    ASSERT_FALSE(found.events.empty());
    const FeedEvent& opened = found.events.front();
    EXPECT_EQ(opened.type, "case_opened");
    EXPECT_THAT(opened.stream, HasSubstr("case/990001-2024-"));
    EXPECT_EQ(opened.version, 1);
    EXPECT_EQ(opened.actor, "a-registrar");
    EXPECT_EQ(parse_json(opened.data.text).at("category"), "rural_road");
    EXPECT_THAT(opened.data.text, testing::Not(HasSubstr("甲村")));
}

TEST_P(Feed, ACursorStandsWhereItWasPutAlsoAfterAnEnd) {
    const std::int64_t begin = last();
    county_.open_case();
    admin().feed_acknowledge({"index", begin, ""});
    const FeedEvents first = admin().feed_read({"index", {}, 1000, 0});
    EXPECT_FALSE(first.events.empty());
    EXPECT_EQ(admin().feed_read({"index", {}, 1000, 0}).events.size(), first.events.size()) << "not acknowledged";
    EXPECT_EQ(admin().feed_acknowledge({"index", first.next, ""}).before, begin);
    if (GetParam() != test::On::memory) county_.reopen();
    EXPECT_TRUE(admin().feed_read({"index", {}, 1000, 0}).events.empty());
    const auto cursors = admin().feed_cursors({}).cursors;
    ASSERT_EQ(cursors.size(), 1u);
    EXPECT_EQ(cursors[0].behind, 0);
    admin().feed_acknowledge({"index", begin, ""});
    EXPECT_EQ(admin().feed_read({"index", {}, 1000, 0}).events.size(), first.events.size()) << "delivered again";
    EXPECT_EQ(admin().feed_forget({"index", ""}).position, begin);
    EXPECT_TRUE(admin().feed_cursors({}).cursors.empty());
}

TEST_P(Feed, WhoWaitsIsToldOfWhatComes) {
    const std::int64_t before = last();
    auto reader = std::async(std::launch::async, [&] { return after(before, 60); });
    if (GetParam() == test::On::memory) std::this_thread::sleep_for(std::chrono::milliseconds(20));
    county_.open_case();
    const FeedEvents told = reader.get();
    ASSERT_FALSE(told.events.empty());
    EXPECT_EQ(told.events.front().position, before + 1);
}

TEST_P(Feed, NothingIsSkippedBehindASlowCommit) {
    if (GetParam() == test::On::memory) return;  // one connection: readers wait for writers anyway
    const std::int64_t before = last();
    Session slow = county_.as("a-registrar");
    slow.work_begin({60, 1000});
    CaseOpen request;
    request.category = "rural_road";
    request.summary = "慢";
    request.area = test::kVillage;
    slow.case_open(request);
    auto quick = std::async(std::launch::async, [&] { return county_.open_case("快"); });
    EXPECT_TRUE(after(before).events.empty()) << "neither is committed";
    slow.work_commit();
    quick.get();
    std::int64_t position = before;
    for (const FeedEvent& event : after(before).events) EXPECT_EQ(event.position, ++position);
    EXPECT_EQ(position, last());
}

TEST_P(Feed, WhatIsKeptFromTheAskerHasItsPlaceAndNoMore) {
    const std::string kept = county_.open_case();
    const std::int64_t last_before = last();
    ConflictRecord conflict;
    conflict.case_no = kept;
    conflict.official = "o-auditor";
    conflict.ground = "亲属";
    county_.as("a-supervisor").conflict_record(conflict);
    bool any = false;
    std::int64_t position = 0;
    for (const FeedEvent& event : county_.as("a-auditor").feed_read({"", 0, 1000, 0}).events) {
        EXPECT_EQ(event.position, ++position);
        if (!event.kept) {
            EXPECT_THAT(event.stream, testing::Not(HasSubstr(kept)));
            continue;
        }
        any = true;
        EXPECT_TRUE(event.stream.empty() && event.type.empty() && event.data.text.empty());
        EXPECT_FALSE(event.hash.empty());
    }
    EXPECT_TRUE(any);
    EXPECT_GT(position, last_before);
}

TEST_P(Feed, RefusesWhatMakesNoSense) {
    const auto refused = [&](auto&& call) { return test::refusal(call); };
    EXPECT_EQ(refused([&] { admin().feed_read({"index", 3, 10, 0}); }), "feed.which");
    EXPECT_EQ(refused([&] { admin().feed_read({"a b", {}, 10, 0}); }), "feed.bad_name");
    EXPECT_EQ(refused([&] { admin().feed_read({"", {}, 10, 61}); }), "request.out_of_range");
    EXPECT_EQ(refused([&] { admin().feed_read({"", {}, 1001, 0}); }), "request.out_of_range");
    EXPECT_EQ(refused([&] { admin().feed_acknowledge({"index", last() + 1, ""}); }), "feed.no_such_position");
    EXPECT_EQ(refused([&] { admin().feed_acknowledge({"", 0, ""}); }), "feed.bad_name");
    EXPECT_EQ(refused([&] { admin().feed_forget({"index", ""}); }), "feed.unknown_cursor");
    EXPECT_EQ(refused([&] { county_.as("a-handler").feed_read({}); }), "policy.forbidden");
}

}  // namespace
}  // namespace lianxin
