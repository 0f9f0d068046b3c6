// docs/reference/workflows/ holds a page and a picture of each built-in workflow. LIANXIN_UPDATE=1 writes them anew.
#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <regex>
#include <set>

#include "document/document.hpp"
#include "report/drawing.hpp"
#include "resources/resources.hpp"
#include "workflow/check.hpp"
#include "workflow/draw.hpp"
#include "workflow/page.hpp"

namespace lianxin::report {
namespace {

namespace fs = std::filesystem;
using workflow::Workflow;

fs::path folder() { return fs::path(LIANXIN_SOURCE_DIR) / "docs/reference/workflows"; }

std::vector<Workflow> built_in() {
    std::vector<Workflow> found;
    for (const std::string_view name : resources::names()) {
        const std::string_view text = *resources::find(name);
        if (document::kind_of(text) != DocumentKind::workflow) continue;
        const auto checked = workflow::check(text);
        if (checked.document) found.push_back(*checked.document);
        EXPECT_TRUE(checked.document) << name;
    }
    return found;
}

std::string content(const std::string& file) {
    std::ifstream in(folder() / file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

bool update() { return std::getenv("LIANXIN_UPDATE") != nullptr; }

void write(const std::string& file, const std::string& text) {
    fs::create_directories(folder());
    std::ofstream(folder() / file, std::ios::binary) << text;
}

void expect_file(const std::string& file, const std::string& wanted) {
    if (update()) write(file, wanted);
    EXPECT_TRUE(content(file) == wanted) << file << " is behind; LIANXIN_UPDATE=1 writes it";
}

/// What a picture says; where it says it differs between versions of Graphviz.
std::multiset<std::string> texts(const std::string& picture) {
    static const std::regex shape("<text[^>]*>([^<]*)</text>");
    std::multiset<std::string> found;
    for (std::sregex_iterator it(picture.begin(), picture.end(), shape), end; it != end; ++it) found.insert((*it)[1]);
    return found;
}

void expect_picture(const std::string& file, const std::string& wanted) {
    if (update() && texts(content(file)) != texts(wanted)) write(file, wanted);
    EXPECT_EQ(texts(content(file)), texts(wanted)) << file << " is behind; LIANXIN_UPDATE=1 writes it";
}

std::string suffix(bool english) { return english ? "" : ".zh-CN"; }

TEST(WorkflowPages, ArePagesAndPicturesOfTheBuiltInWorkflows) {
    for (const Workflow& each : built_in())
        for (const bool english : {true, false}) {
            const std::string name = each.id + suffix(english);
            workflow::Drawing drawing;
            drawing.english = english;
            expect_file(name + ".md", page(each, english, name + ".svg"));
            expect_picture(name + ".svg", svg(dot(each, drawing)) + "\n");
        }
}

std::string index(bool english) {
    std::string text = english
                           ? "# Built-in workflows\n\nMade from the documents in `src/resources/`. How to write one: "
                             "[the guide](../../guide/workflow.md). 中文：[README.zh-CN.md](README.zh-CN.md).\n\n"
                           : "# 内置办理流程\n\n由`src/resources/`中的文档生成。怎样编写见[编写指南]"
                             "(../../guide/workflow.zh-CN.md)。English: [README.md](README.md).\n\n";
    for (const Workflow& each : built_in()) {
        const std::string states = std::to_string(each.states.size()), clocks = std::to_string(each.clocks.size());
        text += "- [" + each.title.in(english) + "](" + each.id + suffix(english) + ".md) `" + each.id + "`";
        text += english ? ", states: " + states + ", clocks: " + clocks + "\n"
                        : "，状态" + states + "个，时限" + clocks + "个\n";
    }
    return text;
}

TEST(WorkflowPages, AreListed) {
    for (const bool english : {true, false}) expect_file("README" + suffix(english) + ".md", index(english));
}

TEST(WorkflowPages, StandForNothingThatIsGone) {
    std::set<std::string> known{"README"};
    for (const Workflow& each : built_in()) known.insert(each.id);
    for (const auto& entry : fs::directory_iterator(folder())) {
        const std::string file = entry.path().filename().string();
        EXPECT_EQ(known.count(file.substr(0, file.find('.'))), 1u) << file;
    }
}

}  // namespace
}  // namespace lianxin::report
