#include "service/titles.hpp"

#include "codec/names.hpp"
#include "service/account_rows.hpp"

namespace lianxin::service {

Titles::Titles(const Work& work, Date on) : work_(work), on_(on) {
    for (const DocumentItem& item : work.shelf->items()) {
        if (item.kind != DocumentKind::workflow) continue;
        const workflow::Workflow& workflow = work.shelf->workflow(item.id, item.version);
        workflows_[workflow.id] = workflow.title;
        for (const auto& state : workflow.states) {
            states_.emplace(state.code, state.title);
            states_of_[{workflow.id, state.code}] = state.title;
        }
        for (const auto& category : workflow.categories) categories_.emplace(category.code, category.title);
    }
}

LocalText Titles::state(const std::string& workflow, const std::string& state) const {
    const auto found = states_of_.find({workflow, state});
    return found == states_of_.end() ? LocalText{} : found->second;
}

LocalText Titles::area(const std::string& code) const {
    const Area* area = work_.directory->area(code);
    return area == nullptr ? LocalText{} : area->name;
}

LocalText Titles::of(AccountBy by, const std::string& member) const {
    const auto named = [&](const std::map<std::string, LocalText>& titles) {
        const auto found = titles.find(member);
        return found == titles.end() ? LocalText{} : found->second;
    };
    if (member == kNoMember) return {"无", "None"};
    switch (by) {
        case AccountBy::unit: {
            const Unit* unit = work_.directory->unit(member);
            return unit == nullptr ? LocalText{} : unit->name;
        }
        case AccountBy::official: {
            const Official* official = work_.directory->official(member);
            return official == nullptr ? LocalText{} : official->name;
        }
        case AccountBy::town:
            return town(member);
        case AccountBy::village:
            return area(member);
        case AccountBy::category:
            return named(categories_);
        case AccountBy::workflow:
            return named(workflows_);
        case AccountBy::channel:
            if (const mechanism::Mechanism* mechanism = work_.shelf->mechanism_on(on_))
                for (const auto& channel : mechanism->channels)
                    if (codec::name_of(channel.code) == member) return channel.title;
            return {};
        default:
            return {};  // a period says itself what it is
    }
}

}  // namespace lianxin::service
