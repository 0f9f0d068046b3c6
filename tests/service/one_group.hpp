// An engine on a county's store, calls that form one group, and rows that a database refuses when it is least welcome.
#pragma once

#include <gtest/gtest.h>

#include <chrono>
#include <functional>
#include <future>
#include <memory>
#include <string>
#include <thread>
#include <vector>

#include "lianxin/error.hpp"
#include "service/session.hpp"
#include "service/verbs_internal.hpp"
#include "support/county.hpp"

namespace lianxin::test {

/// What a call came to: "" or the code of its error.
inline std::string outcome(const std::function<void()>& call) {
    try {
        call();
        return {};
    } catch (const Error& error) {
        return error.code();
    } catch (const std::exception&) {
        return "another exception";
    }
}

inline CaseOpen a_case(const std::string& source = {}) {
    CaseOpen request;
    request.category = "rural_road";
    request.summary = "路基塌方";
    request.area = kVillage;
    if (!source.empty()) request.external = {{source, source}};
    return request;
}

/// How a database refuses the event that names this source of an external id.
enum class Refusal {
    at_commit,           ///< the row is taken, the commit refused
    rolls_all_back,      ///< SQLite: the statement fails and the transaction is gone, as when the disk is full
    ends_the_connection  ///< PostgreSQL: the server ends the connection at once
};

/// From now on.
inline void refuse(County& county, const std::string& source, Refusal how) {
    const auto raw = store::Connection::open(store::locate(county.uri()), {});
    const std::string named = "NEW.body LIKE '%\"source\"_\"" + source + "\"%'";
    raw->execute("CREATE TABLE IF NOT EXISTS refused_parent (id BIGINT PRIMARY KEY)");
    raw->execute(
        "CREATE TABLE IF NOT EXISTS refused (id BIGINT REFERENCES refused_parent (id) DEFERRABLE INITIALLY DEFERRED)");
    if (raw->backend() == store::Backend::sqlite) {
        const std::string action =
            how == Refusal::at_commit ? "INSERT INTO refused VALUES (1)" : "SELECT RAISE(ROLLBACK, 'full')";
        raw->execute("CREATE TRIGGER refuse_" + source + " AFTER INSERT ON events WHEN " + named + " BEGIN " + action +
                     "; END");
        return;
    }
    const std::string action =
        how == Refusal::at_commit ? "INSERT INTO refused VALUES (1)" : "PERFORM pg_terminate_backend(pg_backend_pid())";
    raw->execute("CREATE FUNCTION refuse_" + source + "() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN " + action +
                 "; RETURN NEW; END'");
    raw->execute("CREATE TRIGGER refuse_" + source + " AFTER INSERT ON events FOR EACH ROW WHEN (" + named +
                 ") EXECUTE FUNCTION refuse_" + source + "()");
}

/// A second engine on a county's store, whose groups have all the time that a slow machine takes.
class OneGroup {
public:
    explicit OneGroup(On on, std::size_t requests = 64) : county(on) {
        StoreOptions options;
        options.time_source = TimeSource::manual;
        options.now = county.store().now();
        engine = std::make_shared<service::Engine>(county.uri(), options,
                                                   service::Writer::Bounds{requests, std::chrono::hours(1)});
    }

    County county;
    std::shared_ptr<service::Engine> engine;

    /// Opens a case; told is what the caller got.
    std::function<void()> opening(const CaseOpen& request, std::string& told, const std::string& who = "a-registrar") {
        return calling(who, "case_open", request, service::case_open, told,
                       [](const CaseMoved& reply) { return reply.case_no; });
    }
    template <class Request, class Reply, class Tell>
    std::function<void()> calling(const std::string& who, const char* verb, const Request& request,
                                  Reply (*decide)(service::Work&, const Request&), std::string& told, Tell tell) {
        return [=, &told] {
            const std::string failed = outcome([&] {
                service::SessionState session(engine, {kCounty, who, false});
                told = tell(session.write(verb, request, decide));
            });
            if (!failed.empty()) told = failed;
        };
    }

    /// Has the calls, each on a thread of its own, wait in this order until all are there; then they are one group.
    void run(const std::vector<std::function<void()>>& calls) {
        std::promise<void> inside, go;
        std::thread holder([&] {
            engine->write(
                kCounty,
                [&](store::Transaction&) {
                    inside.set_value();
                    go.get_future().wait();
                    return 0;
                },
                true);
        });
        inside.get_future().wait();
        std::vector<std::thread> threads;
        for (const auto& call : calls) {
            threads.emplace_back(call);
            while (engine->waiting(kCounty) < threads.size()) std::this_thread::yield();
        }
        go.set_value();
        for (auto& thread : threads) thread.join();
        holder.join();
    }

    /// The numbers have no gap, the chains hold, and the read tables follow from the events.
    void expect_sound(std::size_t cases) {
        CaseList list;
        list.list = CaseListKind::all;
        list.limit = 1000;
        const auto listed = county.as("a-admin").case_list(list).cases;
        EXPECT_EQ(listed.size(), cases);
        for (const CaseItem& item : listed)
            EXPECT_LE(std::stoul(item.case_no.substr(item.case_no.rfind('-') + 1)), cases) << "a number was skipped";
        EXPECT_TRUE(county.as("a-auditor").audit_verify({}).whole);
        const StoreRebuilt rebuilt = county.as("a-admin").store_rebuild({});
        for (const TableDifference& difference : rebuilt.differences) ADD_FAILURE() << difference.table;
    }
};

}  // namespace lianxin::test
