#include "store/row.hpp"

#include "base/text.hpp"
#include "store/schema.hpp"

namespace lianxin::store {

Row::Row(const char* table, const char* key, const char* fixed, const char* changing, How how) {
    const std::vector<std::string> keys = words(key), constants = words(fixed), changes = words(changing);
    key_ = keys.size();
    changing_from_ = keys.size() + constants.size();
    std::string set, where, columns, values;
    for (const std::string& name : changes)
        set += cat(set.empty() ? "" : ", ", name, " = ", how == How::add ? cat(name, " + :", name) : cat(":", name));
    for (const std::string& name : keys) where += cat(where.empty() ? "" : " AND ", name, " = :", name);
    for (const auto* list : {&keys, &constants, &changes})
        for (const std::string& name : *list) {
            columns += cat(columns.empty() ? "" : ", ", name);
            values += cat(values.empty() ? ":" : ", :", name);
        }
    update_head_ = cat("UPDATE ", table, " SET ");
    where_ = cat(" WHERE ", where);
    changing_ = changes;
    update_ = cat(update_head_, set, where_);
    insert_ = cat("INSERT INTO ", table, " (", columns, ") VALUES (", values, ")");
}

void Row::put_bound(Connection& db, const std::vector<Slot>& values) const {
    const auto key_end = values.begin() + static_cast<std::ptrdiff_t>(key_);
    std::vector<Slot> changed(values.begin() + static_cast<std::ptrdiff_t>(changing_from_), values.end());
    changed.insert(changed.end(), values.begin(), key_end);
    db.run_either(update_, changed, insert_, values);
}

void Row::change(Connection& db, const std::vector<Slot>& key, const std::vector<Slot>& was,
                 const std::vector<Slot>& is) const {
    std::string sql = update_head_;
    std::vector<Slot> values;
    for (std::size_t i = 0; i < is.size(); ++i) {
        if (i < was.size() && was[i] == is[i]) continue;
        for (const char* part : {values.empty() ? "" : ", ", changing_[i].c_str(), " = :", changing_[i].c_str()})
            sql += part;
        values.push_back(is[i]);
    }
    if (values.empty()) return;
    values.insert(values.end(), key.begin(), key.end());
    db.run_bound(sql += where_, values);
}

}  // namespace lianxin::store
