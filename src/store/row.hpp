// Writing a row whether or not it stands there already, in words that every engine knows.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "lianxin/error.hpp"
#include "lianxin/time.hpp"
#include "store/connection.hpp"

namespace lianxin::store {

/// A row of a table that may be there already. It is changed if it is, else added: two statements, since openGauss has
/// no `ON CONFLICT`. Nobody else can add it in between, as whoever writes holds the jurisdiction's lock.
class Row {
public:
    enum class How {
        replace,  ///< what changes takes the new value
        add       ///< numbers are added to what stands there
    };

    /// Columns of the key, which begins with the jurisdiction; those that stay as they were first written; those that
    /// change. Each list is in words, one space between them.
    Row(const char* table, const char* key, const char* fixed, const char* changing, How how = How::replace);

    /// The values of the columns: key, fixed, changing. \throws Error `store.*`
    template <class... Values>
    void put(Connection& db, const Values&... values) const {
        put_bound(db, {Connection::slot_of(values)...});
    }

    /// Adds a row that is not there yet. `values`: key, fixed, changing
    void add(Connection& db, const std::vector<Slot>& values) const { db.run_bound(insert_, values); }
    /// Changes one that is there: only columns whose value is other than it was, since each index is written anew of
    /// which a column is named. `was` may lack the last values, which are then taken as changed.
    void change(Connection& db, const std::vector<Slot>& key, const std::vector<Slot>& was,
                const std::vector<Slot>& is) const;

private:
    void put_bound(Connection& db, const std::vector<Slot>& values) const;

    std::string update_head_;
    std::string where_;
    std::vector<std::string> changing_;
    std::size_t key_ = 0;
    std::size_t changing_from_ = 0;
    std::string update_;
    std::string insert_;
};

/// An instant as it stands in a column.
inline std::optional<std::int64_t> ms(const std::optional<Instant>& at) {
    return at ? std::optional<std::int64_t>(at->ms) : std::nullopt;
}

/// Adds a row that another may add at the same time, who holds no lock in common: of two, one is the first, and the row
/// is the first one's. \throws Error `store.*`
template <class... Values>
void add_unless_there(Connection& db, const char* insert, const Values&... values) {
    db.savepoint();
    try {
        db.run(insert, values...);
        db.release();
    } catch (const Error& error) {
        if (error.code() != "store.constraint" || !db.rollback_to_savepoint()) throw;
    }
}

}  // namespace lianxin::store
