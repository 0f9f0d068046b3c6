// The read tables of one jurisdiction made anew from its events, beside those that stand, in tables that only this
// connection sees; what differs, and how it is put right. All of it in constant memory: the database compares.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "lianxin/audit.hpp"
#include "store/connection.hpp"
#include "store/projector.hpp"
#include "store/schema.hpp"

namespace lianxin::store {

class Beside {
public:
    /// Is told the stage and how much of how much is done, and may throw.
    using Tell = std::function<void(const char* stage, std::int64_t done, std::int64_t total)>;

    /// Makes the tables, empty. Nobody else may use the connection as long as this lives: to whoever names a read table
    /// there, it is the one beside. The connection must outlive this.
    Beside(Connection& connection, std::string jurisdiction);
    /// Takes them away, if `end` has not. Where that fails the connection is good for nothing, or a transaction that is
    /// about to be rolled back takes them along.
    ~Beside();
    Beside(const Beside&) = delete;
    Beside& operator=(const Beside&) = delete;

    /// Takes the tables away. \throws Error `store.*`
    void end();

    /// Applies the events that came meanwhile, each page of them in a transaction of its own, until there are few left.
    void catch_up(const Tell& tell);
    /// Applies all that the open transaction sees.
    void follow(const Tell& tell);
    /// The position of the last event applied, which is how many there were.
    std::int64_t position() const { return position_; }

    /// The read tables that are not what the events make them, as the open transaction sees them; of those named, or of
    /// all. After `follow`, in the same transaction.
    std::vector<TableDifference> compare(const std::vector<TableDifference>* only, const Tell& tell);
    /// The first rows of each that differ, so many of a table.
    std::vector<RowDifference> rows(const std::vector<TableDifference>& differences, std::int64_t most);
    /// Puts right the tables that differ.
    void replace(const std::vector<TableDifference>& differences);

private:
    bool apply_page();
    std::int64_t count(const std::string& sql);
    std::string changed_from(const Table& table) const;
    std::string alone_from(const Table& table, const std::string& here, const std::string& there) const;
    void add_rows(const Table& table, RowFault fault, std::int64_t most, std::vector<RowDifference>& out);

    Connection& db_;
    const std::string jurisdiction_;
    const std::string standing_, beside_;
    Projector projector_;
    std::int64_t position_ = 0;
    bool ended_ = false;
};

}  // namespace lianxin::store
