#include "ledger.hpp"

#include <unistd.h>

#include <algorithm>
#include <iostream>

namespace demo {
namespace {

constexpr std::int64_t kWidth = 30;

/// What a stage of `ledger_write` is called; each ledger's stage has the ledger's name.
std::string stage_name(const std::string& stage, Words words) {
    if (stage == "activities") return words("活动", "activities");
    if (stage == "cases") return words("办件", "cases");
    if (stage == "duties") return words("履职", "duties");
    if (stage == "cards") return words("督办", "supervision");
    return words("成文", "file");
}

/// A line that is written over, for a person who watches; nothing where the output goes to a file.
class Bar {
public:
    explicit Bar(Words words) : words_(words), shown_(::isatty(STDERR_FILENO) == 1) {}
    ~Bar() {
        if (shown_) std::cerr << "\r\033[K" << std::flush;
    }
    Bar(const Bar&) = delete;
    Bar& operator=(const Bar&) = delete;

    void show(const lianxin::Progress& progress) const {
        if (!shown_) return;
        const std::int64_t full = progress.total == 0 ? 0 : progress.done * kWidth / progress.total;
        std::string bar;
        for (std::int64_t i = 0; i < kWidth; ++i) bar += i < full ? "█" : "░";
        std::cerr << "\r\033[K" << words_("写出台账 ", "Writing the ledger ") << bar << ' '
                  << stage_name(progress.stage, words_) << ' ' << progress.done << std::flush;
    }

private:
    Words words_;
    bool shown_;
};

}  // namespace

std::filesystem::path write_ledger(const County& county, const std::filesystem::path& path, Words words) {
    lianxin::LedgerWrite wanted;
    wanted.path = path.string();
    wanted.from = county.from();
    wanted.to = county.to();
    wanted.language = words.english ? lianxin::Language::en : lianxin::Language::zh;
    wanted.overwrite = true;
    lianxin::Session session = county.session(county.reader().actor().appointment);
    lianxin::LedgerWritten written;
    {
        const Bar bar(words);
        session.on_progress([&](const lianxin::Progress& progress) {
            bar.show(progress);
            return true;
        });
        written = session.ledger_write(wanted);
    }
    std::cout << words("台账 ", "Ledger: ");
    const char* names[] = {"activities", "cases", "duties", "cards"};
    for (std::size_t i = 0; i < written.sheets.size(); ++i)
        std::cout << (i == 0 ? "" : " · ")
                  << stage_name(names[static_cast<std::size_t>(written.sheets[i].sheet)], words) << ' '
                  << written.sheets[i].rows;
    std::cout << '\n';
    return path;
}

}  // namespace demo
