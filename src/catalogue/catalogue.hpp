// A catalogue document (事项目录) as typed values: which kinds of matter there are, and who is responsible where.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lianxin/common.hpp"
#include "lianxin/time.hpp"

namespace lianxin::catalogue {

/// A unit, and the areas in which the matter is its own.
struct Responsible {
    std::string unit;
    std::vector<std::string> areas;  ///< beginnings of area codes: 6, 9 or 12 digits; none: wherever it arises
    std::optional<LocalText> basis;  ///< of this very rule, if it has one of its own
};

struct Item {
    std::string category;
    LocalText title;
    LocalText basis;
    std::string workflow;
    std::vector<Responsible> responsible;  ///< the narrow ones first
};

struct Catalogue {
    std::string kind = "catalogue";
    std::string id;
    std::int64_t version = 0;
    Date effective_on;
    LocalText title;
    std::optional<LocalText> note;
    std::vector<Item> items;

    /// nullptr if it has no such category.
    const Item* item(std::string_view category) const;
};

/// The rule that holds in an area: of those that fit, the one that names most of its code. nullptr if none fits.
const Responsible* responsible_in(const Item& item, std::string_view area);
/// The legal ground of a rule: its own, or the item's.
const LocalText& basis_of(const Item& item, const Responsible& rule);

}  // namespace lianxin::catalogue
