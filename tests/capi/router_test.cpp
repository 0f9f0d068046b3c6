// One store handle whose jurisdictions live in several databases, over the C interface: three servers and two files.
#include <gtest/gtest.h>
#include <lianxin.h>

#include <fstream>
#include <map>
#include <string>
#include <vector>

#include "base/json.hpp"
#include "base/text.hpp"
#include "codec/public.hpp"
#include "store/connection.hpp"
#include "support/county.hpp"
#include "support/postgres.hpp"
#include "support/temp_dir.hpp"

namespace lianxin {
namespace {

using Verb = lx_status (*)(lx_session*, const char*, lx_text**);

std::string taken(lx_text* text) {
    std::string out(lx_text_data(text), lx_text_size(text));
    lx_text_free(text);
    return out;
}

/// A store opened in C.
class Routed {
public:
    explicit Routed(const std::string& uri) {
        lx_text* reply = nullptr;
        status = lx_store_open(uri.c_str(), R"({"time_source":"manual","now":"2024-03-01T09:00:00+08:00"})", &store_,
                               &reply);
        told = Json::parse(taken(reply));
    }
    Routed(const Routed&) = delete;
    Routed& operator=(const Routed&) = delete;
    ~Routed() { lx_store_close(store_); }

    lx_status status;
    Json told;

