// Usage: lianxin_ratios FOLDER [--full] [--xstate=FOLDER] [GROUP…]. Measures, prints, and keeps the ratios in
// FOLDER/ratios.json beside what is there.
#include <algorithm>
#include <cstdio>
#include <stdexcept>

#include "ratios.hpp"

namespace {

using namespace lianxin::ratios;

struct Group {
    const char* name;
    void (*measure)(Board&, const Options&);
};
constexpr Group kGroups[] = {{"disk", disk}, {"writing", writing},   {"memory", memory}, {"reading", reading},
                             {"pure", pure}, {"postgres", postgres}, {"growth", growth}};

const std::string kXstate = "--xstate=";

int usage() {
    std::fprintf(stderr, "usage: lianxin_ratios FOLDER [--full] [--xstate=FOLDER] [GROUP...]; the groups:");
    for (const Group& group : kGroups) std::fprintf(stderr, " %s", group.name);
    std::fprintf(stderr, "\n");
    return 2;
}

bool known(const std::string& name) {
    return std::any_of(std::begin(kGroups), std::end(kGroups), [&](const Group& group) { return name == group.name; });
}

}  // namespace

int main(int argc, char** argv) {
    if (argc < 2) return usage();
    Options options;
    options.folder = argv[1];
    std::vector<std::string> asked;
    for (int i = 2; i < argc; ++i) {
        const std::string word = argv[i];
        if (word == "--full")
            options.full = true;
        else if (word.rfind(kXstate, 0) == 0)
            options.xstate = word.substr(kXstate.size());
        else if (known(word))
            asked.push_back(word);
        else
            return usage();
    }
    std::filesystem::create_directories(options.folder);
    Board board(options.folder / "ratios.json");
    int failed = 0;
    for (const Group& group : kGroups) {
        if (!asked.empty() && std::find(asked.begin(), asked.end(), group.name) == asked.end()) continue;
        try {
            group.measure(board, options);
        } catch (const std::exception& error) {
            std::fprintf(stderr, "%s: %s\n", group.name, error.what());
            failed = 1;
        }
    }
    return failed;
}
