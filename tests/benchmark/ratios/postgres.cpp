// Sixteen jurisdictions that are written at once in a PostgreSQL of our own, each action durable when the call returns,
// against pgbench with sixteen clients that send the same statements.
#include "support/postgres.hpp"

#include <libpq-fe.h>

#include <cstdio>
#include <fstream>
#include <memory>
#include <stdexcept>
#include <thread>

#include "base/text.hpp"
#include "office.hpp"
#include "ratios.hpp"

namespace lianxin::ratios {
namespace {

namespace fs = std::filesystem;

constexpr int kClients = 16, kEach = 60, kServerRounds = 5;
constexpr int kCases = kEach * (kServerRounds + 1);  // of each jurisdiction; the first round is not measured
constexpr const char* kPgbench = "/usr/lib/postgresql/15/bin/pgbench";

/// What `case_act` sends for one action, from BEGIN to COMMIT. What is bound there is bound here, too: long texts and
/// the number of the case come from variables; the position is the one that was read.
constexpr const char* kScript = R"(\set n :n + 1
\set j 990001 + :client_id
BEGIN;
SELECT position FROM jurisdictions WHERE jurisdiction = :j FOR UPDATE \gset
SELECT version, hash FROM events WHERE jurisdiction = :j AND stream = 'organisation' ORDER BY version DESC LIMIT 1;
SELECT version, hash FROM events WHERE jurisdiction = :j AND stream = 'documents' ORDER BY version DESC LIMIT 1;
SELECT body FROM cases WHERE jurisdiction = :j AND case_no = :j || '-2024-' || lpad(:n, 6, '0');
SELECT version, hash FROM events WHERE jurisdiction = :j AND stream = 'case/' || :j || '-2024-' || lpad(:n, 6, '0')
  ORDER BY version DESC LIMIT 1;
INSERT INTO events (jurisdiction, position, stream, version, type, body, hash) VALUES (:j, CAST(:position AS BIGINT)
  + 1, 'case/' || :j || '-2024-' || lpad(:n, 6, '0'), 11, 'case_action_taken', :event, :digest);
INSERT INTO cases (jurisdiction, case_no, version, workflow, workflow_version, category, state, standing, round,
  area, unit, handler, leader, person, activity, received_at, closed_at, due_at, due_clock, breached, reached,
  responded, solved, satisfied, provenance, summary, body, bounceable_until) VALUES (:j, :j || '-2024-' || lpad(:n,
  6, '0'), 11, 'matter', 3, 'rural_road', 'in_progress', 'live', 1, :j || '000000', 'office', 'clerk', '', '', '',
  1709254800000, NULL, 1709568000000, 'first_contact', 0, NULL, NULL, NULL, NULL, 'recorded', :digest, :body, NULL)
  ON CONFLICT (jurisdiction, case_no) DO UPDATE SET version = excluded.version, workflow_version =
  excluded.workflow_version, state = excluded.state, standing = excluded.standing, round = excluded.round, unit =
  excluded.unit, handler = excluded.handler, leader = excluded.leader, closed_at = excluded.closed_at, due_at =
  excluded.due_at, due_clock = excluded.due_clock, breached = excluded.breached, reached = excluded.reached,
  responded = excluded.responded, solved = excluded.solved, satisfied = excluded.satisfied, body = excluded.body,
  bounceable_until = excluded.bounceable_until;
INSERT INTO handlings (jurisdiction, case_no, seq, unit, handler, category, town, from_at, to_at, ended,
  first_dispatch, accepted_at, bounced, bounced_late, overruled, pending, lost_ms) VALUES (:j, :j || '-2024-' ||
  lpad(:n, 6, '0'), 1, 'office', 'clerk', 'rural_road', :j || '000', 1709254800000, NULL, '', 1, 1709254800000, 0,
  0, 0, 0, 0) ON CONFLICT (jurisdiction, case_no, seq) DO UPDATE SET handler = excluded.handler, to_at =
  excluded.to_at, ended = excluded.ended, accepted_at = excluded.accepted_at, bounced = excluded.bounced,
  bounced_late = excluded.bounced_late, overruled = excluded.overruled, pending = excluded.pending, lost_ms =
  excluded.lost_ms;
INSERT INTO case_counts (jurisdiction, workflow, state, town, unit, standing, cases) VALUES (:j, 'matter',
  'assigned', :j || '000', 'office', 'live', -1) ON CONFLICT (jurisdiction, workflow, state, town, unit, standing)
  DO UPDATE SET cases = case_counts.cases + excluded.cases;
DELETE FROM case_counts WHERE jurisdiction = :j AND workflow = 'matter' AND state = 'assigned' AND town = :j ||
  '000' AND unit = 'office' AND standing = 'live' AND cases = 0;
INSERT INTO case_counts (jurisdiction, workflow, state, town, unit, standing, cases) VALUES (:j, 'matter',
  'in_progress', :j || '000', 'office', 'live', 1) ON CONFLICT (jurisdiction, workflow, state, town, unit, standing)
  DO UPDATE SET cases = case_counts.cases + excluded.cases;
INSERT INTO entries (jurisdiction, week, actor, day, kind, records, typed, prefilled, duties, cases) VALUES (:j,
  19779, 'clerk', 19783, 'action', 1, 1, 1, 0, 0) ON CONFLICT (jurisdiction, week, actor, day, kind) DO UPDATE SET
  records = entries.records + excluded.records, typed = entries.typed + excluded.typed, prefilled =
  entries.prefilled + excluded.prefilled, duties = entries.duties + excluded.duties, cases = entries.cases +
  excluded.cases;
UPDATE jurisdictions SET position = CAST(:position AS BIGINT) + 1 WHERE jurisdiction = :j;
COMMIT;
)";

/// What both sides must agree upon in the end: as many rows of each table, as many characters in the long ones.
constexpr const char* kState =
    "SELECT (SELECT COUNT(*) FROM events) || ' events of ' || (SELECT SUM(length(regexp_replace(body, "
    "'\"position\":[0-9]+', ''))) FROM events) || ', ' || "
    "(SELECT "
    "COUNT(*) || ' cases of ' || SUM(length(body)) || ', last version ' || MIN(version) || '-' || MAX(version) FROM "
    "cases) || ', ' || (SELECT COUNT(*) FROM handlings) || ' handlings, counted ' || (SELECT "
    "string_agg(DISTINCT state || ' ' || cases, ', ') FROM case_counts) || ', entries ' || (SELECT SUM(records) FROM "
    "entries) || ', positions ' || (SELECT SUM(position) FROM jurisdictions)";

std::string jurisdiction(int client) { return std::to_string(990001 + client); }

class Server {
public:
    /// One value, or nothing.
    static std::string ask(const std::string& uri, const std::string& sql) {
        const std::unique_ptr<PGconn, decltype(&PQfinish)> connection(PQconnectdb(uri.c_str()), PQfinish);
        const std::unique_ptr<PGresult, decltype(&PQclear)> result(PQexec(connection.get(), sql.c_str()), PQclear);
        if (PQresultStatus(result.get()) == PGRES_COMMAND_OK) return {};
        if (PQresultStatus(result.get()) != PGRES_TUPLES_OK) throw std::runtime_error(PQerrorMessage(connection.get()));
        return PQntuples(result.get()) == 0 ? std::string() : PQgetvalue(result.get(), 0, 0);
    }

