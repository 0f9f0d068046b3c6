// The demo: a county's 1-3-15 mechanism, what a published report tells of it, and half a year of a fictional county.
// Everything below goes through the public API; every figure is asked of the library.
#include <chrono>
#include <cstdlib>
#include <fstream>
#include <iostream>

#include "ledger.hpp"
#include "overview.hpp"
#include "wuxi.hpp"
#include "yunxi.hpp"

namespace demo {
namespace {

namespace fs = std::filesystem;

struct Options {
    Words words;
    fs::path out = "build/demo";
    fs::path data = LIANXIN_EXAMPLE_DATA;
};

/// The language that the environment asks for: LC_ALL before LC_MESSAGES before LANG; one that is empty asks nothing.
bool prefers_english() {
    for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"})
        if (const char* value = std::getenv(name); value != nullptr && *value != '\0')
            return std::string(value).compare(0, 2, "zh") != 0;
    return true;
}

/// \throws std::invalid_argument for anything but --lang en|zh, --output DIR, --data DIR, in the environment's language
Options read_options(int argc, char** argv) {
    Options options;
    options.words.english = prefers_english();
    for (int i = 1; i < argc; ++i) {
        const std::string name = argv[i];
        if (name != "--lang" && name != "--output" && name != "--data")
            throw std::invalid_argument(options.words("没有这个选项：", "unknown option: ") + name);
        if (i + 1 == argc) throw std::invalid_argument(options.words("缺少选项的值：", "no value for ") + name);
        const std::string value = argv[++i];
        if (name == "--lang" && value != "en" && value != "zh")
            throw std::invalid_argument(options.words("--lang 只能是 en 或 zh，不能是 ", "--lang is en or zh, not ") +
                                        value);
        if (name == "--lang") options.words.english = value == "en";
        if (name == "--output") options.out = value;
        if (name == "--data") options.data = value;
    }
    return options;
}

fs::path write_report(const County& county, const fs::path& path, Words words, const std::string& title) {
    lianxin::ReportRender wanted;
    wanted.from = county.from();
    wanted.to = county.to();
    wanted.language = words.english ? lianxin::Language::en : lianxin::Language::zh;
    wanted.title = title;
    std::ofstream file(path, std::ios::binary);
    file << county.reader().report_render(wanted).content << std::flush;
    if (!file) throw std::runtime_error("cannot write " + path.string());
    return path;
}

fs::path part_one(const Options& options) {
    const Words& words = options.words;
    County county(options.out / "wuxi.db", options.data / "wuxi", words);
    county.play();
    std::cout << '\n'
              << words("一、巫溪县“1315”机制（依据公开报道；● 原文  ○ 推导）",
                       "1. The “1315” mechanism of Wuxi County (from a published report; ● stated  ○ derived)")
              << "\n\n";
    print_mechanism(county, words);
    std::cout << '\n' << words("报道所述七件事", "Seven situations that the report tells") << '\n';
    print_under("  ", county.text("about"));
    std::cout << '\n';
    print_situations(county, words);
    return write_report(county, options.out / "report-wuxi.html", words, {});
}

/// What part two leaves behind.
struct Files {
    fs::path report, ledger;
};

Files part_two(const Options& options) {
    const Words& words = options.words;
    County county(options.out / "yunxi.db", options.data / "yunxi", words);
    county.play();
    std::cout << '\n'
              << words("二、云溪县（虚构）采用同一机制的半年：",
                       "2. Half a year of Yunxi County (fictional) under the same mechanism: ")
              << county.from().str() << " … " << county.to().str() << '\n';
    print_under("  ", county.text("about"));
    std::cout << '\n' << words("履职", "Duties") << '\n';
    print_duties(county, words);
    std::cout << '\n' << words("办件", "Cases") << '\n';
    print_cases(county, words);
    std::cout << '\n' << words("派单与督办", "Dispatch and supervision") << '\n';
    print_supervision(county, words);
    std::cout << '\n' << words("一件事的来龙去脉", "One case from end to end") << '\n';
    print_story(county, words);
    const lianxin::AuditVerified audit = county.reader().audit_verify({});
    std::cout << '\n'
              << words("存证 ", "Record: ") << audit.events << words(" 个事件，", " events, ")
              << (audit.whole ? words("链条完整", "every chain whole") : words("链条有缺损", "chains are broken"))
              << '\n';
    const fs::path ledger = write_ledger(county, options.out / "ledger.xlsx", words);
    return {write_report(county, options.out / "report-yunxi.html", words,
                         words("云溪县（虚构）半年报告", "Yunxi County (fictional): half-year report")),
            ledger};
}

int run(const Options& options) {
    const auto begin = std::chrono::steady_clock::now();
    fs::create_directories(options.out);
    std::cout << "连心 Lianxin " << lianxin::version() << " · SQLite\n";
    const fs::path first = part_one(options);
    const Files second = part_two(options);
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - begin;
    std::cout << '\n'
              << options.words("报告 ", "Reports ") << first.string() << "\n     " << options.words("", "   ")
              << second.report.string() << '\n'
              << options.words("台账 ", "Ledger  ") << second.ledger.string() << '\n';
    std::cout.precision(2);
    std::cout << options.words("用时 ", "Took ") << took.count() << options.words(" 秒", " s") << std::endl;
    if (!std::cout) throw std::runtime_error("cannot write to the standard output");
    return 0;
}

}  // namespace
}  // namespace demo

int main(int argc, char** argv) {
    demo::Options options;
    try {
        options = demo::read_options(argc, argv);
        return demo::run(options);
    } catch (const std::invalid_argument& error) {
        std::cerr << "lianxin_demo: " << error.what()
                  << "\nusage: lianxin_demo [--lang en|zh] [--output DIR] [--data DIR]\n";
        return 2;
    } catch (const lianxin::Error& error) {
        std::cerr << options.words.message(error) << " [" << error.code() << ' ' << error.pointer() << "]\n";
    } catch (const std::exception& error) {
        std::cerr << error.what() << '\n';
    }
    return 1;
}
