// The projector's part for burden: what was keyed in by whom on which day, kept until it is written with the rest.
#include "base/json.hpp"
#include "codec/burden.hpp"
#include "store/projector.hpp"
#include "store/row.hpp"

namespace lianxin::store {
namespace {

constexpr const char* kInstaller = "installer";

const Row kEntry("entries", "jurisdiction week actor day kind", "", "records typed prefilled duties cases",
                 Row::How::add);

}  // namespace

void Projector::count(const Stamp& stamp, const burden::Entry& entry) {
    if (entry.nothing() || stamp.actor == kInstaller) return;
    entries_[{stamp.recorded_at.date().days, stamp.actor, entry.kind}] += entry;
}

void Projector::count_case(const std::string& case_no, const Stamp& stamp, const casework::Event& event) {
    burden::Entry entry = std::visit([&](const auto& e) { return burden::entry_of(e, stamp); }, event);
    if (const auto* opened = std::get_if<casework::CaseOpened>(&event); opened && !opened->activity.empty())
        burden::raised_in(entry, *opened, place_of(opened->activity));
    const bool follows = std::holds_alternative<casework::CaseActionTaken>(event) && case_no == followed_;
    count(stamp, follows ? burden::brought_about(entry) : entry);
    followed_.clear();
}

std::string Projector::place_of(const std::string& activity) {
    const auto row = db_.row<std::string>("SELECT body FROM activities WHERE jurisdiction = :j AND activity = :a",
                                          jurisdiction_, activity);
    return row ? parse_json(std::get<0>(*row)).value("place", "") : std::string();
}

void Projector::write_entries() {
    for (const auto& [key, e] : entries_) {
        const auto& [day, actor, kind] = key;
        const Date on{day};
        kEntry.put(db_, jurisdiction_, std::int64_t{burden::week_of(on).days}, actor, std::int64_t{day},
                   codec::name_of(kind), e.records, e.typed, e.prefilled, e.duties, e.cases);
    }
    entries_.clear();
}

}  // namespace lianxin::store
