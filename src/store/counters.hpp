// The counters that a dashboard asks: how many cases stand where, and the three rates by month and town. Each case is
// in one row of either table; when it changes, it leaves one row and joins another.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <string>
#include <tuple>

#include "casework/state.hpp"
#include "lianxin/account.hpp"

namespace lianxin::store {

/// Where one case counts, and what it adds to the rates.
struct CaseCounted {
    std::string state, town, unit, workflow, month;
    CaseStanding standing = CaseStanding::live;
    /// cases; count and of: response, resolution, satisfaction. All zero if it was told by a source only.
    std::array<std::int64_t, 7> rates{};

    bool same_place(const CaseCounted& o) const {
        return std::tie(state, town, unit, workflow, standing) ==
               std::tie(o.state, o.town, o.unit, o.workflow, o.standing);
    }
};

CaseCounted counted(const casework::State& state);

/// What a transaction changes in the counters, added up.
struct CounterChanges {
    using Place = std::tuple<std::string, std::string, std::string, std::string, CaseStanding>;
    /// Month, town, excluded.
    using Month = std::tuple<std::string, std::string, bool>;

    std::map<Place, std::int64_t> places;
    std::map<Month, std::array<std::int64_t, 7>> months;

    void place(const CaseCounted& c, std::int64_t sign) {
        places[{c.workflow, c.state, c.town, c.unit, c.standing}] += sign;
    }
    void month(const CaseCounted& c, bool excluded, std::int64_t sign) {
        auto& row = months[{c.month, c.town, excluded}];
        for (std::size_t i = 0; i < row.size(); ++i) row[i] += sign * c.rates[i];
    }
};

}  // namespace lianxin::store
