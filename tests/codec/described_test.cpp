// Every member of every public type has its description: a member that is added can't be forgotten in the JSON.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <regex>

namespace lianxin {
namespace {

std::string content(const std::filesystem::path& path) {
    std::ifstream file(path);
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

/// From `head` to the end of that block.
std::string block(const std::string& text, const std::string& head) {
    const std::size_t begin = text.find(head);
    return begin == std::string::npos ? "" : text.substr(begin, text.find("\n}", begin) - begin);
}

void expect_described(const std::string& header, const std::string& descriptions, const std::string& type) {
    const std::string body = block(header, "\nstruct " + type + " {\n");
    const std::regex member(R"(\n    [\w:<>, ]+ (\w+)( = [^;]+)?;)");
    const std::string described = block(descriptions, "& v, " + type + "& ");
    for (std::sregex_iterator it(body.begin(), body.end(), member), end; it != end; ++it) {
        const std::regex mention("\\w\\." + (*it)[1].str() + "\\b");
        EXPECT_TRUE(std::regex_search(described, mention)) << type << "::" << (*it)[1];
    }
}

TEST(Described, EveryMemberOfEveryPublicType) {
    const std::filesystem::path root = LIANXIN_SOURCE_DIR;
    int types = 0;
    for (const char* name :
         {"absence", "account", "activity", "audit",    "burden", "casework", "common",  "dispatch", "document",
          "duty",    "feed",    "finding",  "handover", "import", "linking",  "metrics", "snapshot", "organisation",
          "person",  "report",  "store",    "trace",    "upkeep", "work",     "worklist"}) {
        const std::string header = content(root / "include/lianxin" / (std::string(name) + ".hpp"));
        const std::string descriptions = content(root / "src/codec" / (std::string(name) + ".hpp"));
        const std::regex structs(R"(\nstruct (\w+) \{\n)");
        for (std::sregex_iterator it(header.begin(), header.end(), structs), end; it != end; ++it) {
            if ((*it)[1] == "JsonText") continue;  // handed through as it is
            expect_described(header, descriptions, (*it)[1]);
            ++types;
        }
    }
    EXPECT_GT(types, 60);
}

}  // namespace
}  // namespace lianxin
