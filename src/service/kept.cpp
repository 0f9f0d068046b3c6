#include "service/kept.hpp"

#include <set>
#include <string>

#include "base/text.hpp"

namespace lianxin::service {

void hide_kept(Conditions& where, const Work& work, const char* table) {
    const Appointment* asking = work.appointment();
    if (asking == nullptr) return;
    std::set<std::string> units;  // their own, and all above
    for (const Appointment* held : work.directory->held_by(asking->official, work.context.now.date()))
        for (const Unit* unit = work.directory->unit(work.directory->post_of(*held).unit);
             unit != nullptr && units.insert(unit->id).second;)
            unit = work.directory->unit(unit->parent);
    std::string named;
    for (std::size_t i = 0; i < units.size(); ++i) named += cat(", :kept", i);
    where.add(cat("NOT EXISTS (SELECT 1 FROM conflicts k WHERE k.jurisdiction = ", table,
                  ".jurisdiction AND "
                  "k.case_no = ",
                  table, ".case_no AND (k.official = :keptfrom",
                  units.empty() ? "" : " OR k.unit IN (" + named.substr(2) + ")", "))")
                  .c_str(),
              asking->official);
    for (const std::string& unit : units) where.bind(unit);
}

}  // namespace lianxin::service
