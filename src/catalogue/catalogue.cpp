#include "catalogue/catalogue.hpp"

namespace lianxin::catalogue {

const Item* Catalogue::item(std::string_view category) const {
    for (const Item& each : items)
        if (each.category == category) return &each;
    return nullptr;
}

const Responsible* responsible_in(const Item& item, std::string_view area) {
    const Responsible* best = nullptr;
    std::size_t length = 0;
    const auto consider = [&](const Responsible& rule, std::string_view prefix) {
        if (area.substr(0, prefix.size()) != prefix || (best != nullptr && prefix.size() <= length)) return;
        best = &rule;
        length = prefix.size();
    };
    for (const Responsible& rule : item.responsible) {
        if (rule.areas.empty()) consider(rule, "");
        for (const std::string& prefix : rule.areas) consider(rule, prefix);
    }
    return best;
}

const LocalText& basis_of(const Item& item, const Responsible& rule) { return rule.basis ? *rule.basis : item.basis; }

}  // namespace lianxin::catalogue