    std::string base() { return uri_; }
    /// Another database with the same content; nobody may be using the first one.
    std::string copy(const std::string& name) const {
        const std::string admin = uri_.substr(0, uri_.rfind('/') + 1);
        ask(admin + "postgres", cat("CREATE DATABASE ", name, " TEMPLATE ", uri_.substr(uri_.rfind('/') + 1)));
        return admin + name;
    }

private:
    test::PostgresServer server_{test::PostgresServer::Durability::durable};
    std::string uri_ = server_.fresh_database();
};

/// One thread for each jurisdiction.
template <class Work>
void by_jurisdiction(const Work& work) {
    std::vector<std::thread> threads;
    for (int i = 0; i < kClients; ++i) threads.emplace_back([&work, i] { work(i); });
    for (auto& thread : threads) thread.join();
}

class Pgbench {
public:
    Pgbench(std::string uri, fs::path folder) : uri_(std::move(uri)), folder_(std::move(folder)) {
        std::ofstream(folder_ / "transition.sql") << kScript;
        const std::string last = " WHERE jurisdiction = '990001' AND ";
        body_ = Server::ask(uri_, cat("SELECT body FROM cases", last, "state = 'in_progress' LIMIT 1"));
        event_ =
            Server::ask(uri_, cat("SELECT body FROM events", last, "version = 11 AND stream LIKE 'case/%' LIMIT 1"));
        if (body_.empty() || event_.empty()) throw std::runtime_error("no action to take the texts from");
    }

