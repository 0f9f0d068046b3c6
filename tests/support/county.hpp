// A small fictional county (云溪县, 990001) with one post of each sort, and a store that has it installed.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "lianxin/lianxin.hpp"
#include "support/temp_dir.hpp"

namespace lianxin::test {

inline constexpr const char* kCounty = "990001";
inline constexpr const char* kVillage = "990001101201";

/// County, two towns with two villages each; appointments named after their post: "a-admin", "a-registrar",
/// "a-dispatcher", "a-approver", "a-verifier", "a-supervisor", "a-auditor" (clerks); "a-handler", "a-handler-2"
/// (roads department); "a-secretary", "a-head" (county_party_secretary, county_head), "a-leader" (county leader in
/// charge of transport, tied to cp-village), "a-dept" (roads department's leader), "a-town" (township leader).
OrganisationImport county();

/// Which database a test runs on; `anywhere` is in memory, or what LIANXIN_TEST_STORE names.
enum class On { anywhere, sqlite, memory, postgresql };
std::vector<On> everywhere();
std::string name_of(On on);

/// A fresh store on that backend, with a manual clock at `now`, the built-in documents adopted and the county imported.
class County {
public:
    explicit County(On asked = On::anywhere, Instant now = Instant::parse("2024-03-01T09:00:00+08:00"));

    const std::string& uri() const { return uri_; }
    Store& store() { return *store_; }
    Session as(const std::string& appointment) const { return store_->session({kCounty, appointment, false}); }
    void at(const char* instant) { store_->time_set({Instant::parse(instant)}); }
    /// Closes the store and opens it again (not for memory).
    void reopen();

    /// A case in state `registered`, raised by nobody in particular.
    std::string open_case(const std::string& summary = "村道路基塌方，车辆无法通行");
    /// Leads a case along the workflow `matter` up to this state: accepted, assigned, in_progress, resolved, verified,
    /// closed.
    std::string case_in(const std::string& state);
    CaseMoved act(const std::string& appointment, const std::string& case_no, const std::string& action,
                  std::map<std::string, FieldValue> fields = {});

private:
    TempDir folder_;
    std::string uri_;
    Instant now_;
    std::unique_ptr<Store> store_;
};

/// An on-site office of "a-leader" in the village on that day, 9:00 to 11:00.
ActivityRecord onsite_office(const std::string& day);

}  // namespace lianxin::test
