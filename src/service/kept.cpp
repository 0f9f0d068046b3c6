#include "service/kept.hpp"

#include <set>
#include <string>

#include "base/text.hpp"
#include "casework/conflict.hpp"
#include "service/cases.hpp"

namespace lianxin::service {

Kept kept_from_asker(const Work& work, const char* table, const char* column) {
    const Appointment* asking = work.appointment();
    if (asking == nullptr) return {};
    std::set<std::string> units;  // their own, and all above
    for (const Appointment* held : work.directory->held_by(asking->official, work.context.now.date()))
        for (const Unit* unit = work.directory->unit(work.directory->post_of(*held).unit);
             unit != nullptr && units.insert(unit->id).second;)
            unit = work.directory->unit(unit->parent);
    Kept kept;
    kept.values.push_back(store::Connection::slot_of(asking->official));
    std::string named;
    for (const std::string& unit : units) {
        named += cat(named.empty() ? ":kept" : ", :kept", kept.values.size());
        kept.values.push_back(store::Connection::slot_of(unit));
    }
    kept.sql = cat("NOT EXISTS (SELECT 1 FROM conflicts k WHERE k.jurisdiction = ", table,
                   ".jurisdiction AND k.case_no = ", table, ".", column, " AND (k.official = :keptfrom",
                   named.empty() ? "" : " OR k.unit IN (" + named + ")", "))");
    return kept;
}

bool is_kept(Work& work, const std::string& case_no) {
    const Appointment* asking = work.appointment();
    return asking != nullptr &&
           casework::kept_from(any_case(work, case_no), asking->official, *work.directory, work.context.now.date());
}

void hide_kept(Conditions& where, const Work& work, const char* table, const char* column) {
    const Kept kept = kept_from_asker(work, table, column);
    if (!kept.sql.empty()) where.add(kept.sql.c_str());
    for (const store::Slot& value : kept.values) where.bind_slot(value);
}

}  // namespace lianxin::service
