// Bulk import: each line once, whatever interrupts it; bad lines named, the others taken; a dry run that tells the
// truth.
#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <sstream>

#include "codec/activity.hpp"
#include "service/one_group.hpp"
#include "support/enough.hpp"

namespace lianxin {
namespace {

using test::County;
using test::kCounty;
using test::On;
using test::outcome;

/// A case of the old system, under its number there and with its day of receipt.
Json old_case(int number, const std::string& summary = "路基塌方") {
    return {{"key", "old-" + std::to_string(number)},
            {"category", "rural_road"},
            {"summary", summary},
            {"area", test::kVillage},
            {"occurred_at", "2024-02-01T09:00:00+08:00"},
            {"external", {{{"source", "old"}, {"id", std::to_string(number)}}}}};
}

std::vector<std::string> old_cases(int count) {
    std::vector<std::string> out;
    for (int i = 1; i <= count; ++i) out.push_back(old_case(i).dump());
    return out;
}

ImportSource from(const std::vector<std::string>& lines) {
    return [&lines, at = std::size_t{0}]() mutable -> std::optional<std::string> {
        if (at == lines.size()) return std::nullopt;
        return lines[at++];
    };
}

BulkImport of_cases(bool dry_run = false, std::int64_t batch = 200) {
    return {ImportKind::cases, "old", dry_run, batch};
}

struct Ran {
    BulkImported told;
    std::vector<ImportFault> faults;
};

Ran run(Session& session, const BulkImport& request, const std::vector<std::string>& lines) {
    Ran out;
    out.told = session.bulk_import(request, from(lines), [&](const ImportFault& fault) {
        out.faults.push_back(fault);
        return true;
    });
    return out;
}

void expect_counts(const BulkImported& told, std::int64_t imported, std::int64_t skipped, std::int64_t refused) {
    EXPECT_EQ(told.imported, imported);
    EXPECT_EQ(told.skipped, skipped);
    EXPECT_EQ(told.refused, refused);
    EXPECT_EQ(told.lines, imported + skipped + refused);
}

/// What is stored, but for salts and hashes: which no two stores share.
std::vector<std::string> story(const Session& auditor) {
    std::vector<std::string> out;
    FeedRead request;
    request.limit = 1000;
    for (;;) {
        const FeedEvents page = auditor.feed_read(request);
        for (const FeedEvent& e : page.events)
            out.push_back(e.stream + " " + e.type + " " + (e.occurred_at ? e.occurred_at->str() : ""));
        if (page.events.empty()) return out;
        request.after = page.next;
    }
}

std::size_t cases(const Session& session) {
    CaseList list;
    list.list = CaseListKind::all;
    list.limit = 1000;
    return session.case_list(list).cases.size();
}

class Import : public testing::TestWithParam<On> {
protected:
    void expect_sound() {
        EXPECT_TRUE(county.as("a-auditor").audit_verify({}).whole);
        EXPECT_TRUE(county.as("a-admin").store_rebuild({}).differences.empty());
    }

