// One duty of one bearer in one period, while the credits are counted.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "duty/duty.hpp"
#include "mechanism/period.hpp"

namespace lianxin::duty {

/// What is owed for a period, and how it came down to that.
struct Owed {
    std::int64_t amount = 0;
    std::int32_t excused_days = 0;
    std::vector<std::string> absences;
    bool excused = false;          ///< nothing is owed because of days away
    std::set<std::string> places;  ///< for coverage: contact points or villages that are to be covered
};

class Tally {
public:
    Tally(const mechanism::Duty& duty, mechanism::Span span, Owed owed)
        : duty_(&duty), span_(span), last_(span.to), owed_(std::move(owed)) {}

    const mechanism::Span& span() const { return span_; }
    bool excused() const { return owed_.excused; }

    /// Counts the credit if it belongs here and was there by the end of `as_of`.
    void take(const CreditRow& row, Date as_of);

    /// A fixed day that was not met can be made up until then.
    void open_until(Date last) { last_ = last; }
    bool met() const { return done() >= owed_.amount; }
    /// Counts what was done for a fixed day by somebody else, or after it.
    void add(Counted counted) { counted_.push_back(std::move(counted)); }
    /// What a substitute did, where it satisfies the post alone.
    void note(Counted counted) { for_the_post_.push_back(std::move(counted)); }

    /// The item but for whose it is: days, owed, done, status and what counted.
    DutyItem close(Date as_of) &&;

private:
    DutyStatus status(std::int64_t done, Date as_of) const;
    std::int64_t done() const;

    const mechanism::Duty* duty_;
    mechanism::Span span_;
    Date last_;
    Owed owed_;
    std::vector<Counted> counted_, for_the_post_;
    std::set<std::int32_t> days_;    // for distinct days
    std::set<std::string> covered_;  // for coverage
};

}  // namespace lianxin::duty
