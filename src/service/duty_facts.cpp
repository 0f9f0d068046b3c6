#include "service/duty_facts.hpp"

#include <algorithm>
#include <limits>
#include <set>

#include "activity/events.hpp"
#include "codec/stored.hpp"
#include "lianxin/error.hpp"
#include "service/conditions.hpp"
#include "service/duty_queries.hpp"
#include "service/organisation_rows.hpp"
#include "service/shelf.hpp"

namespace lianxin::service {
namespace {

using duty::CreditRow;

/// A duty's period is at the longest a term; nothing earlier can count for what overlaps the span asked for.
constexpr std::int32_t kLongestPeriodDays = 5 * 366;
constexpr std::int32_t kLongestActivityDays = 366;

Date day_of(std::int64_t days) { return Date{static_cast<std::int32_t>(days)}; }

class Gathering {
public:
    Gathering(Work& work, const DutyWorld& world, Date from, Date to, const std::string& appointment)
        : work_(work),
          world_(world),
          from_(from - kLongestPeriodDays),
          to_(to + kLongestPeriodDays),
          before_(world.before ? world.before->ms : std::numeric_limits<std::int64_t>::max()) {
        if (!appointment.empty()) {
            const Appointment& asked = *world.directory->appointment(appointment);
            bearers_ = {asked.id, world.directory->post_of(asked).unit};
        }
    }

    duty::Facts run() {
        if (bearers_.empty()) credits({});
        for (const std::string& bearer : bearers_) credits(bearer);
        led_cases();
        kept_cases();
        attended();
        return std::move(facts_);
    }

private:
    /// What was on record before the instant asked about, and was not taken back by then.
    Conditions on_record(const char* day_from, const char* day_to, const char* not_gone) const {
        Conditions where(work_.tx.jurisdiction());
        where.add(day_from, std::int64_t{from_.days});
        where.add(day_to, std::int64_t{to_.days});
        where.add("recorded_at < :known", before_);
        where.add(not_gone, before_);
        return where;
    }

    void credits(const std::string& bearer) {
        Conditions where =
            on_record("first_day >= :from", "first_day <= :to", "(withdrawn_at IS NULL OR withdrawn_at >= :gone)");
        if (!bearer.empty()) where.add("bearer = :bearer", bearer);
        for (auto& [kind, source, duty, bearer_kind, whose, measure, first, last, point, place, recorded] :
             work_.tx.db()
                 .rows_bound<std::string, std::string, std::string, std::string, std::string, std::int64_t,
                             std::int64_t, std::int64_t, std::string, std::string, std::int64_t>(
                     "SELECT kind, source, duty, bearer_kind, bearer, measure, first_day, last_day, contact_point, "
                     "place, "
                     "recorded_at FROM credits" +
                         where.sql() + " ORDER BY first_day, kind, source",
                     where.args()))
            facts_.credits.push_back({measure, duty, codec::value_of<BearerKind>(bearer_kind).value(), whose,
                                      day_of(first), day_of(last), kind, source, point, place, Instant{recorded}});
    }

    const mechanism::Mechanism* mechanism_on(Date day) const {
        const mechanism::Mechanism* found = nullptr;
        for (const duty::InForce& version : world_.versions)
            if (version.days.has(day) || found == nullptr) found = version.mechanism;
        return found;
    }

    void add(const std::vector<Credit>& credits, const std::string& case_no, std::int64_t recorded) {
        for (const Credit& c : credits) {
            if (!bearers_.empty() && std::find(bearers_.begin(), bearers_.end(), c.bearer) == bearers_.end()) continue;
            facts_.credits.push_back({c.measure, c.duty, c.bearer_kind, c.bearer, c.first_day, c.last_day, "case",
                                      case_no, "", "", Instant{recorded}});
        }
    }

    void led_cases() {
        Conditions where = on_record("day >= :from", "day <= :to", "(until IS NULL OR until >= :gone)");
        if (!bearers_.empty()) where.add("leader = :leader", bearers_.front());
        for (const auto& [case_no, leader, day, recorded] :
             work_.tx.db().rows_bound<std::string, std::string, std::int64_t, std::int64_t>(
                 "SELECT case_no, leader, day, recorded_at FROM case_leads" + where.sql() + " ORDER BY day, case_no",
                 where.args()))
            add(duty::credits_of_led_case(*mechanism_on(day_of(day)), *world_.directory, leader, day_of(day)), case_no,
                recorded);
    }

    /// Cases that an activity raised and that ended with both a fix and a lasting rule, on the day they were closed; of
    /// one appointment, by the activities that it took part in.
    void kept_cases() {
        std::vector<store::Slot> args;
        const auto bind = [&](const auto&... values) { (args.push_back(store::Connection::slot_of(values)), ...); };
        bind(work_.tx.jurisdiction(), std::int64_t{from_.days}, std::int64_t{to_.days}, before_, before_, before_);
        if (!bearers_.empty()) bind(bearers_.front());
        for (const auto& [case_no, day, recorded, body] :
             work_.tx.db().rows_bound<std::string, std::int64_t, std::int64_t, std::string>(
                 bearers_.empty() ? queries::kKept : queries::kKeptOfOne, args)) {
            const auto activity = codec::stored<activity::Recorded>(body);
            add(duty::credits_of_kept_case(*mechanism_on(day_of(day)), *world_.directory, activity.measures,
                                           activity.appointments, day_of(day)),
                case_no, recorded);
        }
    }

