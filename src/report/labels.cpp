#include "report/labels.hpp"

#include <array>
#include <utility>

namespace lianxin::report {
namespace {

template <class Value, std::size_t N>
const Words& found(const std::array<std::pair<Value, Words>, N>& table, Value value) {
    for (const auto& [key, text] : table)
        if (key == value) return text;
    throw std::logic_error("a value without a label");
}

constexpr std::array<std::pair<Provenance, Words>, 4> kProvenances{{
    {Provenance::recorded, {"登记", "recorded"}},
    {Provenance::stated, {"报道", "stated"}},
    {Provenance::reconstructed, {"推导", "reconstructed"}},
    {Provenance::synthetic, {"虚构", "synthetic"}},
}};

constexpr std::array<std::pair<Channel, Words>, 4> kChannels{{
    {Channel::outreach, {"宣传党的路线、方针、政策下基层", "Publicity of policy"}},
    {Channel::research, {"调查研究下基层", "Investigation and research"}},
    {Channel::reception, {"信访接待下基层", "Petition reception"}},
    {Channel::onsite, {"现场办公下基层", "On-site office"}},
}};

constexpr std::array<std::pair<Tier, Words>, 3> kTiers{{
    {Tier::county, {"县级领导", "County leaders"}},
    {Tier::department, {"县管部门（单位）", "Department leaders"}},
    {Tier::township, {"乡镇（街道）", "Township leaders"}},
}};

constexpr std::array<std::pair<ActivityKind, Words>, 8> kKinds{{
    {ActivityKind::outreach_session, {"宣讲", "Session"}},
    {ActivityKind::forum, {"座谈会", "Forum"}},
    {ActivityKind::courtyard_meeting, {"院坝会", "Courtyard meeting"}},
    {ActivityKind::field_visit, {"走访调研", "Field visit"}},
    {ActivityKind::home_visit, {"上门家访", "Home visit"}},
    {ActivityKind::reception_day, {"接待日", "Reception day"}},
    {ActivityKind::stationing, {"蹲点驻守", "Stationing"}},
    {ActivityKind::onsite_office, {"现场办公", "On-site office"}},
}};

constexpr std::array<std::pair<DutyStatus, Words>, 7> kDutyStatuses{{
    {DutyStatus::met, {"已完成", "met"}},
    {DutyStatus::short_, {"未完成", "short"}},
    {DutyStatus::on_pace, {"按进度", "on pace"}},
    {DutyStatus::behind, {"进度落后", "behind"}},
    {DutyStatus::not_due, {"未到期", "not due"}},
    {DutyStatus::excused, {"免于履职", "excused"}},
    {DutyStatus::record_only, {"只作记录", "recorded only"}},
}};

constexpr std::array<std::pair<ClockStatus, Words>, 7> kClockStatuses{{
    {ClockStatus::running, {"计时中", "running"}},
    {ClockStatus::met, {"按期", "in time"}},
    {ClockStatus::overdue, {"已逾期", "overdue"}},
    {ClockStatus::breached, {"逾期完成", "ended late"}},
    {ClockStatus::suspended, {"已中止", "suspended"}},
    {ClockStatus::lapsed, {"期间届满", "lapsed"}},
    {ClockStatus::absorbed, {"已并案", "merged into another"}},
}};

constexpr std::array<std::pair<std::string_view, Words>, 13> kClaims{{
    {"number", {"编号", "number"}},
    {"channel", {"类别", "channel"}},
    {"tiers", {"层级", "who"}},
    {"tier", {"层级", "who"}},
    {"text", {"文字", "text"}},
    {"contact", {"对应的蹲点联系", "contact"}},
    {"also_serves", {"同时服务的举措", "also serves"}},
    {"owes", {"责任主体", "who owes"}},
    {"amount", {"数量", "amount"}},
    {"per", {"周期", "period"}},
    {"on_rest_day", {"遇休息日", "rest days"}},
    {"where", {"地点", "where"}},
    {"counts", {"计入范围", "what counts"}},
}};

}  // namespace

std::string filled(std::string_view text, const std::vector<std::string>& values) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool is_place = i + 2 < text.size() && text[i] == '{' && text[i + 2] == '}';
        const auto n = is_place ? static_cast<std::size_t>(text[i + 1] - '0') : values.size();
        if (n < values.size()) {
            out += values[n];
            i += 2;
        } else {
            out += text[i];
        }
    }
    return out;
}

const Words& words_for(Provenance value) { return found(kProvenances, value); }
const Words& words_for(Channel value) { return found(kChannels, value); }
const Words& words_for(Tier value) { return found(kTiers, value); }
const Words& words_for(ActivityKind value) { return found(kKinds, value); }
const Words& words_for(DutyStatus value) { return found(kDutyStatuses, value); }
const Words& words_for(ClockStatus value) { return found(kClockStatuses, value); }

const Words* words_for_claim(std::string_view claim) {
    for (const auto& [key, text] : kClaims)
        if (key == claim) return &text;
    return nullptr;
}

}  // namespace lianxin::report
