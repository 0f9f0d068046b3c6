#include "store/beside.hpp"

#include <algorithm>
#include <cstring>
#include <exception>
#include <utility>

#include "base/text.hpp"
#include "store/batch.hpp"
#include "store/replay.hpp"

namespace lianxin::store {
namespace {

constexpr std::int64_t kPage = 1000;
constexpr std::int64_t kPagesOfATransaction =
    10;  // so long a snapshot is held: it keeps SQLite from using its WAL anew
constexpr std::size_t kLongestShown = 160;

/// A host's id of a person is personal: of such rows only the number is told.
bool personal(const Table& table) { return std::strcmp(table.name, "external_ids") == 0; }

template <class F>
std::string joined(const std::vector<std::string>& names, const char* between, F&& each) {
    std::string out;
    for (const std::string& name : names) out += (out.empty() ? "" : between) + each(name);
    return out;
}

std::string listed(const Table& table, const std::string& alias) {
    std::vector<std::string> names;
    for (const Column& column : columns_of(table)) names.push_back(column.name);
    return joined(names, ", ", [&](const std::string& name) { return alias + name; });
}

std::string same_key(const Table& table) {
    return joined(key_of(table), " AND ", [](const std::string& name) { return cat("b.", name, " = a.", name); });
}

/// Those that are not part of the key.
std::vector<Column> said_by(const Table& table) {
    const std::vector<std::string> key = key_of(table);
    std::vector<Column> out;
    for (Column& column : columns_of(table))
        if (std::find(key.begin(), key.end(), column.name) == key.end()) out.push_back(std::move(column));
    return out;
}

/// True, or at least not null, where a column says something else; never true where all say the same.
std::string differ(const Table& table) {
    std::string out;
    for (const Column& c : said_by(table)) {
        out += cat(out.empty() ? "" : " OR ", "a.", c.name, " <> b.", c.name);
        if (c.optional) out += cat(" OR (a.", c.name, " IS NULL) <> (b.", c.name, " IS NULL)");
    }
    return out;
}

std::string say_the_same(const Table& table) {
    std::string out;
    for (const Column& c : said_by(table))
        out += c.optional ? cat(" AND (a.", c.name, " = b.", c.name, " OR (a.", c.name, " IS NULL AND b.", c.name,
                                " IS NULL))")
                          : cat(" AND a.", c.name, " = b.", c.name);
    return out;
}

std::string shown(const Slot& slot) {
    if (slot.null) return {};
    return slot.is_text ? slot.text : std::to_string(slot.number);
}

bool same(const Slot& a, const Slot& b) { return a.null == b.null && shown(a) == shown(b); }

std::size_t start_of_character(const std::string& text, std::size_t at) {
    while (at > 0 && at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80) --at;
    return std::min(at, text.size());
}

/// The part of a long text around a place.
std::string around(const std::string& text, std::size_t place) {
    if (text.size() <= kLongestShown) return text;
    const std::size_t from = start_of_character(text, place > kLongestShown / 4 ? place - kLongestShown / 4 : 0);
    const std::size_t to = start_of_character(text, from + kLongestShown);
    return cat(from > 0 ? "…" : "", text.substr(from, to - from), to < text.size() ? "…" : "");
}

ColumnDifference column_of(std::string name, const std::string& stands, const std::string& should) {
    const auto place = static_cast<std::size_t>(
        std::mismatch(stands.begin(),
                      stands.begin() + static_cast<std::ptrdiff_t>(std::min(stands.size(), should.size())),
                      should.begin())
            .first -
        stands.begin());
    return {std::move(name), around(stands, place), around(should, place)};
}

}  // namespace

Beside::Beside(Connection& connection, std::string jurisdiction)
    : db_(connection),
      jurisdiction_(std::move(jurisdiction)),
      standing_(store::standing(connection)),
      beside_(store::beside(connection)),
      projector_(connection, jurisdiction_) {
    if (db_.backend() == Backend::sqlite) db_.value_of("PRAGMA temp.cache_size = -65536");  // KiB, taken as needed
    create_beside(db_);
}

Beside::~Beside() {
    if (ended_) return;
    try {
        end();
    } catch (const std::exception&) {  // see the declaration
    }
}

void Beside::end() {
    drop_beside(db_);
    ended_ = true;
}

bool Beside::apply_page() {
    const auto page = db_.rows<std::int64_t, std::string>(
        "SELECT position, body FROM events WHERE jurisdiction = :j AND position > :p ORDER BY position LIMIT :n",
        jurisdiction_, position_, kPage);
    for (const auto& [position, body] : page) {
        project(projector_, read_event(body));
        position_ = position;
    }
    return page.size() == static_cast<std::size_t>(kPage);
}

void Beside::follow(const Tell& tell) {
    const std::int64_t total = std::max(position_, last_position(db_, jurisdiction_).value_or(0));
    tell("replay", position_, total);
    while (apply_page()) tell("replay", position_, total);
    projector_.flush();
    tell("replay", position_, total);
}

void Beside::catch_up(const Tell& tell) {
    for (bool more = true; more;) {
        Batch pages(db_, Batch::Mode::read);
        const std::int64_t total = last_position(db_, jurisdiction_).value_or(0);
        for (std::int64_t i = 0; i < kPagesOfATransaction && more; ++i) {
            more = apply_page();
            tell("replay", position_, std::max(position_, total));
        }
        pages.commit();
    }
    if (db_.backend() == Backend::postgresql)  // nobody else tells the planner about tables of a connection's own
        for (const Table& table : tables())
            if (table.role == Role::read) db_.execute(cat("ANALYZE ", beside_, table.name));
}

std::int64_t Beside::count(const std::string& sql) {
    return std::get<0>(db_.rows_bound<std::int64_t>(sql, {Connection::slot_of(jurisdiction_)}).front());
}

/// Rows of the same key that say something else: `a` is the one that stands, `b` the one beside.
std::string Beside::changed_from(const Table& table) const {
    const std::string other = differ(table);
    return cat(" FROM ", standing_, table.name, " a JOIN ", beside_, table.name, " b ON ", same_key(table),
               " WHERE a.jurisdiction = :j AND (", other.empty() ? "1 = 0" : other, ")");
}

/// Rows here whose key is not there.
std::string Beside::alone_from(const Table& table, const std::string& here, const std::string& there) const {
    return cat(" FROM ", here, table.name, " a WHERE a.jurisdiction = :j AND NOT EXISTS (SELECT 1 FROM ", there,
               table.name, " b WHERE ", same_key(table), ")");
}

std::vector<TableDifference> Beside::compare(const std::vector<TableDifference>* only, const Tell& tell) {
    std::vector<Table> looked_at;
    for (const Table& table : tables())
        if (table.role == Role::read &&
            (only == nullptr || std::any_of(only->begin(), only->end(),
                                            [&](const TableDifference& one) { return one.table == table.name; })))
            looked_at.push_back(table);
    std::vector<TableDifference> out;
    std::int64_t done = 0;
    for (const Table& table : looked_at) {
        tell("compare", done++, static_cast<std::int64_t>(looked_at.size()));
        TableDifference found{table.name, 0, 0, 0, 0, 0};
        found.changed = count("SELECT COUNT(*)" + changed_from(table));
        found.missing = count("SELECT COUNT(*)" + alone_from(table, beside_, standing_));
        found.needless = count("SELECT COUNT(*)" + alone_from(table, standing_, beside_));
        if (found.changed + found.missing + found.needless == 0) continue;
        found.rows_before = count(cat("SELECT COUNT(*) FROM ", standing_, table.name, " WHERE jurisdiction = :j"));
        found.rows_after = found.rows_before + found.missing - found.needless;
        out.push_back(std::move(found));
    }
    tell("compare", done, static_cast<std::int64_t>(looked_at.size()));
    return out;
}

void Beside::add_rows(const Table& table, RowFault fault, std::int64_t most, std::vector<RowDifference>& out) {
    const std::vector<Column> columns = columns_of(table);
    std::vector<bool> text;
    for (const Column& column : columns) text.push_back(column.text);
    const bool both = fault == RowFault::changed;
    if (both) text.insert(text.end(), text.begin(), text.begin() + static_cast<std::ptrdiff_t>(columns.size()));
    const std::string from = both                         ? changed_from(table)
                             : fault == RowFault::missing ? alone_from(table, beside_, standing_)
                                                          : alone_from(table, standing_, beside_);
    const std::string order = joined(key_of(table), ", ", [](const std::string& name) { return "a." + name; });
    const auto found = db_.table(cat("SELECT ", listed(table, "a."), both ? ", " + listed(table, "b.") : "", from,
                                     " ORDER BY ", order, " LIMIT ", most),
                                 jurisdiction_, text);
    const std::vector<std::string> key = key_of(table);
    const Slot nothing{true, true, 0, {}};
    for (const std::vector<Slot>& row : found) {
        RowDifference told{table.name, {}, fault, {}};
        for (std::size_t i = 1; i < columns.size() && !personal(table); ++i) {  // the jurisdiction goes without saying
            const std::string& name = columns[i].name;
            if (std::find(key.begin(), key.end(), name) != key.end()) {
                told.key += cat(told.key.empty() ? "" : " ", name, "=", shown(row[i]));
                continue;
            }
            const Slot& stands = fault == RowFault::missing ? nothing : row[i];
            const Slot& should = both ? row[columns.size() + i] : fault == RowFault::missing ? row[i] : nothing;
            if (!same(stands, should)) told.columns.push_back(column_of(name, shown(stands), shown(should)));
        }
        out.push_back(std::move(told));
    }
}

std::vector<RowDifference> Beside::rows(const std::vector<TableDifference>& differences, std::int64_t most) {
    std::vector<RowDifference> out;
    for (const Table& table : tables())
        for (const TableDifference& difference : differences) {
            if (difference.table != table.name) continue;
            const auto until = static_cast<std::int64_t>(out.size()) + most;
            for (const RowFault fault : {RowFault::changed, RowFault::missing, RowFault::needless})
                if (const std::int64_t left = until - static_cast<std::int64_t>(out.size()); left > 0)
                    add_rows(table, fault, left, out);
        }
    return out;
}

void Beside::replace(const std::vector<TableDifference>& differences) {
    for (const Table& table : tables()) {
        if (std::none_of(differences.begin(), differences.end(),
                         [&](const TableDifference& one) { return one.table == table.name; }))
            continue;
        const std::string names = listed(table, "");
        db_.run(
            cat("DELETE FROM ", standing_, table.name, " AS a WHERE a.jurisdiction = :j AND NOT EXISTS (SELECT 1 FROM ",
                beside_, table.name, " b WHERE ", same_key(table), say_the_same(table), ")")
                .c_str(),
            jurisdiction_);
        db_.run(cat("INSERT INTO ", standing_, table.name, " (", names, ") SELECT ", names,
                    alone_from(table, beside_, standing_))
                    .c_str(),
                jurisdiction_);
    }
}

}  // namespace lianxin::store
