// Who may begin a session, who may use which verb, and that a retry changes nothing.
#include <gtest/gtest.h>

#include "support/county.hpp"
#include "support/expect_error.hpp"

namespace lianxin {
namespace {

using test::County;
using test::kCounty;
using test::refusal;

TEST(Sessions, BeginOnlyForAnAppointmentThatIsHeldToday) {
    County county;
    EXPECT_EQ(refusal([&] { county.as("a-nobody"); }), "session.unknown_appointment");
    OrganisationImport change;
    change.appointments = {{"a-town", "o-town", "post-town", Date::of(2023, 1, 1), Date::of(2024, 3, 31), {}}};
    county.as("a-admin").organisation_import(change);
    const Session me = county.as("a-town");
    county.at("2024-03-31T23:59:59+08:00");
    me.case_list({});
    county.at("2024-04-01T00:00:00+08:00");
    EXPECT_EQ(refusal([&] { me.case_list({}); }), "session.appointment_not_held")
        << "an open session ends with the post";
    EXPECT_EQ(refusal([&] { county.as("a-town"); }), "session.appointment_not_held");
}

TEST(Sessions, AJurisdictionHasSixDigits) {
    County county;
    for (const char* bad : {"", "50023", "5002380", "50023x"})
        EXPECT_EQ(refusal([&] { county.store().session({bad, "a-admin", false}); }), "session.bad_jurisdiction") << bad;
}

TEST(Sessions, AreEitherAppointedOrInstalling) {
    County county;
    EXPECT_EQ(refusal([&] { county.store().session({kCounty, "", false}); }), "session.bad_actor");
    EXPECT_EQ(refusal([&] { county.store().session({kCounty, "a-admin", true}); }), "session.bad_actor");
}

TEST(Installer, IsRefusedOnceThereIsAnAdministrator) {
    County county;
    EXPECT_EQ(refusal([&] { county.store().session({kCounty, "", true}); }), "session.installer_refused");
}

TEST(Installer, LoadsDocumentsAndOrganisationAndNothingElse) {
    const Store store = Store::open("sqlite::memory:");
    const Session installer = store.session({kCounty, "", true});
    installer.document_adopt({JsonText{builtin("wuxi-1315")}, ""});
    EXPECT_EQ(refusal([&] { installer.case_list({}); }), "policy.forbidden");
    EXPECT_EQ(refusal([&] { installer.person_register({}); }), "policy.forbidden");
    EXPECT_EQ(refusal([&] { installer.activity_record({}); }), "policy.forbidden");
    installer.organisation_import(test::county());
    EXPECT_EQ(refusal([&] { installer.document_list({}); }), "session.installer_refused");
}

TEST(Gate, VerbsAreForThoseWithTheFunction) {
    County county;
    EXPECT_EQ(refusal([&] { county.as("a-registrar").organisation_import({}); }), "policy.forbidden");
    EXPECT_EQ(refusal([&] {
                  county.as("a-registrar").document_adopt({JsonText{builtin("matter")}, ""});
              }),
              "policy.forbidden");
    EXPECT_EQ(refusal([&] { county.as("a-registrar").audit_verify({}); }), "policy.forbidden");
    EXPECT_EQ(refusal([&] { county.as("a-auditor").store_rebuild({}); }), "policy.forbidden");
    const Error error = test::error_of([&] { county.as("a-town").audit_verify({}); });
    EXPECT_NE(error.details().find("auditor"), std::string::npos) << "a refusal says who may";
}

TEST(Gate, AJurisdictionNeverSeesAnother) {
    County county;
    const std::string case_no = county.open_case();
    const Session other = county.store().session({"990002", "", true});
    EXPECT_TRUE(other.organisation_show({}).posts.empty());
    EXPECT_TRUE(other.document_list({}).documents.empty());
    OrganisationImport clerk;
    clerk.areas = {{"990002000000", {"他县", ""}, {}}};
    clerk.units = {{"u", {"单位", ""}, "", "", {}, {}}};
    Post post;
    post.id = "p";
    post.unit = "u";
    post.functions = {Function::administrator};
    clerk.posts = {post};
    clerk.officials = {{"o", {"甲", ""}, {}}};
    clerk.appointments = {{"a-registrar", "o", "p", Date::of(2023, 1, 1), {}, {}}};
    other.organisation_import(clerk);
    const Session namesake = county.store().session({"990002", "a-registrar", false});
    EXPECT_EQ(refusal([&] { namesake.case_show({case_no}); }), "case.not_found");
}

class Retry : public testing::TestWithParam<test::On> {};

TEST_P(Retry, TheSameRequestAgainGivesTheFirstReplyAndWritesNothing) {
    County county(GetParam());
    const Session me = county.as("a-registrar");
    CaseOpen request;
    request.category = "rural_road";
    request.summary = "路基塌方";
    request.area = test::kVillage;
    request.request_id = "r-1";
    const CaseMoved first = me.case_open(request);
    const auto events = county.as("a-auditor").audit_verify({}).events;
    county.at("2024-03-05T09:00:00+08:00");
    const CaseMoved again = me.case_open(request);
    EXPECT_EQ(again.case_no, first.case_no);
    EXPECT_EQ(again.version, first.version);
    EXPECT_EQ(county.as("a-auditor").audit_verify({}).events, events);
    EXPECT_EQ(me.case_list({}).cases.size(), 1u);
}

TEST_P(Retry, ARefusedRequestMayBeTriedAgainUnderTheSameId) {
    County county(GetParam());
    CaseAct act;
    act.case_no = "990001-2024-000001";
    act.action = "accept";
    act.request_id = "r-1";
    EXPECT_EQ(refusal([&] { county.as("a-dispatcher").case_act(act); }), "case.not_found");
    county.open_case();
    EXPECT_EQ(county.as("a-dispatcher").case_act(act).state, "accepted");
}

TEST_P(Retry, AnIdServesOneRequestOnly) {
    County county(GetParam());
    PersonRegister request;
    request.name = "村民甲";
    request.request_id = "r-1";
    county.as("a-registrar").person_register(request);
    request.name = "村民乙";
    const Error error = test::error_of([&] { county.as("a-registrar").person_register(request); });
    EXPECT_EQ(error.code(), "request.id_reused");
    EXPECT_EQ(error.pointer(), "/request_id");
}

INSTANTIATE_TEST_SUITE_P(Backends, Retry, testing::ValuesIn(test::everywhere()),
                         [](const auto& on) { return test::name_of(on.param); });

}  // namespace
}  // namespace lianxin
