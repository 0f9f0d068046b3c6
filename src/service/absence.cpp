// The verbs of absence: absence_record, absence_end, absence_list.
#include "organisation/absence.hpp"

#include "base/text.hpp"
#include "lianxin/error.hpp"
#include "service/absence_rows.hpp"
#include "service/conditions.hpp"
#include "service/numbers.hpp"
#include "service/page.hpp"
#include "service/verbs_internal.hpp"

namespace lianxin::service {
namespace {

constexpr const char* kStream = "organisation";

std::optional<Date> day(const std::optional<std::int64_t>& days) {
    return days ? std::optional(Date{static_cast<std::int32_t>(*days)}) : std::nullopt;
}

/// Whoever is away says so, or an administrator.
void require_own(const Work& work, const std::string& appointment, const char* pointer) {
    if (appointment == work.context.actor) return;
    if (organisation::has_function(work.directory->post_of(*work.appointment()), Function::administrator)) return;
    throw Error("absence.not_yours", "Only whoever is away, or an administrator, puts an absence on record.",
                "离岗由本人或者管理员登记。", pointer);
}

void append(Work& work, organisation::StaffEvent event) {
    std::vector<organisation::StaffEvent> events{std::move(event)};
    work.tx.append(kStream, work.tx.head(kStream).version, events, work.occasion());
}

/// Where a page goes on: by first day and id.
void add_page(Conditions& where, const std::string& after) {
    if (after.empty()) return;
    const std::size_t bar = after.find('/');
    const std::string from = after.substr(0, bar);
    if (bar == std::string::npos || from.empty() || from.size() > 9 || !is_digits(from, from.size())) bad_page();
    where.add("(from_day, absence) < (:f, :a)", static_cast<std::int64_t>(std::stoll(from)), after.substr(bar + 1));
}

}  // namespace

std::vector<Absence> load_absences(store::Transaction& tx) {
    std::vector<Absence> out;
    for (auto& [id, appointment, from, to, ground, substitute] :
         tx.db().rows<std::string, std::string, std::int64_t, std::optional<std::int64_t>, std::string, std::string>(
             "SELECT absence, appointment, from_day, to_day, ground, substitute FROM absences WHERE jurisdiction = "
             ":j ORDER BY absence",
             tx.jurisdiction()))
        out.push_back(
            {id, appointment, *day(from), day(to), codec::value_of<AbsenceGround>(ground).value(), substitute});
    return out;
}

AbsenceRecorded absence_record(Work& work, const AbsenceRecord& request) {
    if (work.directory->appointment(request.appointment) != nullptr)
        require_own(work, request.appointment, "/appointment");
    organisation::AbsenceRecorded event = organisation::decide_absence(request, "", *work.directory);
    event.absence.id = absence_id(work.tx, request.from.year());
    const AbsenceRecorded reply{event.absence.id};
    append(work, std::move(event));
    return reply;
}

AbsenceEnded absence_end(Work& work, const AbsenceEnd& request) {
    if (const Absence* absence = work.directory->absence(request.absence))
        require_own(work, absence->appointment, "/absence");
    append(work, organisation::decide_absence_end(request, *work.directory));
    return {request.absence, request.last_day};
}

AbsenceListed absence_list(Work& work, const AbsenceList& request) {
    require_page(request.limit);
    Conditions where(work.tx.jurisdiction());
    if (!request.appointment.empty()) where.add("appointment = :p", request.appointment);
    if (request.from) where.add("from_day >= :f", std::int64_t{request.from->days});
    if (request.to) where.add("from_day <= :t", std::int64_t{request.to->days});
    add_page(where, request.after);
    where.bind(request.limit + 1);
    const std::string sql =
        "SELECT absence, appointment, from_day, to_day, ground, substitute, note, recorded_at, ended_at FROM absences" +
        where.sql() + " ORDER BY from_day DESC, absence DESC LIMIT :n";
    const Date today = work.context.now.date();
    AbsenceListed reply;
    for (auto& [id, appointment, from, to, ground, substitute, note, recorded_at, ended_at] :
         work.tx.db()
             .rows_bound<std::string, std::string, std::int64_t, std::optional<std::int64_t>, std::string, std::string,
                         std::string, std::int64_t, std::optional<std::int64_t>>(sql, where.args())) {
        if (reply.absences.size() == static_cast<std::size_t>(request.limit)) {
            reply.next = cat(reply.absences.back().from.days, "/", reply.absences.back().absence);
            break;
        }
        Sealed sealed;
        sealed.hash = note;
        AbsenceItem item{id,
                         appointment,
                         *day(from),
                         day(to),
                         codec::value_of<AbsenceGround>(ground).value(),
                         substitute,
                         {},
                         work.tx.open(sealed),
                         Instant{recorded_at}};
        if (ended_at) item.ended_at = Instant{*ended_at};
        const Appointment* away = work.directory->appointment(appointment);
        if (away != nullptr && item.from <= today && (!item.to || today <= *item.to))
            if (const Appointment* there = organisation::stand_in(*work.directory, *away, today))
                item.stands_in = there->id;
        reply.absences.push_back(std::move(item));
    }
    return reply;
}

}  // namespace lianxin::service
