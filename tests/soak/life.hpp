// The life of a made-up county under a manual clock: matters come in, officials act on them or don't, units bounce,
// posts change hands, calendars are amended, the process is started anew.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "lianxin/lianxin.hpp"
#include "support/dice.hpp"
#include "support/temp_dir.hpp"

namespace lianxin::soak {

struct Size {
    int officials = 24;
    int cases = 60;
    int months = 3;
    std::uint64_t seed = 1315;
};
/// From the environment: LIANXIN_SOAK="officials=200 cases=20000 months=24 seed=1"; a short life if it says nothing.
Size size_asked_for();

class Life {
public:
    explicit Life(const Size& size);

    /// One month, from where it stands.
    void month();
    /// Ends the process's hold on the store and takes it up again.
    void restart();

    Session as(const std::string& appointment) const { return store_->session({kCounty, appointment, false}); }
    Store& store() { return *store_; }
    const std::string& uri() const { return uri_; }
    const std::vector<std::string>& cases() const { return cases_; }
    std::vector<std::string> appointments() const;
    std::vector<std::string> units() const;
    /// What was done how often: "case_open", "refused case.guard_marked", …
    const std::map<std::string, std::int64_t>& done() const { return done_; }

    static constexpr const char* kCounty = "990001";

private:
    struct Office {
        std::string unit;
        int holders = 0;  ///< how many appointments its head's post has had
    };

    void found();
    void day(Date date);
    void open_case();
    void act_on(const std::string& case_no);
    void merge_or_settle(const std::string& case_no);
    void hand_out_part(const std::string& case_no);
    void declare_conflict(const std::string& case_no);
    void supervise();
    void change_post(Date date);
    void go_away(Date date);
    void amend_calendar(Date date);
    FieldValue value_for(const FieldView& field, const std::string& unit);
    std::string handler_in(const std::string& unit);
    const std::string& any_case();
    template <class Do>
    bool attempt(const std::string& what, Do&& act);

    Size size_;
    test::Dice dice_;
    test::TempDir folder_;
    std::string uri_;
    Instant now_;
    std::unique_ptr<Store> store_;
    std::vector<std::string> cases_;
    std::vector<std::string> live_;
    std::map<std::string, std::string> workflow_of_;
    std::vector<std::string> handling_units_;
    std::map<std::string, std::int64_t> done_;
    std::map<std::string, std::string> head_of_;  ///< unit → appointment of its head now
    std::int64_t calendar_version_ = 100;
    int successors_ = 0;
    int opened_ = 0;
};

}  // namespace lianxin::soak
