#include "service/account_publish.hpp"

#include <algorithm>
#include <numeric>
#include <set>
#include <vector>

#include "casework/suppress.hpp"
#include "codec/account.hpp"
#include "lianxin/error.hpp"

namespace lianxin::service {
namespace {

using casework::AccountTally;
using casework::Numbers;
using casework::Suppression;

/// Figures that are told of a group together or not at all: the three rates have the same denominator but for what was
/// not told, so one would give another away.
const std::vector<std::vector<AccountFigure>> kFamilies = {
    {AccountFigure::response, AccountFigure::resolution, AccountFigure::satisfaction},
    {AccountFigure::on_time},
    {AccountFigure::first_dispatch},
    {AccountFigure::bounce},
    {AccountFigure::reopen},
    {AccountFigure::repeat},
    {AccountFigure::ended},
};

/// What can be read off a ratio: how many, of how many, and how many not.
void add_ratio(Numbers& numbers, const Ratio& ratio) {
    numbers.insert(numbers.end(), {ratio.count, ratio.of, ratio.of - ratio.count});
}

Numbers numbers_of(AccountTally tally, const std::vector<AccountFigure>& family) {
    Numbers numbers;
    for (const AccountFigure figure : family) add_ratio(numbers, tally.of(figure));
    if (family.front() == AccountFigure::ended) numbers.push_back(static_cast<std::int64_t>(tally.working.size()));
    return numbers;
}

/// What the figures without exclusions tell beside the others: themselves, and by how much each differs.
Numbers exclusion_numbers(const GroupTally& tally) {
    Numbers numbers{tally.proposed, tally.approved, tally.without.cases};
    for (std::size_t i = 0; i < tally.all.ratios.size(); ++i) {
        const Ratio &all = tally.all.ratios[i], &without = tally.without.ratios[i];
        add_ratio(numbers, without);
        add_ratio(numbers, {all.count - without.count, all.of - without.of});
    }
    return numbers;
}

/// Small groups first, so that little is lost by what is suppressed beside them; the same order for every figure, so
/// that no two figures that are alike give each other away.
std::vector<std::size_t> by_size(const std::vector<const GroupTally*>& groups) {
    std::vector<std::size_t> order(groups.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return groups[a]->all.cases < groups[b]->all.cases; });
    return order;
}

void clear(AccountFigures& figures, AccountFigure figure) {
    switch (figure) {
        case AccountFigure::response:
            return figures.response.reset();
        case AccountFigure::resolution:
            return figures.resolution.reset();
        case AccountFigure::satisfaction:
            return figures.satisfaction.reset();
        case AccountFigure::on_time:
            return figures.on_time.reset();
        case AccountFigure::first_dispatch:
            return figures.first_dispatch.reset();
        case AccountFigure::bounce:
            return figures.bounce.reset();
        case AccountFigure::reopen:
            return figures.reopen.reset();
        case AccountFigure::repeat:
            return figures.repeat.reset();
        case AccountFigure::ended:
            figures.ended.reset();
            return figures.duration.reset();  // of those that have ended
    }
}

void clear(AccountGroup& group, const std::vector<AccountFigure>& family) {
    for (const AccountFigure figure : family) {
        clear(group.figures, figure);
        group.suppressed.emplace_back(codec::name_of(figure));
    }
}

void clear_cases(AccountGroup& group) {
    group.figures.cases.reset();
    group.suppressed.emplace_back("cases");
}

void clear_exclusions(AccountGroup& group) {
    group.without_excluded.reset();
    group.exclusions_proposed.reset();
    group.exclusions_approved.reset();
    group.suppressed.emplace_back("exclusions");
}

/// One table after the other: the numbers of cases, each family of figures, what concerns exclusions.
class Publisher {
public:
    Publisher(AccountShown& reply, const GroupTally& whole, const std::map<std::string, GroupTally>& groups,
              std::int64_t least)
        : reply_(reply), whole_(whole), least_(least), any_hidden_(groups.size(), false) {
        for (const auto& [member, tally] : groups) groups_.push_back(&tally);
        order_ = by_size(groups_);
    }

    void run() {
        const Suppression cases = table([](const GroupTally& t) { return Numbers{t.all.cases}; }, any_hidden_);
        take(cases, clear_cases);
        const std::vector<bool> small = cases.groups;  // of these, nothing is told
        whole_small_ = cases.whole;
        for (const auto& family : kFamilies)
            take(table([&](const GroupTally& t) { return numbers_of(t.all, family); }, small),
                 [&](AccountGroup& group) { clear(group, family); });
        // What was taken out must not come back with the figures without exclusions.
        Suppression exclusions = table(exclusion_numbers, any_hidden_);
        exclusions.whole = exclusions.whole || whole_hidden_;
        take(exclusions, clear_exclusions);
    }

private:
    template <class F>
    Suppression table(F numbers, const std::vector<bool>& hidden) const {
        std::vector<Numbers> rows;
        rows.reserve(groups_.size());
        for (const GroupTally* group : groups_) rows.push_back(numbers(*group));
        Suppression out = casework::suppressed(rows, numbers(whole_), hidden, order_, least_);
        out.whole = out.whole || whole_small_;
        return out;
    }
    template <class F>
    void take(const Suppression& suppression, F clear) {
        for (std::size_t i = 0; i < groups_.size(); ++i)
            if (suppression.groups[i]) {
                clear(reply_.groups[i]);
                any_hidden_[i] = true;
            }
        if (suppression.whole) {
            clear(reply_.all);
            whole_hidden_ = true;
        }
    }

    AccountShown& reply_;
    const GroupTally& whole_;
    std::vector<const GroupTally*> groups_;
    std::int64_t least_;
    std::vector<std::size_t> order_;
    std::vector<bool> any_hidden_;
    bool whole_small_ = false, whole_hidden_ = false;
};

}  // namespace

AccountGroup shown(const GroupTally& tally) {
    AccountGroup out;
    out.figures = tally.all.figures();
    out.without_excluded = tally.without.figures();
    out.exclusions_proposed = tally.proposed;
    out.exclusions_approved = tally.approved;
    return out;
}

std::int64_t least_published(const Work& work) {
    const policy::Policy& policy = work.shelf->policy_on(work.context.now.date());
    if (!policy.publish)
        throw Error("account.nothing_laid_down",
                    "The policy in force has no clause 'publish'; what may be published is not laid down.",
                    "现行管理办法没有publish条款，未规定可以公开的最小数字。", "/publish");
    return policy.publish->least;
}

void suppress(AccountShown& reply, const GroupTally& whole, const std::map<std::string, GroupTally>& groups,
              std::int64_t least) {
    Publisher(reply, whole, groups, least).run();
}

}  // namespace lianxin::service
