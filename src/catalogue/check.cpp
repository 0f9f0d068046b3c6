#include "catalogue/check.hpp"

#include <set>
#include <string>
#include <utility>
#include <vector>

#include "base/text.hpp"
#include "catalogue/describe.hpp"
#include "document/checked.hpp"

namespace lianxin::catalogue {
namespace {

bool is_prefix(std::string_view shorter, std::string_view longer) {
    return longer.substr(0, shorter.size()) == shorter;
}

bool well_formed(std::string_view area) { return is_digits(area, 6) || is_digits(area, 9) || is_digits(area, 12); }

class Checker {
public:
    std::vector<Fault> faults(const Catalogue& catalogue) {
        std::set<std::string_view> categories;
        for (std::size_t i = 0; i < catalogue.items.size(); ++i) {
            const Item& item = catalogue.items[i];
            const std::string here = "/items" + pointer_token(i);
            if (!categories.insert(item.category).second)
                add("double_category", here + "/category", cat("'", item.category, "' has an item already."),
                    cat("类别“", item.category, "”已有一项。"));
            check(item, here + "/responsible");
        }
        return std::move(faults_);
    }

private:
    void add(const char* code, std::string pointer, std::string message, std::string message_zh) {
        faults_.push_back({cat("catalogue.", code), std::move(pointer), std::move(message), std::move(message_zh), {}});
    }

    /// Read from the top, so the narrow rules stand first: then the first that fits is also the one that names most of
    /// an area's code, whoever reads it and however.
    void check(const Item& item, const std::string& here) {
        named_.clear();
        if (item.responsible.empty())
            add("nobody_responsible", here, cat("Nobody is responsible for '", item.category, "'."),
                cat("“", item.title.zh, "”没有责任单位。"));
        for (std::size_t r = 0; r < item.responsible.size(); ++r) {
            const Responsible& rule = item.responsible[r];
            const std::string at = here + pointer_token(r);
            if (rule.areas.empty()) {
                everywhere(rule, at);
                continue;
            }
            if (const Named* before = covering("")) {
                beyond_reach(at, *before);
                continue;
            }
            for (std::size_t a = 0; a < rule.areas.size(); ++a)
                area(rule.areas[a], rule.unit, at + "/areas" + pointer_token(a));
        }
    }

    void everywhere(const Responsible& rule, const std::string& at) {
        if (const Named* before = covering("")) {
            if (before->unit == rule.unit)
                twice(at + "/unit", *before);
            else
                beyond_reach(at, *before);
            return;
        }
        named_.push_back({"", rule.unit, at});
    }

    void area(const std::string& prefix, const std::string& unit, const std::string& at) {
        if (!well_formed(prefix)) {
            add("bad_area", at, "The beginning of an area code has 6, 9 or 12 digits: county, town or village.",
                "行政区划代码前缀须为6、9或12位数字（县、乡镇、村）。");
            return;
        }
        if (const Named* before = covering(prefix)) {
            if (before->area == prefix && before->unit == unit)
                twice(at, *before);
            else
                beyond_reach(at, *before);
            return;
        }
        named_.push_back({prefix, unit, at});
    }

    /// What stands before and holds for the whole of this area.
    struct Named {
        std::string area, unit, at;
    };
    const Named* covering(std::string_view prefix) const {
        for (const Named& before : named_)
            if (is_prefix(before.area, prefix)) return &before;
        return nullptr;
    }

    void twice(const std::string& at, const Named& before) {
        add("double_unit", at, cat("'", before.unit, "' is named for this area already, at ", before.at, "."),
            cat("单位“", before.unit, "”在", before.at, "处已就同一区域列出。"));
    }
    void beyond_reach(const std::string& at, const Named& before) {
        add("unreachable_rule", at,
            cat("It is never reached: what stands at ", before.at,
                " holds for the whole of it. Put narrow rules before wide ones."),
            cat("此处永远不会用到：", before.at, "处的规则已涵盖其全部区域；请把范围小的规则放在前面。"));
    }

    std::vector<Named> named_;
    std::vector<Fault> faults_;
};

}  // namespace

document::Checked<Catalogue> check(std::string_view text) {
    return document::checked<Catalogue>(text, "catalogue",
                                        [](const Catalogue& catalogue) { return Checker().faults(catalogue); });
}

}  // namespace lianxin::catalogue