    County county{GetParam()};
    Session me = county.as("a-registrar");
};

TEST_P(Import, EachLineBecomesACaseAndAgainNothing) {
    const auto lines = old_cases(45);
    expect_counts(run(me, of_cases(false, 20), lines).told, 45, 0, 0);
    EXPECT_EQ(cases(me), 45u);
    const CaseView view = county.as("a-admin").case_show({"990001-2024-000045"});
    EXPECT_EQ(view.received_at.str(), "2024-02-01T09:00:00+08:00") << "by its own day";
    const auto before = story(county.as("a-auditor"));
    expect_counts(run(me, of_cases(false, 7), lines).told, 0, 45, 0);
    EXPECT_EQ(story(county.as("a-auditor")), before);
    expect_sound();
}

TEST_P(Import, ALineThatIsRefusedIsNamedAndHarmsNoOther) {
    Json nowhere = old_case(2), unknown = old_case(3), of_its_own = old_case(4), keyless = old_case(5);
    nowhere["area"] = "990001999999";
    unknown["colour"] = "red";
    of_its_own["request_id"] = "r-1";
    keyless.erase("key");
    Json long_key = old_case(6), taken = old_case(7);
    long_key["key"] = std::string(73, 'k');
    taken["external"] = old_case(1)["external"];
    const std::vector<std::string> lines = {"",
                                            "\xEF\xBB\xBF" + old_case(1).dump() + "\r",
                                            nowhere.dump(),
                                            "{\"key\":",
                                            "  \t",
                                            "[1]",
                                            unknown.dump(),
                                            of_its_own.dump(),
                                            keyless.dump(),
                                            long_key.dump(),
                                            taken.dump(),
                                            old_case(8).dump()};
    for (const bool dry : {true, false}) {
        const Ran came = run(me, of_cases(dry, 2), {lines.begin() + 1, lines.end()});
        expect_counts(came.told, 2, 0, 8);
        std::vector<std::string> told;
        for (const ImportFault& fault : came.faults) {
            told.push_back(std::to_string(fault.line) + " " + fault.key + " " + fault.code + " " + fault.pointer);
            EXPECT_FALSE(fault.message.empty());
            EXPECT_FALSE(fault.message_zh.empty());
        }
        const std::vector<std::string> wanted = {"2 old-2 case.no_such_area /area",
                                                 "3  json.malformed ",
                                                 "5  request.wrong_type ",
                                                 "6 old-3 request.unknown_member /colour",
                                                 "7 old-4 request.unknown_member /request_id",
                                                 "8  request.missing_member /key",
                                                 "9  request.out_of_range /key",
                                                 "10 old-7 request.external_id_taken /external/0"};
        EXPECT_EQ(told, wanted);
        EXPECT_EQ(cases(me), dry ? 0u : 2u);
    }
    expect_sound();
}

TEST_P(Import, ALineThatChangedUnderItsKeyIsRefused) {
    run(me, of_cases(), {old_case(1).dump()});
    const Ran again = run(me, of_cases(), {old_case(1, "别的事情").dump()});
    expect_counts(again.told, 0, 0, 1);
    EXPECT_EQ(again.faults.at(0).code, "request.id_reused");
    EXPECT_EQ(again.faults.at(0).key, "old-1");
    BulkImport other = of_cases();
    other.name = "another";
    Json same_key = old_case(1, "别的事情");
    same_key.erase("external");
    expect_counts(run(me, other, {same_key.dump()}).told, 1, 0, 0);
}

TEST_P(Import, AnExceptionOfTheSourceEndsItAndTheSameAgainGoesOn) {
    const auto lines = old_cases(60);
    int given = 0;
    const ImportSource breaks = [&]() -> std::optional<std::string> {
        if (given == 47) throw std::runtime_error("the disk of the old system");
        return lines[static_cast<std::size_t>(given++)];
    };
    EXPECT_THROW(me.bulk_import(of_cases(false, 20), breaks), std::runtime_error);
    EXPECT_EQ(cases(me), 40u) << "what was committed stands";
    expect_counts(run(me, of_cases(false, 20), lines).told, 20, 40, 0);
    County whole;
    Session other = whole.as("a-registrar");
    run(other, of_cases(), lines);
    EXPECT_EQ(story(county.as("a-auditor")), story(whole.as("a-auditor")));
    expect_sound();
}

TEST_P(Import, ADryRunLeavesNothing) {
    const auto lines = old_cases(30);
    const auto before = story(county.as("a-auditor"));
    expect_counts(run(me, of_cases(true, 7), lines).told, 30, 0, 0);
    EXPECT_EQ(story(county.as("a-auditor")), before);
    expect_counts(run(me, of_cases(false, 7), {lines[0]}).told, 1, 0, 0);
    EXPECT_EQ(county.as("a-admin").case_show({"990001-2024-000001"}).summary, "路基塌方") << "no number was used up";
    expect_counts(run(me, of_cases(true, 7), lines).told, 29, 1, 0);
}

TEST_P(Import, ActivitiesAreRecordedWithTheirDutiesAndTheMattersThatTheyRaise) {
    std::vector<std::string> lines;
    for (const char* day : {"2024-02-05", "2024-02-06", "2024-02-07"}) {
        ActivityRecord office = test::onsite_office(day);
        office.raised.resize(1);
        office.raised[0].category = "rural_road";
        office.raised[0].summary = "路基塌方";
        office.raised[0].external = {{"old", day == std::string("2024-02-07") ? "2024-02-05" : day}};
        Json line = codec::encode(office);
        line["key"] = day;
        lines.push_back(line.dump());
    }
    for (const bool dry : {true, false}) {
        const Ran came = run(me, {ImportKind::activities, "offices", dry, 1}, lines);
        expect_counts(came.told, 2, 0, 1);
        EXPECT_EQ(came.faults.at(0).code, "request.external_id_taken");
        EXPECT_EQ(came.faults.at(0).pointer, "/raised/0/external/0");
    }
    EXPECT_EQ(me.activity_list({}).activities.size(), 2u);
    EXPECT_EQ(cases(me), 2u);
    expect_sound();
}

TEST_P(Import, StoppedByWhoIsToldWhatWasCommittedStands) {
    std::vector<std::int64_t> told;
    me.on_progress([&](const Progress& progress) {
        EXPECT_EQ(progress.stage, "import");
        told.push_back(progress.done);
        return progress.done < 20;
    });
    const auto lines = old_cases(45);
    EXPECT_EQ(outcome([&] { me.bulk_import(of_cases(false, 10), from(lines)); }), "request.cancelled");
    EXPECT_EQ(told, (std::vector<std::int64_t>{10, 20}));
    me.on_progress({});
    EXPECT_EQ(cases(me), 20u);
    Json bad = old_case(46);
    bad["area"] = "990001999999";
    const std::vector<std::string> more = {old_case(47).dump(), bad.dump(), old_case(48).dump(), old_case(49).dump()};
    const auto stop = [](const ImportFault&) { return false; };
    EXPECT_EQ(outcome([&] { me.bulk_import(of_cases(false, 3), from(more), stop); }), "request.cancelled");
    EXPECT_GE(cases(me), 21u) << "a fault is told once what came before it is committed";
    EXPECT_LE(cases(me), 22u) << "and nothing is read after that";
}

TEST_P(Import, NeitherSourceNorCallbackUsesTheSession) {
    std::string in_source, in_fault;
    const std::vector<std::string> lines = {"?"};
    const ImportSource given = from(lines);
    me.bulk_import(
        of_cases(),
        [&] {
            in_source = outcome([&] { me.case_list({}); });
            return given();
        },
        [&](const ImportFault&) {
            in_fault = outcome([&] { me.case_list({}); });
            return true;
        });
    EXPECT_EQ(in_source, "session.in_callback");
    EXPECT_EQ(in_fault, "session.in_callback");
    EXPECT_EQ(cases(me), 0u) << "and afterwards it may be used";
}

TEST_P(Import, WhatItIsToldIsChecked) {
    const auto none = [] { return std::optional<std::string>(); };
    const auto with = [&](const std::string& name, std::int64_t batch) {
        return outcome([&] { me.bulk_import({ImportKind::cases, name, false, batch}, none); });
    };
    EXPECT_EQ(with("", 200), "import.bad_name");
    EXPECT_EQ(with("a/b", 200), "import.bad_name") << "else two imports could mean the same line";
    EXPECT_EQ(with(std::string(41, 'n'), 200), "import.bad_name");
    EXPECT_EQ(with("a", 0), "request.out_of_range");
    EXPECT_EQ(with("a", 1001), "request.out_of_range");
    EXPECT_EQ(with(std::string(40, 'n'), 1000), "");
    me.work_begin();
    EXPECT_EQ(with("a", 200), "work.open_already");
    me.work_rollback();
}

INSTANTIATE_TEST_SUITE_P(Everywhere, Import, testing::ValuesIn(test::everywhere()),
                         [](const auto& each) { return test::name_of(each.param); });

class ImportKilled : public Import {};

TEST_P(ImportKilled, GoesOnWhereItWas) {
    const auto lines = old_cases(60);
    const pid_t child = fork();
    if (child == 0) {
        try {
            StoreOptions options;
            options.time_source = TimeSource::manual;
            options.now = Instant::parse("2024-03-01T09:00:00+08:00");
            const Store store = Store::open(county.uri(), options);
            int given = 0;
            store.session({kCounty, "a-registrar", false}).bulk_import(of_cases(false, 10), [&] {
                if (given == 34) _exit(7);
                return std::optional<std::string>(lines[static_cast<std::size_t>(given++)]);
            });
        } catch (...) {
        }
        _exit(1);
    }
    int status = 0;
    ASSERT_EQ(waitpid(child, &status, 0), child);
    ASSERT_EQ(WEXITSTATUS(status), 7);
    county.reopen();
    Session again = county.as("a-registrar");
    expect_counts(run(again, of_cases(false, 10), lines).told, 30, 30, 0);
    County whole;
    Session other = whole.as("a-registrar");
    run(other, of_cases(), lines);
    EXPECT_EQ(story(county.as("a-auditor")), story(whole.as("a-auditor")));
    expect_sound();
}

INSTANTIATE_TEST_SUITE_P(OnDisk, ImportKilled, testing::Values(On::sqlite, On::postgresql),
                         [](const auto& each) { return test::name_of(each.param); });

std::string line_of(const ImportFault& fault) {
    return std::to_string(fault.line) + " " + fault.key + " " + fault.code + " " + fault.pointer;
}

/// Lines that often name the same key or the same id of the host, near to each other and far apart.
TEST(ImportProperty, ADryRunComesToWhatTheImportComesTo) {
    County county;
    Session me = county.as("a-registrar");
    int round = 0;
    std::int64_t refused = 0, skipped = 0;
    rc::check([&] {
        ++round;
        std::vector<std::string> lines;
        for (int i = *rc::gen::inRange(1, 25); i > 0; --i) {
            Json line = old_case(*rc::gen::inRange(0, 6), *rc::gen::element<std::string>("路基塌方", "停水"));
            line["external"][0] = {{"source", "s-" + std::to_string(round)},
                                   {"id", std::to_string(*rc::gen::inRange(0, 8))}};
            if (*rc::gen::inRange(0, 3) == 0) line.erase("external");
            if (*rc::gen::inRange(0, 8) == 0) line["area"] = "990001999999";
            if (*rc::gen::inRange(0, 8) == 0) line.erase("summary");
            lines.push_back(line.dump());
            if (*rc::gen::inRange(0, 4) == 0) lines.push_back(lines[*rc::gen::inRange<std::size_t>(0, lines.size())]);
        }
        BulkImport request = of_cases(true, *rc::gen::inRange(1, 8));
        request.name = "run-" + std::to_string(round);
        const Ran tried = run(me, request, lines);
        request.dry_run = false;
        request.batch = *rc::gen::inRange(1, 8);
        const Ran whole = run(me, request, lines);
        std::vector<std::string> dry_faults, real_faults;
        for (const ImportFault& fault : tried.faults) dry_faults.push_back(line_of(fault));
        for (const ImportFault& fault : whole.faults) real_faults.push_back(line_of(fault));
        RC_ASSERT(dry_faults == real_faults);
        RC_ASSERT(tried.told.lines == whole.told.lines);
        RC_ASSERT(tried.told.imported == whole.told.imported);
        RC_ASSERT(tried.told.skipped == whole.told.skipped);
        RC_ASSERT(tried.told.refused == whole.told.refused);
        refused += whole.told.refused;
        skipped += whole.told.skipped;
    });
    EXPECT_GT(refused, test::in_a_hundred_cases(100));
    EXPECT_GT(skipped, test::in_a_hundred_cases(30));
}

TEST(ImportLines, AreWhatStandsBetweenTheEndsOfLines) {
    std::istringstream stream("a\r\n\nb\nlast");
    const ImportSource next = import_lines(stream);
    EXPECT_EQ(next(), "a\r");
    EXPECT_EQ(next(), "");
    EXPECT_EQ(next(), "b");
    EXPECT_EQ(next(), "last");
    EXPECT_EQ(next(), std::nullopt);
}

TEST(ImportLines, ALineThatIsTooLongIsRefusedAndTheNextIsTaken) {
    County county;
    Session me = county.as("a-registrar");
    std::istringstream stream(old_case(1, std::string(3 << 20, 'x')).dump() + "\n" + old_case(2).dump() + "\n");
    std::vector<ImportFault> faults;
    const BulkImported told = me.bulk_import(of_cases(), import_lines(stream), [&](const ImportFault& fault) {
        faults.push_back(fault);
        return true;
    });
    expect_counts(told, 1, 0, 1);
    EXPECT_EQ(faults.at(0).line, 1);
    EXPECT_EQ(faults.at(0).code, "json.too_large");
}

#ifndef __SANITIZE_ADDRESS__  // which keeps what was given back
/// In KiB, of a process that imports so many lines; the database keeps up to 32 MiB of its pages.
long peak_of(int count) {
    const pid_t child = fork();
    if (child == 0) {
        bool whole = false;
        try {  // in a scope of its own: its folder goes with it
            County county(On::sqlite);
            Session me = county.as("a-registrar");
            int given = 0;
            whole = me.bulk_import(of_cases(), [&]() -> std::optional<std::string> {
                          if (given == count) return std::nullopt;
                          return old_case(++given, std::string(8000, 'x')).dump();
                      }).imported == count;
        } catch (...) {
        }
        _exit(whole ? 0 : 1);
    }
    int status = 0;
    rusage used{};
    EXPECT_EQ(wait4(child, &status, 0, &used), child);
    EXPECT_EQ(status, 0);
    return used.ru_maxrss;
}

TEST(ImportMemory, DoesNotGrowWithTheNumberOfLines) {
    constexpr long kLinesKiB = 10'000 * 8000 / 1024;
    const long small = peak_of(500);
    const long large = peak_of(10'000);
    RecordProperty("grown_kib", std::to_string(large - small));
    EXPECT_LT(large - small, kLinesKiB * 2 / 3) << "the lines alone are " << kLinesKiB << " KiB";
}
#endif

}  // namespace
}  // namespace lianxin
