// What stands in for a fixed day, or makes up for it: a substitute on the day, or the bearer within some days after.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "duty/bearer.hpp"
#include "duty/tally.hpp"

namespace lianxin::duty {

class FixedDays {
public:
    FixedDays(const organisation::Directory& directory, const std::vector<Attended>& attended);

    /// For tallies of one fixed-day duty of one bearer, in order of time, after all credits were taken.
    void complete(const mechanism::Measure& measure, const mechanism::Duty& duty, const Bearer& bearer, Date as_of,
                  std::vector<Tally>& tallies) const;

private:
    using Attendance = std::vector<const Attended*>;

    void substitute(const mechanism::Measure& measure, const mechanism::Duty& duty, const Bearer& bearer, Date as_of,
                    Tally& tally) const;
    /// The first activity of the bearer after the day, within the days for that, that makes up for nothing else.
    const Attended* made_up(const mechanism::Measure& measure, const mechanism::Duty& duty, const Bearer& bearer,
                            mechanism::Span within, const std::vector<Tally>& tallies,
                            const std::set<std::string>& used) const;
    const Attendance& of(const std::string& appointment) const;

    const organisation::Directory& directory_;
    std::map<std::string, Attendance> attended_;
};

}  // namespace lianxin::duty
