// One list of verbs: the table in C++, capi/verbs.json, the page in docs, the C header and the library agree.
// LIANXIN_UPDATE=1 writes the two files anew.
#include <dlfcn.h>
#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <regex>
#include <set>

#include "service/verbs.hpp"

namespace lianxin::service {
namespace {

std::string at(const std::string& path) { return std::string(LIANXIN_SOURCE_DIR) + "/" + path; }

std::string content(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

void expect_file(const std::string& path, const std::string& wanted) {
    if (std::getenv("LIANXIN_UPDATE") != nullptr) std::ofstream(at(path), std::ios::binary) << wanted;
    EXPECT_TRUE(content(at(path)) == wanted) << path << " is behind src/service/verbs.cpp; LIANXIN_UPDATE=1 writes it";
}

std::set<std::string> names() {
    std::set<std::string> out;
    for (const Verb& verb : verbs()) out.insert(verb.name);
    return out;
}

TEST(VerbList, FileForMachinesIsUpToDate) { expect_file("capi/verbs.json", verb_list().dump(1) + "\n"); }

TEST(VerbList, PageForPeopleIsUpToDate) { expect_file("docs/reference/verbs.md", verb_page()); }

TEST(VerbList, NamesEachVerbOnce) { EXPECT_EQ(names().size(), verbs().size()); }

TEST(VerbList, HeaderDeclaresAFunctionForEachVerbAndNoOther) {
    const std::string header = content(at("capi/include/lianxin.h"));
    const std::regex shape(R"(lx_status lx_(\w+)\(lx_session\* session, const char\* request, lx_text\*\* reply\);)");
    std::set<std::string> declared;
    for (std::sregex_iterator it(header.begin(), header.end(), shape), end; it != end; ++it) declared.insert((*it)[1]);
    EXPECT_EQ(declared, names());
}

TEST(VerbList, LibraryExportsAFunctionForEachVerb) {
    for (const std::string& name : names()) EXPECT_NE(dlsym(RTLD_DEFAULT, ("lx_" + name).c_str()), nullptr) << name;
}

TEST(VerbList, ExactlyTheVerbsThatWriteTakeARequestId) {
    for (const Verb& verb : verbs())
        EXPECT_EQ(verb.request_schema()["properties"].contains("request_id"), verb.writes) << verb.name;
}

TEST(VerbList, SomebodyMayCallEachVerb) {
    for (const Verb& verb : verbs()) {
        EXPECT_TRUE(verb.permission.appointed || verb.permission.installer) << verb.name;
        if (!verb.permission.installer || !verb.writes) continue;
        EXPECT_EQ(verb.permission.functions, std::vector<Function>{Function::administrator}) << verb.name;
    }
}

/// A code stands in the sources whole or, where the room is put before it, without its room; `*` is any ending.
bool stands_in(const std::string& sources, std::string code) {
    const bool open_ended = code.back() == '*';
    if (open_ended) code.pop_back();
    const std::string quote = open_ended ? "" : "\"";
    const std::string reason = code.substr(code.find('.') + 1);
    return sources.find('"' + code + quote) != std::string::npos ||
           sources.find('"' + reason + quote) != std::string::npos;
}

TEST(VerbList, NamesOnlyErrorsThatTheSourcesKnow) {
    std::string sources;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(at("src")))
        if (entry.path().extension() == ".cpp" && entry.path().filename() != "verbs.cpp")
            sources += content(entry.path().string());
    for (const char* code : common_errors()) EXPECT_TRUE(stands_in(sources, code)) << code << " is never given";
    for (const Verb& verb : verbs())
        for (const char* code : verb.errors) EXPECT_TRUE(stands_in(sources, code)) << verb.name << ": " << code;
}

TEST(VerbList, HeaderSaysTheErrorsOfEachVerb) {
    const std::string header = content(at("capi/include/lianxin.h"));
    for (const Verb& verb : verbs()) {
        const std::size_t function = header.find("lx_" + std::string(verb.name) + "(");
        ASSERT_NE(function, std::string::npos) << verb.name;
        const std::size_t comment = header.rfind("/**", function);
        const std::string said = header.substr(comment, function - comment);
        for (const char* code : verb.errors) EXPECT_NE(said.find(code), std::string::npos) << verb.name << ": " << code;
    }
}

}  // namespace
}  // namespace lianxin::service
