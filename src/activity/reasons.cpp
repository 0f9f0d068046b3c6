// Why something was not credited, in words.
#include <array>

#include "activity/activity.hpp"

namespace lianxin::activity {
namespace {

struct Words {
    const char* reason;
    const char* en;
    const char* zh;
};

constexpr std::array<Words, 13> kWords{{
    {"no_mechanism", "No mechanism was in force on that day.", "当日没有生效的机制。"},
    {"no_tier", "The post belongs to no tier, so it owes nothing.", "该职务不属于任何层级，无履职要求。"},
    {"no_measure", "No measure of this channel takes this kind of activity.", "该下基层类别没有对应此类活动的举措。"},
    {"tier_not_named", "No measure takes this activity from the official's tier.",
     "没有举措由该干部所在层级以此类活动承担。"},
    {"ambiguous_measure",
     "The measure that was named is not of this official's tier, and several others could be meant.",
     "写明的举措不属于该干部所在层级，而可对应的其他举措不止一项。"},
    {"kind_not_counted", "The duty does not count this kind of activity.", "该履职要求不计入此类活动。"},
    {"counts_topics", "The duty counts research topics, not activities.", "该履职要求计入的是课题，不是活动。"},
    {"counts_cases", "The duty counts cases, not activities.", "该履职要求计入的是办件，不是活动。"},
    {"outside_place",
     "The place is none where the duty counts: not the official's own contact point, own field or a project.",
     "活动地点不在计入范围内：不是本人的联系点、分管领域或项目。"},
    {"outside_area", "It was in no village of the area that the duty covers.", "活动地点不在应当覆盖的村（社区）。"},
    {"not_a_fixed_day", "It was not the fixed day of this post.", "当日不是该职务的固定日期。"},
    {"imprecise_time", "The time is only roughly known and does not lie within one period as a whole.",
     "时间不够准确，未能整段落在同一周期内。"},
    {"no_duty", "The mechanism lays no such duty on this team.", "机制未对该班子规定此项履职要求。"},
}};

}  // namespace

std::vector<NotCredited> in_words(const std::vector<NotCounted>& not_counted) {
    std::vector<NotCredited> out;
    out.reserve(not_counted.size());
    for (const NotCounted& one : not_counted) {
        NotCredited with_words{one.measure, one.duty, one.bearer, one.reason, one.reason, one.reason};
        for (const Words& words : kWords)
            if (one.reason == words.reason) {
                with_words.message = words.en;
                with_words.message_zh = words.zh;
            }
        out.push_back(std::move(with_words));
    }
    return out;
}

}  // namespace lianxin::activity