    /// One verb in a session of its own; its reply, or the code of its error.
    Json as(const std::string& jurisdiction, const std::string& appointment, Verb verb, const Json& request) {
        Json actor{{"jurisdiction", jurisdiction}};
        if (appointment.empty())
            actor["installer"] = true;
        else
            actor["appointment"] = appointment;
        lx_session* session = nullptr;
        lx_text* reply = nullptr;
        lx_status done = lx_session_begin(store_, actor.dump().c_str(), &session, &reply);
        if (done == LX_OK) {
            lx_text_free(reply);
            done = verb(session, request.dump().c_str(), &reply);
        }
        lx_session_end(session);
        Json answer = Json::parse(taken(reply));
        return done == LX_OK ? answer : answer.at("code");
    }
    void install(const std::string& jurisdiction) {
        for (const char* name : {"wuxi-1315", "cn-2024", "matter"})
            ASSERT_TRUE(as(jurisdiction, "", lx_document_adopt, {{"document", parse_json(builtin(name))}}).is_object());
        std::string county = codec::encode(test::county()).dump();
        for (std::size_t at = 0; (at = county.find(test::kCounty, at)) != std::string::npos; at += 6)
            county.replace(at, 6, jurisdiction);
        const Json imported = as(jurisdiction, "", lx_organisation_import, Json::parse(county));
        ASSERT_TRUE(imported.is_object()) << imported.dump();
    }
    Json open_case(const std::string& jurisdiction) {
        const Json moved = as(jurisdiction, "a-registrar", lx_case_open,
                              {{"category", "rural_road"},
                               {"summary", "路基塌方"},
                               {"area", jurisdiction + std::string(test::kVillage).substr(6)}});
        return moved.is_object() ? moved.at("case") : moved;
    }

private:
    lx_store* store_ = nullptr;
};

std::vector<std::string> jurisdictions_in(const std::string& uri) {
    std::vector<std::string> out;
    for (const auto& [jurisdiction] :
         store::Connection::open(store::locate(uri), {})
             ->rows<std::string>("SELECT DISTINCT jurisdiction FROM events ORDER BY jurisdiction"))
        out.push_back(jurisdiction);
    return out;
}

Json route(const std::vector<std::string>& jurisdictions, const std::string& uri) {
    return {{"jurisdictions", jurisdictions}, {"uri", uri}};
}

/// Servers of these tests' own, made once, as that takes longer than the tests do.
test::PostgresServer& server(std::size_t index) {
    using test::PostgresServer;
    static PostgresServer own[] = {PostgresServer(PostgresServer::Durability::durable), PostgresServer()};
    return own[index];
}

TEST(Router, EachJurisdictionLivesWhereItsLongestRouteLeads) {
    const test::TempDir folder;
    test::PostgresServer& first = test::PostgresServer::shared();
    const std::string uris[] = {first.fresh_database(), server(0).fresh_database(), server(1).fresh_database(),
                                "sqlite:" + folder.file("one.db"), "sqlite:" + folder.file("rest.db")};
    const Json routes{{"routes",
                       {route({"990001"}, uris[0]), route({"9900"}, uris[1]), route({"99"}, uris[2]),
                        route({"990007", "110101"}, uris[3])}},
                      {"default", uris[4]}};
    std::ofstream(folder.file("routes.json")) << routes.dump();
    Routed store("routes:" + folder.file("routes.json"));
    ASSERT_EQ(store.status, LX_OK) << store.told;
    for (const char* jurisdiction : {"990001", "990002", "991001", "990007", "110101", "500238"}) {
        store.install(jurisdiction);
        for (int n = 1; n <= 3; ++n) EXPECT_EQ(store.open_case(jurisdiction), cat(jurisdiction, "-2024-00000", n));
        EXPECT_EQ(store.as(jurisdiction, "a-auditor", lx_audit_verify, Json::object()).at("whole"), true);
        EXPECT_EQ(store.as(jurisdiction, "a-registrar", lx_case_show, {{"case", "990001-2024-000001"}}).is_object(),
                  jurisdiction == std::string("990001"));
    }
    EXPECT_EQ(jurisdictions_in(uris[0]), std::vector<std::string>{"990001"});
    EXPECT_EQ(jurisdictions_in(uris[1]), std::vector<std::string>{"990002"});
    EXPECT_EQ(jurisdictions_in(uris[2]), std::vector<std::string>{"991001"});
    EXPECT_EQ(jurisdictions_in(uris[3]), (std::vector<std::string>{"110101", "990007"}));
    EXPECT_EQ(jurisdictions_in(uris[4]), std::vector<std::string>{"500238"});
}

TEST(Router, AServerThatIsDownHarmsItsJurisdictionsAloneAndTheyComeBack) {
    const test::TempDir folder;
    test::PostgresServer& down = server(0);
    const Json routes{{"routes",
                       {route({"990001"}, down.fresh_database()), route({"990002"}, "sqlite:" + folder.file("two.db")),
                        route({"990003"}, test::PostgresServer::shared().fresh_database())}}};
    {
        Routed store(routes.dump());
        ASSERT_EQ(store.status, LX_OK) << store.told;
        for (const char* jurisdiction : {"990001", "990002", "990003"}) store.install(jurisdiction);
        EXPECT_EQ(store.open_case("990001"), "990001-2024-000001");

        down.take_down();
        EXPECT_EQ(store.open_case("990001"), "store.connection_lost");
        EXPECT_EQ(store.open_case("990002"), "990002-2024-000001");
        EXPECT_EQ(store.open_case("990003"), "990003-2024-000001");
        down.bring_up();
        EXPECT_EQ(store.open_case("990001"), "990001-2024-000002");

        down.take_down();
    }
    Routed store(routes.dump());  // opens nothing before it is needed
    ASSERT_EQ(store.status, LX_OK) << store.told;
    EXPECT_EQ(store.open_case("990001"), "store.connection_lost");
    EXPECT_EQ(store.open_case("990002"), "990002-2024-000002");
    down.bring_up();
    EXPECT_EQ(store.open_case("990001"), "990001-2024-000003");
}

TEST(Router, AJurisdictionWithoutARouteIsToldSo) {
    const test::TempDir folder;
    Routed store(Json{{"routes", {route({"9900"}, "sqlite:" + folder.file("a.db"))}}}.dump());
    ASSERT_EQ(store.status, LX_OK) << store.told;
    EXPECT_EQ(store.open_case("991001"), "store.no_route");
    EXPECT_FALSE(std::ifstream(folder.file("a.db")).good()) << "nobody needed it";
}

TEST(Router, ADocumentOfRoutesIsCheckedWhenTheStoreIsOpened) {
    const auto told = [](const Json& routes) {
        const Routed store(routes.dump());
        EXPECT_EQ(store.status, LX_INVALID);
        return store.told.at("code").get<std::string>() + " " + store.told.value("pointer", "");
    };
    const auto one = [](const std::string& digits, const std::string& uri) {
        return Json{{"routes", {route({digits}, uri)}}};
    };
    EXPECT_EQ(told(one("9900x", "sqlite:a.db")), "store.bad_routes /routes/0/jurisdictions/0");
    EXPECT_EQ(told(one("9900011", "sqlite:a.db")), "store.bad_routes /routes/0/jurisdictions/0");
    EXPECT_EQ(told(one("", "sqlite:a.db")), "request.out_of_range /routes/0/jurisdictions/0");
    EXPECT_EQ(told(one("9900", "mysql://a")), "store.bad_uri /routes/0/jurisdictions/0");
    EXPECT_EQ(told({{"routes", {route({"99", "98"}, "sqlite:a.db"), route({"98"}, "sqlite:b.db")}}}),
              "store.bad_routes /routes/1/jurisdictions/0");
    EXPECT_EQ(told({{"routes", Json::array()}}), "request.out_of_range /routes");
    const Routed absent("routes:/no/such/file.json");
    EXPECT_EQ(absent.told.at("code"), "store.cannot_open");
}

TEST(Placement, IsToldOverTheCInterface) {
    lx_text* reply = nullptr;
    EXPECT_EQ(lx_placement("citus", &reply), LX_OK);
    EXPECT_NE(taken(reply).find("create_reference_table('documents')"), std::string::npos);
    EXPECT_EQ(lx_placement("oracle", &reply), LX_NOT_FOUND);
    EXPECT_EQ(Json::parse(taken(reply)).at("code"), "placement.unknown_engine");
}

}  // namespace
}  // namespace lianxin
