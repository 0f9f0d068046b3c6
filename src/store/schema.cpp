#include "store/schema.hpp"

#include <algorithm>
#include <iterator>

#include "base/json.hpp"
#include "base/text.hpp"
#include "codec/names.hpp"
#include "lianxin/error.hpp"
#include "store/replay.hpp"

namespace lianxin::store {
namespace {

// The truth (never rebuilt): what was said, sealed and drawn.
// Read tables: follow from the events. In a column list, '#' marks a whole number, '?' one that may be absent;
// all else is text. Every key begins with the jurisdiction, but for reference tables and the store's own facts.
// No foreign keys between tables: the events are the truth, and read tables may be emptied and refilled.
const Table kTables[] = {
    {"lx_meta", "name value", "name", Role::reference},
    {"documents", "kind id version# body", "kind id version", Role::reference},
    {"jurisdictions", "position#", "", Role::truth},
    {"events", "position# stream version# type body hash", "position", Role::truth},
    {"sealed_texts", "hash subject salt body", "hash", Role::truth},
    {"person_data", "person salt hash cipher wrapped_key body", "person", Role::truth},
    {"counters", "name value#", "name", Role::truth},
    {"feed_cursors", "name position# acknowledged_at#", "name", Role::truth},
    {"requests", "request_id verb salt hash reply recorded_at#", "request_id", Role::truth},
    {"adoptions", "kind id version# effective_on# adopted_at#", "kind id version", Role::read},
    {"organisation", "kind id body", "kind id", Role::read},
    {"persons", "person kind household provenance", "person", Role::read},
    {"external_ids", "kind source external_id object", "kind source external_id", Role::read},
    {"activities",
     "activity kind channel started_at# ended_at# withdrawn# withdrawn_at#? ground recorded_at# audience# provenance "
     "body",
     "activity", Role::read},
    // One row for each measure served, or for measure 0 if none is.
    {"activity_measures", "measure# withdrawn# started_at# activity", "measure withdrawn started_at activity",
     Role::read},
    {"activity_participants", "appointment started_at# activity", "appointment started_at activity", Role::read},
    {"topics", "topic occurred_at# body", "topic", Role::read},
    // What counts for a duty; of what was withdrawn `withdrawn_at` says when, so that one can ask what was known
    // before.
    {"credits",
     "kind source duty bearer_kind bearer measure# first_day# last_day# contact_point place recorded_at# "
     "withdrawn_at#?",
     "kind source duty bearer_kind bearer", Role::read},
    // Cases that count for duties, and for how long that was known: taken down by a leader, or fixed and kept fixed.
    {"case_leads", "case_no seq# leader day# recorded_at# until#?", "case_no seq", Role::read},
    {"case_kept", "case_no seq# activity day# recorded_at# until#?", "case_no seq", Role::read},
    // What was signed off; `first_day` is that of the item.
    {"sign_offs", "sign_off from_day# to_day# measure# tier signed_at# signed_by items# digest note", "sign_off",
     Role::read},
    {"signed_items", "duty bearer_kind bearer first_day# sign_off measure# last_day# owed# done# status",
     "duty bearer_kind bearer first_day", Role::read},
    {"cases",
     "case_no version# workflow workflow_version# category state standing round# area unit handler leader person "
     "activity received_at# "
     "closed_at#? due_at#? due_clock breached# reached#? responded#? solved#? satisfied#? provenance summary body "
     "bounceable_until#?",
     "case_no", Role::read},
    // Running, judged clocks of live cases; `reached` names the rungs of supervision reached, sorted.
    {"clocks", "case_no clock run# workflow reached due_at# started_at#", "case_no clock run", Role::read},
    // A rung reached, with its card if it has one; or a card that an action issued. `number` is the card's.
    {"supervisions",
     "case_no version# clock run# rung ladder card number# unit handler due_on#? fell_due_at#? reached_at# "
     "withdrawn_at#? ground",
     "case_no version", Role::read},
    // Whom a case is kept from: conflicts of interest that stand.
    {"conflicts", "case_no number# unit official", "case_no number", Role::read},
    {"parts", "case_no number# unit handler status assigned_at# due_at# settled_at#?", "case_no number", Role::read},
    {"case_visits", "case_no activity started_at#", "case_no activity", Role::read},
    {"handlings",
     "case_no seq# unit handler category town from_at# to_at#? ended first_dispatch# accepted_at#? bounced# "
     "bounced_late# overruled# pending# lost_ms#",
     "case_no seq", Role::read},
    // For how long each official had a case; within one handling there may be several.
    {"tenures", "case_no seq# unit handler from_at# to_at#? ended", "case_no seq", Role::read},
    {"absences", "absence appointment from_day# to_day#? ground substitute note recorded_at# ended_at#?", "absence",
     Role::read},
    // What went from whom to whom: `object` is a case, or a tie where it is had as one.
    {"handovers",
     "object version# had_as contact_point giver taker ground new_tie occurred_at# recorded_at# actor note",
     "object version", Role::read},
    // `awaiting` is the day of a review of which nobody was reminded yet.
    {"rules", "rule case_no standing unit holder review_on# awaiting#? title body", "rule", Role::read},
    {"exclusions",
     "case_no number# status ground unit workflow workflow_version# proposer official proposed_at# decider "
     "decided_at#? reason decision_reason",
     "case_no number", Role::read},
    // What a dashboard asks, kept up to date with each case: how many stand where, and the three rates of those
    // received in a month; `set_aside` marks those that are excluded.
    {"case_counts", "workflow state town unit standing cases#", "workflow state town unit standing", Role::read},
    {"case_rates", "month town set_aside# cases# responded# responded_of# solved# solved_of# satisfied# satisfied_of#",
     "month town set_aside", Role::read},
    // What was keyed in: `week` is the day of its Monday.
    {"entries", "week# actor day# kind records# typed# prefilled# duties# cases#", "week actor day kind", Role::read},
    {"samples", "sample drawn_at# drawn_by cases# checked# body", "sample", Role::read},
    {"sample_cases",
     "sample case_no seq# rank checked_at#? checker reached#? solved#? satisfied#? solved_before#? finding action",
     "sample case_no", Role::read},
    // Each link twice, once for either case; `earlier`: of a repeat, the other is the earlier one.
    {"links", "case_no other kind earlier# recognised# linked_at# ground", "case_no other kind", Role::read},
};

// For each listed query its index; the jurisdiction goes before the columns named.
struct Index {
    const char* name;
    const char* table;
    const char* columns;
    bool unique;
    bool for_projector = false;  ///< the projector itself looks rows up by it
};
const Index kIndexes[] = {
    {"events_by_stream", "events", "stream version", true},
    {"requests_by_time", "requests", "recorded_at request_id", false},
    {"sealed_texts_by_subject", "sealed_texts", "subject", false},
    {"activities_by_time", "activities", "started_at activity", false},
    {"credits_by_day", "credits", "first_day", false},
    {"credits_of_bearer", "credits", "bearer first_day", false},
    {"case_leads_by_day", "case_leads", "day case_no", false},
    {"case_leads_of_leader", "case_leads", "leader day case_no", false},
    {"case_kept_by_day", "case_kept", "day case_no", false},
    {"case_kept_of_activity", "case_kept", "activity day", false},
    {"sign_offs_by_time", "sign_offs", "signed_at sign_off", false},
    {"signed_items_by_day", "signed_items", "first_day", false},
    {"cases_by_workflow", "cases", "workflow workflow_version state case_no", false},
    {"cases_by_receipt", "cases", "received_at case_no", false},
    {"cases_by_standing", "cases", "standing case_no", false},
    {"cases_by_due", "cases", "standing due_at case_no", false},
    {"cases_of_handler", "cases", "standing handler case_no", false},
    {"cases_of_unit", "cases", "unit standing case_no", false},
    {"cases_of_unit_by_due", "cases", "unit standing due_at case_no", false},
    {"cases_at_risk", "cases", "standing bounceable_until case_no", false},
    {"cases_of_unit_at_risk", "cases", "unit standing bounceable_until case_no", false},
    {"cases_of_unit_by_workflow", "cases", "unit workflow workflow_version state case_no", false},
    {"cases_of_person", "cases", "person case_no", false},
    {"cases_of_matter", "cases", "person workflow received_at case_no", false},
    {"cases_of_activity", "cases", "activity case_no", false},
    {"cases_of_leader", "cases", "leader case_no", false},
    {"clocks_by_rung", "clocks", "workflow clock reached due_at case_no run", false},
    {"supervisions_by_time", "supervisions", "reached_at case_no version", false},
    {"supervisions_by_card", "supervisions", "card reached_at case_no version", false},
    {"supervisions_of_unit", "supervisions", "unit reached_at case_no version", false},
    {"supervisions_of_unit_by_card", "supervisions", "unit card reached_at case_no version", false},
    {"parts_of_unit", "parts", "unit status due_at case_no number", false},
    {"visits_by_activity", "case_visits", "activity case_no", false, true},
    {"handlings_by_place", "handlings", "category town from_at case_no seq", false},
    {"handlings_by_category", "handlings", "category from_at case_no seq", false},
    {"handlings_by_dispatch", "handlings", "first_dispatch from_at case_no", false},
    {"cases_of_live_leader", "cases", "standing leader case_no", false},
    {"tenures_by_time", "tenures", "from_at case_no seq", false},
    {"tenures_of_handler", "tenures", "handler from_at case_no seq", false},
    {"tenures_of_unit", "tenures", "unit from_at case_no seq", false},
    {"absences_by_day", "absences", "from_day absence", false},
    {"absences_of_appointment", "absences", "appointment from_day absence", false},
    {"handovers_by_time", "handovers", "recorded_at object version", false},
    {"handovers_of_giver", "handovers", "giver recorded_at object version", false},
    {"handovers_of_taker", "handovers", "taker recorded_at object version", false},
    {"handovers_of_object", "handovers", "object recorded_at version", false},
    {"cases_by_closing", "cases", "standing closed_at case_no", false},
    {"rules_by_day", "rules", "review_on rule", false},
    {"rules_by_review", "rules", "standing review_on rule", false},
    {"rules_of_unit_by_day", "rules", "unit review_on rule", false},
    {"rules_of_unit", "rules", "unit standing review_on rule", false},
    {"rules_awaiting", "rules", "awaiting rule", false},
    {"exclusions_by_time", "exclusions", "proposed_at case_no number", false},
    {"exclusions_by_status", "exclusions", "status proposed_at case_no number", false},
    {"exclusions_of_unit", "exclusions", "unit proposed_at case_no number", false},
    {"exclusions_of_unit_by_status", "exclusions", "unit status proposed_at case_no number", false},
    {"entries_of_actor", "entries", "actor week day", false},
    {"samples_by_time", "samples", "drawn_at sample", false},
    {"sample_cases_of_case", "sample_cases", "case_no sample", false},
};

std::string joined(const std::vector<std::string>& words) {
    std::string out;
    for (const std::string& word : words) out += (out.empty() ? "" : ", ") + word;
    return out;
}

std::string ddl(const Table& table, const char* create = "CREATE TABLE ") {
    std::vector<std::string> parts;
    for (const Column& column : columns_of(table))
        parts.push_back(column.name + (column.text ? " TEXT" : " BIGINT") + (column.optional ? "" : " NOT NULL"));
    parts.push_back("PRIMARY KEY (" + joined(key_of(table)) + ")");
    return cat(create, table.name, " (", joined(parts), ")");
}

std::string ddl(const Index& index) {
    return cat("CREATE ", index.unique ? "UNIQUE " : "", "INDEX IF NOT EXISTS ", index.name, " ON ", index.table,
               " (jurisdiction, ", joined(words(index.columns)), ")");
}

bool has_table(Connection& c, const char* name) {
    const auto found = c.backend() == Backend::sqlite
                           ? c.row<std::int64_t>("SELECT COUNT(*) FROM sqlite_master WHERE name = :n", name)
                           : c.row<std::int64_t>(
                                 "SELECT COUNT(*) FROM information_schema.tables WHERE "
                                 "table_schema = current_schema() AND table_name = :n",
                                 name);
    return std::get<0>(*found) > 0;
}

bool has_any_table(Connection& c) {
    const auto found = c.backend() == Backend::sqlite ? c.row<std::int64_t>("SELECT COUNT(*) FROM sqlite_master")
                                                      : c.row<std::int64_t>(
                                                            "SELECT COUNT(*) FROM information_schema.tables WHERE "
                                                            "table_schema = current_schema()");
    return std::get<0>(*found) > 0;
}

std::string meta(Connection& c, const char* name) {
    const auto found = c.row<std::string>("SELECT value FROM lx_meta WHERE name = :n", name);
    return found ? std::get<0>(*found) : std::string();
}

const Table& table_of(const Index& index) {
    return *std::find_if(std::begin(kTables), std::end(kTables),
                         [&](const Table& table) { return std::string_view(table.name) == index.table; });
}

/// Tables of a kind with their indexes.
void create(Connection& c, bool read) {
    for (const Table& table : kTables)
        if ((table.role == Role::read) == read) c.execute(ddl(table));
    for (const Index& index : kIndexes)
        if ((table_of(index).role == Role::read) == read) c.execute(ddl(index));
}

/// Read tables follow from the events, so an upgrade makes them anew in their newest form and refills them. What is
/// the truth has not changed its form since version 1; a table that came later begins empty, an index is made.
void upgrade(Connection& c) {
    for (const Table& table : kTables)
        if (table.role == Role::truth && !has_table(c, table.name)) c.execute(ddl(table));
    for (const Index& index : kIndexes)
        if (table_of(index).role == Role::truth) c.execute(ddl(index));
    for (const Table& table : kTables)
        if (table.role == Role::read) c.execute(cat("DROP TABLE IF EXISTS ", table.name));
    create(c, true);
    for (const auto& [jurisdiction] :
         c.rows<std::string>("SELECT jurisdiction FROM jurisdictions ORDER BY jurisdiction")) {
        Projector projector(c, jurisdiction);
        replay(c, jurisdiction, projector);
    }
    c.run("UPDATE lx_meta SET value = :v WHERE name = 'schema_version'", std::to_string(kSchemaVersion));
}

void expect_pragma(Connection& c, const char* name, const char* set, const char* wanted) {
    c.value_of(cat("PRAGMA ", name, " = ", set));
    if (c.value_of(cat("PRAGMA ", name)) != wanted)
        throw Error("store.pragma_refused", cat("SQLite did not take '", name, " = ", set, "'."),
                    cat("SQLite未接受设置“", name, " = ", set, "”。"));
}

}  // namespace

std::vector<std::string> words(std::string_view list) {
    std::vector<std::string> out;
    for (std::size_t at = 0; at < list.size();) {
        const std::size_t end = std::min(list.find(' ', at), list.size());
        out.emplace_back(list.substr(at, end - at));
        at = end + 1;
    }
    return out;
}

std::vector<std::string> key_of(const Table& table) {
    std::vector<std::string> key = words(table.key);
    if (table.role != Role::reference) key.insert(key.begin(), "jurisdiction");
    return key;
}

void create_beside(Connection& c) {
    c.has_temporary_tables(true);
    for (const Table& table : kTables)
        if (table.role == Role::read) c.execute(ddl(table, "CREATE TEMPORARY TABLE "));
    for (const Index& index : kIndexes)
        if (index.for_projector) c.execute(ddl(index));
    // Statements prepared before still mean the tables that stand; SQLite sees to that itself.
    if (c.backend() == Backend::postgresql) c.execute("DISCARD PLANS");
}

void drop_beside(Connection& c) {
    const std::string where = beside(c);
    for (const Table& table : kTables)
        if (table.role == Role::read) c.execute(cat("DROP TABLE ", where, table.name));
    c.has_temporary_tables(false);
}

std::string standing(Connection& c) {
    return c.backend() == Backend::sqlite ? "main." : c.value_of("SELECT quote_ident(current_schema())") + ".";
}

std::string beside(Connection& c) { return c.backend() == Backend::sqlite ? "temp." : "pg_temp."; }

std::vector<Table> tables() { return {std::begin(kTables), std::end(kTables)}; }

std::vector<Column> columns_of(const Table& table) {
    std::vector<Column> out;
    if (table.role != Role::reference) out.push_back({"jurisdiction", true, false});
    for (std::string word : words(table.columns)) {
        Column column;
        column.optional = word.back() == '?';
        if (column.optional) word.pop_back();
        column.text = word.back() != '#';
        if (!column.text) word.pop_back();
        column.name = std::move(word);
        out.push_back(std::move(column));
    }
    return out;
}

std::string select_all(const Table& table) {
    std::vector<std::string> names;
    for (const Column& column : columns_of(table)) names.push_back(column.name);
    return cat("SELECT ", joined(names), " FROM ", table.name, " WHERE jurisdiction = :j ORDER BY ",
               joined(key_of(table)));
}

Meta inspect(Connection& c) {
    Meta found;
    if (!has_table(c, "lx_meta")) {
        if (has_any_table(c))
            throw Error("store.foreign_database", "The database belongs to another program; it was left untouched.",
                        "该数据库属于其他程序，未作任何改动。", "/uri");
        return found;
    }
    const std::string version = meta(c, "schema_version");
    if (version.empty() || version.size() > 9 || !is_digits(version, version.size()))
        throw Error("store.corrupt", "The store does not say which version it is.", "数据库未注明版本。", "/uri");
    found.schema_version = std::stoll(version);
    if (found.schema_version > kSchemaVersion)
        throw Error(
            "store.newer_version",
            cat("The store is of schema version ", found.schema_version, "; this library knows ", kSchemaVersion,
                ". It was left untouched."),
            cat("数据库结构版本为", found.schema_version, "，本程序库支持到", kSchemaVersion, "，未作任何改动。"),
            "/uri", cat("{\"found\":", found.schema_version, ",\"known\":", kSchemaVersion, "}"));
    found.hash = codec::value_of<HashAlgorithm>(meta(c, "hash")).value_or(HashAlgorithm::sm3);
    return found;
}

std::string planned(Connection& c, const Meta& found) {
    Json plan{{"from", found.schema_version},
              {"to", kSchemaVersion},
              {"tables_made", Json::array()},
              {"tables_refilled", Json::array()},
              {"jurisdictions", Json::array()}};
    for (const Table& table : kTables)
        if (!has_table(c, table.name))
            plan["tables_made"].push_back(table.name);
        else if (table.role == Role::read)
            plan["tables_refilled"].push_back(table.name);
    for (const auto& [jurisdiction, position] :
         c.rows<std::string, std::int64_t>("SELECT jurisdiction, position FROM jurisdictions ORDER BY jurisdiction"))
        plan["jurisdictions"].push_back({{"jurisdiction", jurisdiction}, {"events", position}});
    return canonical(plan);
}

Meta migrate(Connection& c, HashAlgorithm hash_for_new, const std::function<void(const Meta&)>& before_upgrade) {
    Meta found = inspect(c);
    if (found.schema_version == kSchemaVersion) return found;
    c.begin_write();
    try {
        if (c.backend() == Backend::postgresql && found.schema_version != 0)  // a row: not all engines have other locks
            c.row<std::string>("SELECT value FROM lx_meta WHERE name = 'schema_version' FOR UPDATE");
        found = inspect(c);  // another process may have been faster
        if (found.schema_version == 0) {
            create(c, false);
            create(c, true);
            c.run("INSERT INTO lx_meta (name, value) VALUES ('schema_version', :v)", std::to_string(kSchemaVersion));
            c.run("INSERT INTO lx_meta (name, value) VALUES ('hash', :h)", codec::name_of(hash_for_new));
            found = Meta{kSchemaVersion, hash_for_new};
        } else if (found.schema_version < kSchemaVersion) {
            if (before_upgrade) before_upgrade(found);
            upgrade(c);
            found.schema_version = kSchemaVersion;
        }
        c.commit();
    } catch (...) {
        c.rollback();
        // Of two that make the first table at the same time, one is refused, and finds all done.
        if (!c.lost() && inspect(c).schema_version == kSchemaVersion) return inspect(c);
        throw;
    }
    return found;
}

void configure(Connection& c, const Location& location, const ConnectOptions& options) {
    if (c.backend() == Backend::postgresql) {
        c.execute("SET client_min_messages = warning");
        c.execute("SET TIME ZONE 'UTC'");
        // Of these settings a server has one or the other: openGauss has names of its own.
        c.value_of(cat("SELECT set_config(name, '", std::max<std::int64_t>(1, options.busy_timeout_s * 1000),
                       "', false) FROM pg_settings WHERE name IN ('lock_timeout', 'update_lockwait_timeout')"));
        return;
    }
    if (!location.memory) {
        if (c.value_of("PRAGMA journal_mode = WAL") != "wal")
            throw Error("store.read_only", "The database can't be written.", "数据库为只读，无法写入。", "/uri");
    }
    expect_pragma(c, "synchronous", "FULL", "2");
    expect_pragma(c, "foreign_keys", "ON", "1");
    expect_pragma(c, "cache_size", "-32768", "-32768");  // KiB, taken as needed: a county-year's credits fit
    if (c.value_of("PRAGMA busy_timeout") != std::to_string(options.busy_timeout_s * 1000))
        throw Error("store.pragma_refused", "SQLite did not take the busy timeout.", "SQLite未接受等待超时设置。");
}

}  // namespace lianxin::store
