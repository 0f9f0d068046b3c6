// What it costs to read, in a small store and in a large one, against the same rows read by hand-made statements; and
// what must not depend on the number of cases at all.
#include <stdexcept>

#include "base/text.hpp"
#include "city.hpp"
#include "ratios.hpp"
#include "raw_reading.hpp"

namespace lianxin::ratios {
namespace {

using nlohmann::json;

constexpr int kShown = 200, kLists = 50, kPage = 50;
constexpr const char* kUnit = "u-7";  // the asking handler's

/// One store and both ways to read it.
class Reading {
public:
    Reading(City city, std::string tail)
        : city_(std::move(city)),
          tail_(std::move(tail)),
          store_(city_.open()),
          me_(store_.session({City::kJurisdiction, City::kHandler, false})),
          raw_(city_.file),
          shown_(some_cases(city_, kShown)),
          now_(store_.now()) {
        for (const std::string& case_no : shown_) {
            const std::string ours = show(case_no);
            prepared_.emplace_back(json::parse(ours));
            same(ours, raw_show(prepared_.size() - 1));
        }
        same(mine(), raw_mine());
        same(overdue(), raw_overdue());
    }

    void measure(Board& board) {
        const auto add = [&](const char* name, auto ours, auto theirs) {
            board.add(measured(
                name + tail_, "us", 0.5, [&](int) { return ours(*this); }, [&](int) { return theirs(*this); }));
        };
        add("case_show", time_show,
            [](Reading& r) { return per(kShown, [&](int i) { r.raw_show(static_cast<std::size_t>(i)); }); });
        add("my_open_cases", time_mine, [](Reading& r) { return per(kLists, [&](int) { r.raw_mine(); }); });
        add("overdue_50", time_overdue, [](Reading& r) { return per(kLists, [&](int) { r.raw_overdue(); }); });
    }

    static double time_show(Reading& r) {
        return per(kShown, [&](int i) { r.show(r.shown_[static_cast<std::size_t>(i)]); });
    }
    static double time_mine(Reading& r) {
        return per(kLists, [&](int) { r.mine(); });
    }
    static double time_overdue(Reading& r) {
        return per(kLists, [&](int) { r.overdue(); });
    }
    static double time_dashboard(Reading& r) {
        return per(kLists, [&](int) { r.me_.call("dashboard_show", "{}"); });
    }

    const City& city() const { return city_; }

private:
    /// Microseconds of each of so many calls.
    template <class Call>
    static double per(int calls, const Call& call) {
        return 1e6 / calls * seconds([&] {
                   for (int i = 0; i < calls; ++i) call(i);
               });
    }

    static void same(const std::string& ours, const std::string& theirs) {
        if (ours != theirs) throw std::runtime_error(cat("raw reading gives another text:\n", ours, "\n", theirs));
    }

    std::string show(const std::string& case_no) const {
        return me_.call("case_show", cat("{\"case\":\"", case_no, "\"}"));
    }
    std::string mine() const { return me_.call("case_list", cat("{\"list\":\"mine\",\"limit\":", kPage, "}")); }
    std::string overdue() const { return me_.call("case_list", cat("{\"list\":\"overdue\",\"limit\":", kPage, "}")); }
    std::string raw_show(std::size_t i) { return raw_.case_show(shown_[i], prepared_[i], now_.str()); }
    std::string raw_mine() { return raw_.my_open_cases(City::kHandler, kUnit, kPage); }
    std::string raw_overdue() { return raw_.overdue("o-h-7", kUnit, now_.ms, kPage); }

    City city_;
    std::string tail_;
    Store store_;
    Session me_;
    RawReader raw_;
    std::vector<std::string> shown_;
    std::vector<Prepared> prepared_;
    Instant now_;
};

/// The largest may take at most twice the time of the smallest.
void grown(Board& board, Reading& small, Reading& large) {
    constexpr struct {
        const char* name;
        double (*time)(Reading&);
    } kVerbs[] = {{"case_show_growth", Reading::time_show},
                  {"my_open_cases_growth", Reading::time_mine},
                  {"overdue_50_growth", Reading::time_overdue}};
    for (const auto& verb : kVerbs)
        board.add(measured(
            verb.name, "us", 1, [&](int) { return verb.time(large); }, [&](int) { return 2 * verb.time(small); }));
}

void opened(Board& board, const City& city) {
    board.add(within("open_store", "us", 50'000, [&](int) {
        return 1e6 * seconds([&] {
                   const Store store = city.open();
                   const Session me = store.session({City::kJurisdiction, City::kHandler, false});
                   me.call("case_list", "{\"list\":\"mine\",\"limit\":50}");
               });
    }));
}

void supervised(Board& board, const std::filesystem::path& folder) {
    constexpr std::int64_t kClocks = 1'000'000;
    const City city = city_of_clocks(folder, kClocks);
    const Store store = city.open();
    const Session me = store.session({City::kJurisdiction, "a-desk", false});
    const json first = json::parse(me.call("supervise", "{}"));
    if (!first.at("reached").empty()) throw std::runtime_error("no clock is due");
    board.add(
        within("supervise_idle", "us", 5'000, [&](int) { return 1e6 * seconds([&] { me.call("supervise", "{}"); }); }));
}

}  // namespace

void reading(Board& board, const Options& options) {
    const std::filesystem::path folder = options.folder / "reading";
    supervised(board, folder);
    Reading small(city(folder, 10'000), "_10k"), middle(city(folder, 1'000'000), "");
    small.measure(board);
    middle.measure(board);
    board.figure("bytes_per_case",
                 static_cast<double>(file_size(middle.city().file)) / static_cast<double>(middle.city().cases), "B");
    board.add(within("dashboard", "us", 5'000, [&](int) { return Reading::time_dashboard(middle); }));
    opened(board, middle.city());
    if (!options.full) return grown(board, small, middle);
    Reading large(city(folder, 10'000'000), "_10m");
    large.measure(board);
    board.add(within("dashboard_10m", "us", 5'000, [&](int) { return Reading::time_dashboard(large); }));
    grown(board, small, large);
}

}  // namespace lianxin::ratios
