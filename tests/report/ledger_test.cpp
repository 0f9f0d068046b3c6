// The writers of ledgers by themselves: what a file can hold, and what becomes of it when it can't be written.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <iconv.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "lianxin/error.hpp"
#include "report/ledger.hpp"
#include "support/expect_error.hpp"
#include "support/temp_dir.hpp"

namespace lianxin::report {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

std::string content(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

std::string converted(const std::string& text, const char* from, const char* to) {
    const iconv_t handle = iconv_open(to, from);
    std::string out(text.size() * 4 + 16, '\0'), in = text;
    char *source = in.data(), *target = out.data();
    std::size_t left = in.size(), room = out.size();
    const std::size_t failed = iconv(handle, &source, &left, &target, &room);
    iconv_close(handle);
    EXPECT_EQ(failed, 0u) << "a character has no counterpart";
    out.resize(out.size() - room);
    return out;
}

std::vector<std::string> names_in(const test::TempDir& folder) {
    std::vector<std::string> out;
    for (const auto& entry : std::filesystem::directory_iterator(folder.path()))
        out.push_back(entry.path().filename().string());
    return out;
}

/// A row of the ledger of cards, whose last column is the text.
std::vector<Cell> row_of(const std::string& text) {
    std::vector<Cell> cells(form_of(LedgerSheet::cards).columns.size());
    cells.back() = text;
    return cells;
}

LedgerHead head() { return {"云溪县督办台账", "统计期", "第 &P 页", "本期无记录"}; }

std::string csv_of(const std::string& text, LedgerEncoding encoding) {
    const test::TempDir folder;
    const std::string path = folder.file("a.csv");
    WholeFile file(path, false);
    const auto writer = csv_writer(file, {false, encoding, false});
    writer->begin(form_of(LedgerSheet::cards), head());
    writer->row(row_of(text));
    writer->end();
    writer->finish();
    file.publish();
    return content(path);
}

std::string utf8_of(char32_t c) {
    std::string out;
    const auto tail = [&](int shift) { out += static_cast<char>(0x80 | ((c >> shift) & 0x3F)); };
    if (c < 0x80) {
        out += static_cast<char>(c);
    } else if (c < 0x800) {
        out += static_cast<char>(0xC0 | (c >> 6));
        tail(0);
    } else if (c < 0x10000) {
        out += static_cast<char>(0xE0 | (c >> 12));
        tail(6), tail(0);
    } else {
        out += static_cast<char>(0xF0 | (c >> 18));
        tail(12), tail(6), tail(0);
    }
    return out;
}

/// Private use characters of GB 18030-2000 that are others since.
bool has_moved(char32_t c) {
    for (const char32_t moved : {0xE816, 0xE817, 0xE818, 0xE81E, 0xE826, 0xE82B, 0xE82C, 0xE831, 0xE832, 0xE83B, 0xE843,
                                 0xE854, 0xE855, 0xE864})
        if (c == moved) return true;
    return c >= 0xE78D && c <= 0xE796;
}

TEST(LedgerCsv, NothingIsLostInGb18030OfAllCharactersThatThereAre) {
    std::string all = "x";
    for (char32_t c = 0x20; c <= 0x10FFFF; ++c) {
        if (c >= 0xD800 && c <= 0xDFFF) c = 0xE000;
        if (c != '"' && !has_moved(c)) all += utf8_of(c);
    }
    const std::string utf8 = csv_of(all, LedgerEncoding::utf_8);
    EXPECT_EQ(converted(csv_of(all, LedgerEncoding::gb18030), "GB18030", "UTF-8"), utf8);
    EXPECT_THAT(utf8, HasSubstr(showable(all)));
}

TEST(LedgerCsv, Gb18030IsWhatTheStandardSays) {
    EXPECT_THAT(csv_of("啊𠮷", LedgerEncoding::gb18030), HasSubstr("\xB0\xA1\x95\x34\xB2\x35"));
    // A private use character of the first edition is the character that it stood for.
    for (const auto& [old, code] : {std::pair("\uE81E", "\xFE\x59"),
                                    {"\uE78D", "\xA6\xD9"},
                                    {"\uE864", "\xFE\xA0"},
                                    {"\uE816", "\xFE\x51"},
                                    {"\uE855", "\xFE\x91"}})
        EXPECT_THAT(csv_of(old, LedgerEncoding::gb18030), HasSubstr(code));
}

TEST(LedgerText, WhatASpreadsheetWouldCalculateIsKnown) {
    for (const char* text : {"=1", "+1", "-1", "@a", "\t=1", "\r=1", "\n=1", "＝1", "＋1", "－1", "＠1"})
        EXPECT_TRUE(looks_like_formula(text)) << text;
    for (const char* text : {"", "1", " =1", "a=1", "'=1", "村", "—"}) EXPECT_FALSE(looks_like_formula(text)) << text;
}

TEST(LedgerText, WhatXmlForbidsIsReplacedAndLineEndsAreOne) {
    EXPECT_EQ(showable(std::string("a\x01\x0B\x1F") + "b"), "a\uFFFD\uFFFD\uFFFDb");
    EXPECT_EQ(showable("a\r\nb\rc\nd\te"), "a\nb\nc\nd\te");
    EXPECT_EQ(showable("a\xFF\xC3"), "a\uFFFD\uFFFD") << "no UTF-8";
    EXPECT_EQ(showable("\uFFFE\u202E"), "\uFFFD\uFFFD");
}

/// Number of sheets in a workbook, by the names of its parts.
std::size_t sheets_in(const std::string& book) {
    std::size_t count = 0;
    while (book.find("xl/worksheets/sheet" + std::to_string(count + 1) + ".xml") != std::string::npos) ++count;
    return count;
}

TEST(LedgerXlsx, MoreRowsThanASheetHoldsGoOnInAnother) {
    const test::TempDir folder;
    for (const auto& [rows, sheets] : {std::pair(0, 1), {6, 1}, {7, 2}, {12, 2}, {13, 3}}) {
        const std::string path = folder.file(std::to_string(rows) + ".xlsx");
        WholeFile file(path, false);
        const auto writer = xlsx_writer(file, {false, Instant{0}, 10});  // four of them are heads
        writer->begin(form_of(LedgerSheet::cards), head());
        for (int i = 0; i < rows; ++i) writer->row(row_of("a"));
        writer->end();
        writer->finish();
        file.publish();
        EXPECT_EQ(sheets_in(content(path)), static_cast<std::size_t>(sheets)) << rows;
    }
}

/// What becomes of a ledger of so many rows where no file may be larger than so many bytes.
std::string written_within(const std::string& path, bool xlsx, int rows, rlim_t most_bytes) {
    int ends[2];
    if (pipe(ends) != 0) return "no pipe";
    const pid_t child = fork();
    if (child == 0) {
        std::signal(SIGXFSZ, SIG_IGN);
        const rlimit limit{most_bytes, most_bytes};
        setrlimit(RLIMIT_FSIZE, &limit);
        if (freopen("/dev/null", "w", stderr) == nullptr) _exit(1);  // libxlsxwriter prints what went wrong
        std::string said = "written";
        try {
            WholeFile file(path, false);
            const auto writer =
                xlsx ? xlsx_writer(file, {false, Instant::parse("2024-03-01T09:00:00+08:00")}) : csv_writer(file, {});
            writer->begin(form_of(LedgerSheet::cards), head());
            for (int i = 0; i < rows; ++i) writer->row(row_of("村道路基塌方，车辆无法通行" + std::to_string(i * 7919)));
            writer->end();
            writer->finish();
            file.publish();
        } catch (const Error& error) {
            said = error.code();
        }
        if (write(ends[1], said.data(), said.size()) < 0) _exit(1);
        _exit(0);
    }
    close(ends[1]);
    char buffer[100];
    std::string said;
    for (ssize_t n; (n = read(ends[0], buffer, sizeof buffer)) > 0;) said.append(buffer, static_cast<std::size_t>(n));
    close(ends[0]);
    waitpid(child, nullptr, 0);
    return said;
}

TEST(Ledger, WhereThereIsNoRoomNothingIsLeft) {
    for (const bool xlsx : {true, false}) {
        const test::TempDir folder;
        EXPECT_EQ(written_within(folder.file("a"), xlsx, 5000, 100'000), "file.cannot_write");
        EXPECT_EQ(written_within(folder.file("a"), xlsx, 5000, 2'000), "file.cannot_write");
        EXPECT_THAT(names_in(folder), ElementsAre());
        EXPECT_EQ(written_within(folder.file("a"), xlsx, 5000, 100'000'000), "written");
    }
}

TEST(Ledger, AWorkbookIsNeverCutShortWhereverTheRoomEnds) {
    const test::TempDir folder;
    EXPECT_EQ(written_within(folder.file("whole"), true, 300, 100'000'000), "written");
    const std::string whole = content(folder.file("whole"));
    for (rlim_t most = 1000; most <= 8'000'000; most = most * 5 / 4) {
        const std::string said = written_within(folder.file("a"), true, 300, most);
        if (said != "written") {
            EXPECT_EQ(said, "file.cannot_write") << most;
            EXPECT_FALSE(std::filesystem::exists(folder.file("a"))) << most;
        } else {
            EXPECT_TRUE(content(folder.file("a")) == whole) << most;
            std::filesystem::remove(folder.file("a"));
        }
    }
    EXPECT_THAT(names_in(folder), ElementsAre("whole"));
}

TEST(WholeFile, IsThereOnlyOncePublishedAndTakesNobodysPlace) {
    const test::TempDir folder;
    const std::string path = folder.file("a");
    {
        WholeFile file(path, false);
        EXPECT_FALSE(std::filesystem::exists(path));
        std::ofstream(path) << "came in the meantime";
        EXPECT_EQ(test::refusal([&] { file.publish(); }), "file.exists");
    }
    EXPECT_EQ(content(path), "came in the meantime");
    EXPECT_THAT(names_in(folder), ElementsAre("a"));
    WholeFile(path, true).publish();
    EXPECT_EQ(content(path), "");
}

TEST(WholeFile, WhatIsNoFileIsRefused) {
    const test::TempDir folder;
    const auto refused = [&](const std::string& path) { return test::refusal([&] { WholeFile(path, true); }); };
    EXPECT_EQ(refused(""), "file.bad_path");
    EXPECT_EQ(refused(std::string("a\0b", 3)), "file.bad_path");
    EXPECT_EQ(refused(folder.path().string()), "file.bad_path");
    EXPECT_EQ(refused(folder.file(".")), "file.bad_path");
    EXPECT_EQ(refused(folder.file("none/a")), "file.no_such_folder");
    std::filesystem::create_symlink("elsewhere", folder.file("link"));
    EXPECT_EQ(refused(folder.file("link")), "file.bad_path") << "a link is not followed";
}

}  // namespace
}  // namespace lianxin::report
