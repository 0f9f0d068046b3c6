// Stores of many cases, to be read. A few hundred are led by the library, of several states, handlers and towns; the
// rest are copies of their rows under numbers of their own, each with its own texts and history.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "lianxin/lianxin.hpp"

namespace lianxin::ratios {

/// As many are under way in each store, so that a handler has as much to do in the small as in the large one; the rest
/// has ended. That is how a county's store grows over the years.
struct City {
    static constexpr int kHandlers = 150;
    static constexpr const char* kJurisdiction = "990001";
    static constexpr const char* kHandler = "a-h-7";  ///< the one who asks for their own cases

    std::filesystem::path file;
    std::int64_t cases = 0;

    std::string uri() const { return "sqlite:" + file.string(); }
    /// At a time after all that is in it.
    Store open() const;
};

/// The store of so many cases in `folder`, as an earlier run left it if it did, or else made now, which takes long.
City city(const std::filesystem::path& folder, std::int64_t cases);

/// A store with so many open clocks of which none is due, made anew: clocks beyond those of its few cases are rows
/// only.
City city_of_clocks(const std::filesystem::path& folder, std::int64_t clocks);

/// Numbers of cases, spread evenly: half of them under way, half ended.
std::vector<std::string> some_cases(const City& city, int count);

}  // namespace lianxin::ratios
