#include "raw_reading.hpp"

#include <stdexcept>

#include "lianxin/time.hpp"

namespace lianxin::ratios {
namespace {

using nlohmann::json;

#define LISTED                                                                                                        \
    "SELECT c.case_no, c.workflow, c.category, c.state, s.body, c.area, c.unit, c.handler, c.received_at, c.due_at, " \
    "c.due_clock, c.round, c.provenance, (SELECT e.status FROM exclusions e WHERE e.jurisdiction = c.jurisdiction "   \
    "AND e.case_no = c.case_no ORDER BY e.number DESC LIMIT 1) FROM cases c LEFT JOIN sealed_texts s ON "             \
    "s.jurisdiction = c.jurisdiction AND s.hash = c.summary WHERE c.jurisdiction = '990001' AND c.standing = 'live' " \
    "AND NOT EXISTS (SELECT 1 FROM conflicts k WHERE k.jurisdiction = c.jurisdiction AND k.case_no = c.case_no AND "  \
    "(k.official = ?1 OR k.unit IN ('office', ?2))) "

constexpr const char* kSql[] = {
    "SELECT body FROM cases WHERE jurisdiction = '990001' AND case_no = ?1",
    "SELECT body FROM events WHERE jurisdiction = '990001' AND stream = ?1 AND type IN ('case_opened', "
    "'case_action_taken', 'case_transitioned') ORDER BY version",
    "SELECT body FROM sealed_texts WHERE jurisdiction = '990001' AND hash = ?1",
    "SELECT a.body FROM case_visits v JOIN activities a ON a.jurisdiction = v.jurisdiction AND a.activity = v.activity "
    "WHERE v.jurisdiction = '990001' AND v.case_no = ?1 ORDER BY v.started_at, v.activity",
    "SELECT number, status, ground, reason, decision_reason FROM exclusions WHERE jurisdiction = '990001' AND case_no "
    "= ?1 ORDER BY number",
    "SELECT sample, checked_at, reached, solved, action FROM sample_cases WHERE jurisdiction = '990001' AND case_no = "
    "?1 ORDER BY sample",
    "SELECT l.kind, l.other, c.state, c.standing FROM links l JOIN cases c ON c.jurisdiction = l.jurisdiction AND "
    "c.case_no = l.other WHERE l.jurisdiction = '990001' AND l.case_no = ?1 ORDER BY l.linked_at, l.other, l.kind",
    "SELECT c.case_no, c.state FROM links l JOIN cases c ON c.jurisdiction = l.jurisdiction AND c.case_no = l.other "
    "WHERE l.jurisdiction = '990001' AND l.case_no = ?1 AND l.kind = 'repeat' AND l.earlier = 1",
    LISTED "AND c.handler = ?3 ORDER BY c.case_no DESC LIMIT ?4",
    LISTED "AND c.due_at <= CAST(?3 AS INTEGER) ORDER BY c.due_at, c.case_no LIMIT ?4",
};
#undef LISTED

std::string text(sqlite3_stmt* statement, int column) {
    const unsigned char* found = sqlite3_column_text(statement, column);
    return found == nullptr ? std::string()
                            : std::string(reinterpret_cast<const char*>(found),
                                          static_cast<std::size_t>(sqlite3_column_bytes(statement, column)));
}

void copy(const json& from, json& to, std::initializer_list<const char*> members) {
    for (const char* member : members)
        if (const auto found = from.find(member); found != from.end()) to[member] = *found;
}

std::string status_of(const json& clock, const std::string& now) {
    const auto stopped = clock.find("stopped_at");
    const bool kept = (stopped == clock.end() ? now : stopped->get_ref<const std::string&>()) <
                      clock.at("due_at").get_ref<const std::string&>();
    if (stopped != clock.end()) return kept ? "met" : "breached";
    return kept ? "running" : "overdue";
}

json clock_of(const json& run, const std::string& now) {
    json out = {{"provisional", run.value("provisional", false)},
                {"extended_days", run.value("extended_days", 0)},
                {"status", status_of(run, now)}};
    copy(run, out, {"clock", "round", "started_at", "due_at", "due_on", "holder", "stopped_at"});
    return out;
}

json handling_of(const json& one) {
    json out = {{"bounced", one.value("bounced", 0)},
                {"overruled", one.value("overruled", 0)},
                {"lost_minutes", one.value("lost_ms", 0) / 60'000}};
    copy(one, out, {"unit", "handler", "from_at", "to_at"});
    return out;
}

}  // namespace

Prepared::Prepared(const json& view) {
    open_ = view.at("actions").dump();
    copy(view, members_, {"category_title", "state_title", "area_title", "owner", "owner_ground"});
    for (const json& one : view.at("clocks")) clocks_[one.at("clock")] = one.at("title");
    for (const json& one : view.at("history")) actions_[one.at("action")] = one.at("title");
    for (const json& one : view.value("notices", json::array())) notices_[one.at("notice")] = one.at("text");
    for (const json& one : view.value("tenures", json::array())) late_.push_back(one.at("late_s"));
}

void Prepared::complete(json& view) const {
    for (const auto& [name, value] : members_.items()) view[name] = value;
    for (json& one : view["clocks"]) one["title"] = clocks_.at(one.at("clock").get_ref<const std::string&>());
    for (json& one : view["history"]) one["title"] = actions_.at(one.at("action").get_ref<const std::string&>());
    if (const auto found = view.find("notices"); found != view.end())
        for (json& one : *found) one["text"] = notices_.at(one.at("notice").get_ref<const std::string&>());
    if (const auto found = view.find("tenures"); found != view.end())
        for (std::size_t i = 0; i < found->size(); ++i) (*found)[i]["late_s"] = late_.at(i);
}

std::string Prepared::text(json& view) const {
    view["actions"] = nullptr;
    std::string out = view.dump();
    constexpr std::string_view kPlace = "\"actions\":null";
    const std::size_t at = out.find(kPlace) + kPlace.size() - 4;
    return out.replace(at, 4, open_);
}

RawReader::RawReader(const std::filesystem::path& file) {
    if (sqlite3_open_v2(file.c_str(), &db_, SQLITE_OPEN_READWRITE, nullptr) != SQLITE_OK) fail();
    sqlite3_exec(db_, "PRAGMA cache_size = -32768", nullptr, nullptr, nullptr);
    for (int i = 0; i < kCount; ++i)
        if (sqlite3_prepare_v3(db_, kSql[i], -1, SQLITE_PREPARE_PERSISTENT, &statements_[i], nullptr) != SQLITE_OK)
            fail();
}

RawReader::~RawReader() {
    for (sqlite3_stmt* statement : statements_) sqlite3_finalize(statement);
    sqlite3_close(db_);
}

void RawReader::fail() const { throw std::runtime_error(sqlite3_errmsg(db_)); }

/// The values must live until the statement has been stepped to its end.
sqlite3_stmt* RawReader::bound(Which which, std::initializer_list<std::string_view> values) {
    sqlite3_stmt* const statement = statements_[which];
    int at = 0;
    for (const std::string_view value : values)
        sqlite3_bind_text(statement, ++at, value.data(), static_cast<int>(value.size()), SQLITE_STATIC);
    return statement;
}

bool RawReader::row(sqlite3_stmt* statement) {
    const int got = sqlite3_step(statement);
    if (got == SQLITE_ROW) return true;
    if (got != SQLITE_DONE) fail();
    sqlite3_reset(statement);
    return false;
}

std::string RawReader::opened(const std::string& digest) {
    sqlite3_stmt* const statement = bound(kText, {digest});
    std::string out;
    while (row(statement)) out = text(statement, 0);
    return out;
}

json RawReader::history(const std::string& case_no) {
    json out = json::array();
    const std::string stream = "case/" + case_no;
    sqlite3_stmt* const statement = bound(kHistory, {stream});
    while (row(statement)) {
        const json event = json::parse(text(statement, 0));
        const json& data = event.at("data");
        json one;
        copy(event, one, {"version", "occurred_at", "recorded_at", "actor"});
        copy(data, one, {"action", "from", "to", "fields", "acting_for"});
        if (event.at("type") == "case_opened") one["to"] = data.at("state");
        if (const auto texts = data.find("texts"); texts != data.end())
            for (const auto& [name, digest] : texts->items()) one["fields"][name] = opened(digest);
        out.push_back(std::move(one));
    }
    return out;
}

std::string RawReader::case_show(const std::string& case_no, const Prepared& prepared, const std::string& now) {
    sqlite3_exec(db_, "BEGIN", nullptr, nullptr, nullptr);
    sqlite3_stmt* const shown = bound(kShown, {case_no});
    json state;
    while (row(shown)) state = json::parse(text(shown, 0));
    json view = {{"final", state.value("final", false)},
                 {"provenance", state.value("provenance", "recorded")},
                 {"summary", opened(state.at("summary"))},
                 {"clocks", json::array()},
                 {"history", history(case_no)}};
    copy(state, view,
         {"accepted_at", "answer", "area", "case", "category", "closed_at", "handler", "received_at", "registered_at",
          "round", "state", "unit", "version", "workflow", "workflow_version"});
    for (const json& run : state.value("clocks", json::array())) view["clocks"].push_back(clock_of(run, now));
    for (const json& one : state.value("handlings", json::array())) view["handlings"].push_back(handling_of(one));
    for (const json& one : state.value("tenures", json::array()))
        copy(one, view["tenures"].emplace_back(), {"unit", "handler", "from_at", "to_at", "ended"});
    for (const json& one : state.value("notices", json::array()))
        copy(one, view["notices"].emplace_back(), {"notice", "to", "issued_at"});
    if (const auto outcome = state.find("outcome"); outcome != state.end())
        for (const auto& [name, digest] : outcome->items()) view["outcome"][name] = opened(digest);
    for (const Which none : {kVisits, kExclusions, kChecks, kLinks, kEarlier})
        if (row(bound(none, {case_no}))) throw std::runtime_error("a case has what raw reading does not make");
    prepared.complete(view);
    std::string out = prepared.text(view);
    sqlite3_exec(db_, "COMMIT", nullptr, nullptr, nullptr);
    return out;
}

std::string RawReader::listed(sqlite3_stmt* statement, int limit, bool overdue) {
    sqlite3_bind_int(statement, 4, limit + 1);
    json cases = json::array();
    json reply = json::object();
    std::int64_t due = 0;
    while (row(statement)) {
        if (cases.size() == static_cast<std::size_t>(limit)) {
            const std::string& last = cases.back().at("case").get_ref<const std::string&>();
            reply["next"] = overdue ? std::to_string(due) + "/" + last : last;
            continue;
        }
        json one;
        constexpr const char* kTexts[] = {"case",    "workflow", "category", "state",
                                          "summary", "area",     "unit",     "handler"};
        for (int i = 0; i < 8; ++i)
            if (std::string value = text(statement, i); !value.empty()) one[kTexts[i]] = std::move(value);
        one["received_at"] = Instant{sqlite3_column_int64(statement, 8)}.str();
        if (sqlite3_column_type(statement, 9) != SQLITE_NULL) {
            due = sqlite3_column_int64(statement, 9);
            one["due_at"] = Instant{due}.str();
            one["clock"] = text(statement, 10);
        }
        one["round"] = sqlite3_column_int64(statement, 11);
        one["provenance"] = text(statement, 12);
        if (std::string exclusion = text(statement, 13); !exclusion.empty()) one["exclusion"] = std::move(exclusion);
        if (const auto handler = one.find("handler"); handler != one.end()) one["owner"] = *handler;
        cases.push_back(std::move(one));
    }
    reply["cases"] = std::move(cases);
    return reply.dump();
}

std::string RawReader::my_open_cases(const std::string& handler, const std::string& unit, int limit) {
    const std::string official = "o" + handler.substr(1);
    return listed(bound(kMine, {official, unit, handler}), limit, false);
}

std::string RawReader::overdue(const std::string& asker, const std::string& unit, std::int64_t now, int limit) {
    const std::string until = std::to_string(now);
    return listed(bound(kOverdue, {asker, unit, until}), limit, true);
}

}  // namespace lianxin::ratios