    Pgbench against(const std::string& uri) const {
        Pgbench other = *this;
        other.uri_ = uri;
        return other;
    }

    /// Microseconds of each transaction.
    double run(int round) const {
        const std::string command =
            cat(kPgbench, " -n -M prepared -c ", kClients, " -j 2 -t ", kEach, " -f '",
                (folder_ / "transition.sql").string(), "' -D n=", round * kEach, " -D digest=", std::string(64, 'a'),
                " -D body='", body_, "' -D event='", event_, "' '", uri_, "' 2>&1");
        FILE* const out = popen(command.c_str(), "r");
        if (out == nullptr) throw std::runtime_error("cannot run pgbench");
        std::string said;
        for (char line[512]; std::fgets(line, sizeof line, out) != nullptr;) said += line;
        const bool well = pclose(out) == 0;
        const std::size_t at = said.find("tps = ");
        if (!well || at == std::string::npos) throw std::runtime_error("pgbench: " + said);
        return 1e6 / std::stod(said.substr(at + 6));
    }

private:
    std::string uri_;
    fs::path folder_;
    std::string body_, event_;
};

}  // namespace

void postgres(Board& board, const Options& options) {
    constexpr const char* kName = "pg_transition";
    if (!fs::exists(kPgbench)) return board.unmeasured(kName, "no pgbench of PostgreSQL 15");
    Server server;
    std::vector<std::vector<std::string>> cases(kClients);
    {
        const Office base(server.base());
        for (int i = 0; i < kClients; ++i) base.install(jurisdiction(i));
        by_jurisdiction([&](int i) { cases[static_cast<std::size_t>(i)] = base.assigned(kCases, jurisdiction(i)); });
    }
    const std::string theirs = server.copy("theirs"), ours = server.copy("ours");
    const Office office(ours);
    std::vector<Session> clerks;
    for (int i = 0; i < kClients; ++i) clerks.push_back(office.clerk(jurisdiction(i)));
    const auto act = [&](int round) {
        return 1e6 / (kClients * kEach) * seconds([&] {
                   by_jurisdiction([&](int i) {
                       const auto at = static_cast<std::size_t>(i);
                       auto next = cases[at].begin() + round * kEach;
                       for (const auto end = next + kEach; next != end; ++next) Office::start(clerks[at], *next);
                   });
               });
    };
    act(0);                                                             // connections are made, statements prepared
    const Pgbench raw = Pgbench(ours, options.folder).against(theirs);  // with the texts of what we wrote
    raw.run(0);
    const Ratio ratio = measured(
        kName, "us", 0.7, [&](int round) { return act(round + 1); }, [&](int round) { return raw.run(round + 1); },
        kServerRounds);
    const std::string one = Server::ask(ours, kState), other = Server::ask(theirs, kState);
    if (one != other) throw std::runtime_error(cat("not the same was written: ", one, "; by pgbench: ", other));
    board.add(ratio);
}

}  // namespace lianxin::ratios
