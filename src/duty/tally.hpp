// One duty of one bearer in one period, while the credits are counted.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "duty/duty.hpp"
#include "mechanism/period.hpp"

namespace lianxin::duty {

class Tally {
public:
    Tally(const mechanism::Amount& amount, mechanism::Span span, std::int64_t owed)
        : amount_(&amount), span_(span), owed_(owed) {}

    const mechanism::Span& span() const { return span_; }

    /// Counts the credit if it belongs here and was there by the end of `as_of`.
    void take(const CreditRow& row, Date as_of);

    /// The item but for whose it is: days, owed, done, status and what counted.
    DutyItem close(Date as_of) &&;

private:
    DutyStatus status(std::int64_t done, Date as_of) const;
    std::int64_t done() const;

    const mechanism::Amount* amount_;
    mechanism::Span span_;
    std::int64_t owed_;
    std::vector<Counted> counted_;
    std::set<std::int32_t> days_;   // for distinct days
    std::set<std::string> points_;  // for coverage
};

}  // namespace lianxin::duty
