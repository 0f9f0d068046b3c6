// The rules of dispatch, without a store: how units are ranked, and what a span of handlings comes to.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "casework/handling.hpp"
#include "lianxin/dispatch.hpp"

namespace lianxin::casework {

/// What a unit did with matters of the kind before.
struct Past {
    std::int64_t accepted = 0;
    std::int64_t bounced = 0;  ///< and got rid of: a bounce that was overruled tells that the matter is its own
};

/// All that is known of a unit for one matter.
struct Candidate {
    bool responsible = false;  ///< by the catalogue
    bool holds_it = false;
    bool proposed = false;    ///< as the owner, by the unit that bounced the case last
    bool bounced_it = false;  ///< this very case, and it did not come back to it
    Past in_town;             ///< the same town
    Past anywhere;            ///< the town included
};

/// The most handlings of a kind that are looked at, the newest first; so a suggestion costs the same in any store.
constexpr std::int64_t kLooksBack = 500;

/// Units by id → in the order in which to think of them: the one that the catalogue names; the one that
/// whoever bounced the case last names; then by what they accepted,
/// less what they bounced, in the town, then anywhere; then by id. Who bounced this very case comes last.
/// Titles and grounds are left to whoever knows them.
std::vector<DispatchSuggestion> ranked(const std::map<std::string, Candidate>& units, const std::string& town);

/// A handling as it enters the statistics; `first_unit` is where its case was first dispatched to.
struct Counted {
    std::string first_unit;
    bool first = false;
    Handling handling;
};

/// Did the case leave the unit before its end?
bool left(const Handling& handling);
/// Of the first handling of a case: was it dispatched to the right unit?
bool rightly_dispatched(const Handling& first);

class DispatchTally {
public:
    void add(const Counted& counted);
    const DispatchFigures& all() const { return all_; }
    const std::map<std::string, DispatchFigures>& units() const { return units_; }

private:
    DispatchFigures& of(const std::string& unit);

    DispatchFigures all_;
    std::map<std::string, DispatchFigures> units_;
};

}  // namespace lianxin::casework
