// The activity and topic verbs.
#include "activity/activity.hpp"

#include "base/text.hpp"
#include "codec/stored.hpp"
#include "lianxin/error.hpp"
#include "service/cases.hpp"
#include "service/numbers.hpp"
#include "service/verbs_internal.hpp"

namespace lianxin::service {
namespace {

struct StoredActivity {
    activity::Recorded recorded;
    bool withdrawn = false;
    Sealed ground;
    Instant recorded_at;
};

StoredActivity require_activity(Work& work, const std::string& id) {
    const auto row = work.tx.db().row<std::string, std::int64_t, std::string, std::int64_t>(
        "SELECT body, withdrawn, ground, recorded_at FROM activities WHERE jurisdiction = :j AND activity = :a",
        work.tx.jurisdiction(), id);
    if (!row) throw Error("activity.not_found", "There is no activity of this id.", "没有此编号的活动。", "/activity");
    StoredActivity out;
    out.recorded = codec::stored<activity::Recorded>(std::get<0>(*row));
    out.withdrawn = std::get<1>(*row) != 0;
    out.ground.hash = std::get<2>(*row);
    out.recorded_at = Instant{std::get<3>(*row)};
    return out;
}

std::vector<std::string> cases_of(Work& work, const std::string& id) {
    std::vector<std::string> out;
    for (auto& [case_no] : work.tx.db().rows<std::string>(
             "SELECT case_no FROM cases WHERE jurisdiction = :j AND activity = :a ORDER BY case_no",
             work.tx.jurisdiction(), id))
        out.push_back(std::move(case_no));
    return out;
}

/// A matter that the activity raised, as the request that opens its case.
CaseOpen opening_of(const RaisedMatter& matter, const ActivityRecord& activity) {
    CaseOpen open;
    open.workflow = matter.workflow;
    open.category = matter.category;
    open.summary = matter.summary;
    open.person = matter.person;
    open.area = matter.area.empty() ? activity.place : matter.area;
    open.leader = matter.leader;
    open.occurred_at = activity.occurred_at;
    open.external = matter.external;
    open.provenance = activity.provenance;
    return open;
}

std::vector<std::string> open_cases(Work& work, const ActivityRecord& request, const std::string& id) {
    std::vector<std::string> cases;
    for (std::size_t i = 0; i < request.raised.size(); ++i) {
        try {
            cases.push_back(open_case(work, opening_of(request.raised[i], request), id));
        } catch (const Error& error) {
            throw error.below("/raised" + pointer_token(i));
        }
    }
    return cases;
}

/// Who recorded it by mistake takes it back, or the administrator does.
void may_withdraw(Work& work, const std::string& id) {
    const auto first =
        work.tx.db().row<std::string>("SELECT body FROM events WHERE jurisdiction = :j AND stream = :s AND version = 1",
                                      work.tx.jurisdiction(), "activity/" + id);
    const Appointment* asking = work.appointment();
    const bool recorder = first && store::read_event(std::get<0>(*first)).actor == work.context.actor;
    const bool administrator =
        asking != nullptr && organisation::has_function(work.directory->post_of(*asking), Function::administrator);
    if (!recorder && !administrator)
        throw Error("policy.forbidden", "Only who recorded the activity, or an administrator, may withdraw it.",
                    "只有登记人或管理员可以撤回该活动。", "/activity",
                    R"({"functions":["administrator"],"verb":"activity_withdraw"})");
}

template <class T>
T read_body(const std::string& body) {
    return codec::stored<T>(body);
}

}  // namespace

ActivityRecorded activity_record(Work& work, const ActivityRecord& request) {
    refuse_taken_external(work.tx, "activity", request.external);
    for (std::size_t i = 0; i < request.visited.size(); ++i) {
        try {
            require_case(work, request.visited[i]);
        } catch (const Error& error) {
            throw Error(error.code(), error.message(), error.message_zh(), "/visited" + pointer_token(i));
        }
    }
    const mechanism::Mechanism* mechanism = work.shelf->mechanism_on(request.occurred_at.date());
    const std::string id = activity_id(work.tx, work.context.now.date().year());
    std::vector<activity::Event> events{
        activity::record(request, id, *work.directory, mechanism,
                         work.shelf->calendar(mechanism == nullptr ? "" : mechanism->calendar), work.context)};
    work.tx.append("activity/" + id, 0, events, work.occasion(request.occurred_at));
    const auto& recorded = std::get<activity::Recorded>(events.front());
    return {id, recorded.measures, recorded.credited, activity::in_words(recorded.not_credited),
            open_cases(work, request, id)};
}

ActivityWithdrawn activity_withdraw(Work& work, const ActivityWithdraw& request) {
    const StoredActivity stored = require_activity(work, request.activity);
    may_withdraw(work, request.activity);
    std::vector<activity::Event> events{activity::withdraw(request, stored.withdrawn)};
    const std::string stream = "activity/" + request.activity;
    work.tx.append(stream, work.tx.head(stream).version, events, work.occasion());
    return {request.activity, static_cast<std::int64_t>(stored.recorded.credited.size())};
}

ActivityShown activity_show(Work& work, const ActivityShow& request) {
    const StoredActivity stored = require_activity(work, request.activity);
    const activity::Recorded& e = stored.recorded;
    ActivityShown shown;
    shown.activity = e.activity;
    shown.kind = e.kind;
    shown.channel = e.channel;
    shown.measures = e.measures;
    shown.purpose = e.purpose;
    shown.occurred_at = e.occurred_at;
    shown.ended_at = e.ended_at;
    shown.precision = e.precision;
    shown.time_words = work.tx.open(e.time_words);
    shown.place = e.place;
    if (const Area* area = work.directory->area(e.place)) shown.place_title = area->name;
    shown.place_name = work.tx.open(e.place_name);
    shown.contact_point = e.contact_point;
    shown.field = e.field;
    shown.appointments = e.appointments;
    shown.topic = work.tx.open(e.topic);
    shown.audience = e.audience;
    shown.notes = work.tx.open(e.notes);
    for (const auto& file : e.evidence)
        shown.evidence.push_back({work.tx.open(file.name), file.media_type, file.sha256});
    shown.visited = e.visited;
    shown.cases = cases_of(work, e.activity);
    if (!stored.withdrawn) shown.credited = e.credited;
    shown.not_credited = activity::in_words(e.not_credited);
    shown.external = e.external;
    shown.provenance = e.provenance;
    shown.withdrawn = stored.withdrawn;
    shown.withdrawal_ground = work.tx.open(stored.ground);
    shown.recorded_at = stored.recorded_at;
    return shown;
}

TopicRecorded topic_record(Work& work, const TopicRecord& request) {
    refuse_taken_external(work.tx, "topic", request.external);
    bool master_known = false;
    if (const auto row = work.tx.db().row<std::string>("SELECT body FROM topics WHERE jurisdiction = :j AND topic = :t",
                                                       work.tx.jurisdiction(), request.master))
        master_known = read_body<activity::TopicRecorded>(std::get<0>(*row)).master.empty();
    const std::string id = topic_id(work.tx, work.context.now.date().year());
    std::vector<activity::Event> events{activity::record_topic(request, id, master_known, *work.directory,
                                                               work.shelf->mechanism_on(request.occurred_at.date()),
                                                               work.context)};
    work.tx.append("topic/" + id, 0, events, work.occasion(request.occurred_at));
    const auto& recorded = std::get<activity::TopicRecorded>(events.front());
    return {id, recorded.credited, activity::in_words(recorded.not_credited)};
}

TopicListed topic_list(Work& work, const TopicList&) {
    TopicListed reply;
    for (const auto& [body] : work.tx.db().rows<std::string>(
             "SELECT body FROM topics WHERE jurisdiction = :j ORDER BY topic", work.tx.jurisdiction())) {
        const auto e = read_body<activity::TopicRecorded>(body);
        reply.topics.push_back(
            {e.topic, e.master, e.unit, work.tx.open(e.title), work.tx.open(e.notes), e.occurred_at, e.provenance});
    }
    return reply;
}

}  // namespace lianxin::service