    /// Who holds a post with a fixed day, or stands in for somebody who does.
    std::set<std::string> with_fixed_days() const {
        std::set<std::string> out;
        for (const duty::InForce& version : world_.versions)
            for (const mechanism::Measure& measure : version.mechanism->measures)
                for (const mechanism::Duty& duty : measure.duties) {
                    if (duty.amount.per != mechanism::Per::fixed_days) continue;
                    for (const Appointment& a : world_.directory->all().appointments) {
                        if (!lies_on(duty, world_.directory->post_of(a))) continue;
                        if (!bearers_.empty() && a.id != bearers_.front()) continue;
                        out.insert(a.id);
                        for (const Absence* absence : world_.directory->absences_of(a.id)) add_chain(*absence, out);
                    }
                }
        return out;
    }

    /// The substitute of an absence, and those who stand in for it in turn.
    void add_chain(const Absence& absence, std::set<std::string>& out) const {
        if (absence.substitute.empty() || !out.insert(absence.substitute).second) return;
        for (const Absence* next : world_.directory->absences_of(absence.substitute)) add_chain(*next, out);
    }

    void attended() {
        const Instant first = Instant::start_of(from_ + (kLongestPeriodDays - kLongestActivityDays));
        for (const std::string& appointment : with_fixed_days())
            for (const auto& [id, kind, channel, started, ended, recorded] :
                 work_.tx.db().rows<std::string, std::string, std::string, std::int64_t, std::int64_t, std::int64_t>(
                     "SELECT a.activity, a.kind, a.channel, a.started_at, a.ended_at, a.recorded_at FROM "
                     "activity_participants p JOIN activities a ON a.jurisdiction = p.jurisdiction AND a.activity = "
                     "p.activity WHERE p.jurisdiction = :j AND p.appointment = :p AND p.started_at >= :f AND "
                     "a.recorded_at < :k AND (a.withdrawn_at IS NULL OR a.withdrawn_at >= :w) ORDER BY p.started_at, "
                     "p.activity",
                     work_.tx.jurisdiction(), appointment, first.ms, before_, before_))
                facts_.attended.push_back({appointment, codec::value_of<ActivityKind>(kind).value(),
                                           codec::value_of<Channel>(channel).value(), Instant{started}.date(),
                                           Instant{ended}.date(), id, Instant{recorded}});
    }

    Work& work_;
    const DutyWorld& world_;
    Date from_, to_;
    std::int64_t before_;
    std::vector<std::string> bearers_;  // the appointment asked for, then its unit; empty: all
    duty::Facts facts_;
};

}  // namespace

DutyWorld duty_world(Work& work, Date from, Date to, const std::optional<Date>& known_on) {
    DutyWorld world;
    world.shelf = work.shelf;
    world.directory = work.directory;
    if (known_on) {
        if (work.context.now.date() < *known_on)
            throw Error("duty.known_ahead", "What will be on record on a day to come is not known.",
                        "今日以后将登记什么，尚不可知。", "/known_on");
        world.before = Instant::start_of(*known_on + 1);
        world.shelf = std::make_shared<const Shelf>(work.tx, world.before);
        world.directory = organisation_known(work.tx, *world.before);
    }
    const auto changes = world.shelf->mechanisms_from(from, to);
    if (changes.empty())
        throw Error("duty.no_mechanism", "No mechanism is in force on that day.", "当日没有生效的机制。", "/to");
    for (std::size_t i = 0; i < changes.size(); ++i) {
        const Date last = i + 1 < changes.size() ? changes[i + 1].second - 1 : calendar::kLastDay;
        world.versions.push_back({changes[i].first, &world.shelf->calendar(changes[i].first->calendar),
                                  mechanism::Span{changes[i].second, last}});
    }
    return world;
}

duty::Facts duty_facts(Work& work, const DutyWorld& world, Date from, Date to, const std::string& appointment) {
    return Gathering(work, world, from, to, appointment).run();
}

std::vector<duty::Frozen> signed_off(Work& work, Date from, Date to, const std::optional<Instant>& before) {
    std::vector<duty::Frozen> out;
    for (const auto& [duty, kind, bearer, first, sign_off, measure, last, owed, done, status] :
         work.tx.db()
             .rows<std::string, std::string, std::string, std::int64_t, std::string, std::int64_t, std::int64_t,
                   std::int64_t, std::int64_t, std::string>(
                 "SELECT i.duty, i.bearer_kind, i.bearer, i.first_day, i.sign_off, i.measure, i.last_day, i.owed, "
                 "i.done, "
                 "i.status FROM signed_items i JOIN sign_offs s ON s.jurisdiction = i.jurisdiction AND s.sign_off = "
                 "i.sign_off WHERE i.jurisdiction = :j AND i.first_day >= :f AND i.first_day <= :t AND s.signed_at < "
                 ":k",
                 work.tx.jurisdiction(), std::int64_t{(from - kLongestPeriodDays).days}, std::int64_t{to.days},
                 before ? before->ms : std::numeric_limits<std::int64_t>::max()))
        out.push_back({sign_off,
                       {measure, duty, codec::value_of<BearerKind>(kind).value(), bearer, day_of(first), day_of(last),
                        owed, done, codec::value_of<DutyStatus>(status).value()}});
    return out;
}

}  // namespace lianxin::service
