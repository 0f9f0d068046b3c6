#include "organisation/absence.hpp"

#include <algorithm>
#include <set>

#include "base/json.hpp"
#include "base/text.hpp"
#include "lianxin/error.hpp"

namespace lianxin::organisation {
namespace {

constexpr Date kOpenEnd{1'000'000};

Date last_of(const std::optional<Date>& to) { return to.value_or(kOpenEnd); }

/// Does a chain that begins with `at`, over days that all its absences share, come to `back`?
bool comes_back(const Directory& directory, const std::string& at, Date from, Date to, const std::string& back,
                std::set<std::string> passed = {}) {
    if (at == back) return true;
    if (!passed.insert(at).second) return false;
    for (const Absence* next : directory.absences_of(at)) {
        const Date first = std::max(from, next->from), last = std::min(to, last_of(next->to));
        if (first <= last && !next->substitute.empty() &&
            comes_back(directory, next->substitute, first, last, back, passed))
            return true;
    }
    return false;
}

const Appointment& known(const std::string& id, const Directory& directory, const char* pointer) {
    if (const Appointment* found = directory.appointment(id)) return *found;
    throw Error("absence.unknown_appointment", "There is no appointment of this id.", "没有此编号的任职。", pointer);
}

void check_span(const AbsenceRecord& request, const Appointment& away, const Directory& directory) {
    if (request.to && *request.to < request.from)
        throw Error("absence.ends_before_it_begins", "The last day lies before the first.", "截止日期早于起始日期。",
                    "/to");
    if (!holds(away, request.from))
        throw Error("absence.not_held", cat("The appointment is not held on ", request.from.str(), "."),
                    cat("该任职在", request.from.str(), "不在任期内。"), "/from");
    for (const Absence* other : directory.absences_of(request.appointment))
        if (request.from <= last_of(other->to) && other->from <= last_of(request.to) &&
            other->from <= last_of(other->to))
            throw Error("absence.overlaps", cat("It overlaps '", other->id, "', which is on record; end that first."),
                        cat("与已登记的离岗“", other->id, "”重叠，请先予结束。"), "/from",
                        Json{{"absence", other->id}}.dump());
}

void check_substitute(const AbsenceRecord& request, const Appointment& away, const Directory& directory) {
    if (request.substitute.empty()) return;
    const Appointment& substitute = known(request.substitute, directory, "/substitute");
    if (substitute.id == away.id)
        throw Error("absence.substitutes_itself", "Nobody stands in for themselves.", "不得由本人代理本人。",
                    "/substitute");
    if (substitute.official == away.official)
        throw Error("absence.same_official", "The substitute is held by the official who is away.",
                    "代理任职与离岗任职为同一干部。", "/substitute");
    if (!holds(substitute, request.from))
        throw Error("absence.not_held", cat("The substitute is not held on ", request.from.str(), "."),
                    cat("代理任职在", request.from.str(), "不在任期内。"), "/substitute");
    if (comes_back(directory, substitute.id, request.from, last_of(request.to), away.id))
        throw Error("absence.cycle", "The substitute is away on these days and passes on to the one who is away.",
                    "代理人在此期间离岗，其代理链又回到离岗人本人。", "/substitute");
}

void collect(const Directory& directory, const std::string& substitute, Date on, std::set<std::string>& found) {
    for (const Absence* absence : directory.absences_filled_by(substitute))
        if (holds(*absence, on) && found.insert(absence->appointment).second)
            collect(directory, absence->appointment, on, found);
}

}  // namespace

const Appointment* stand_in(const Directory& directory, const Appointment& appointment, Date on) {
    std::set<std::string> passed;
    const Appointment* at = &appointment;
    while (at != nullptr && holds(*at, on)) {
        const Absence* away = directory.absence_of(at->id, on);
        if (away == nullptr) return at;
        if (!passed.insert(at->id).second) return nullptr;
        at = directory.appointment(away->substitute);
    }
    return nullptr;
}

std::vector<const Appointment*> stood_in_for(const Directory& directory, const Appointment& appointment, Date on) {
    std::vector<const Appointment*> out;
    if (directory.absence_of(appointment.id, on) != nullptr) return out;
    std::set<std::string> found;
    collect(directory, appointment.id, on, found);
    found.erase(appointment.id);
    for (const std::string& id : found) {
        const Appointment* one = directory.appointment(id);
        if (one != nullptr && holds(*one, on) && stand_in(directory, *one, on) == &appointment) out.push_back(one);
    }
    return out;
}

AbsenceRecorded decide_absence(const AbsenceRecord& request, const std::string& id, const Directory& directory) {
    const Appointment& away = known(request.appointment, directory, "/appointment");
    check_span(request, away, directory);
    check_substitute(request, away, directory);
    return {{id, request.appointment, request.from, request.to, request.ground, request.substitute},
            Sealed(request.note)};
}

AbsenceEnded decide_absence_end(const AbsenceEnd& request, const Directory& directory) {
    const Absence* absence = directory.absence(request.absence);
    if (absence == nullptr)
        throw Error("absence.not_found", "There is no absence of this id.", "没有此编号的离岗登记。", "/absence");
    if (absence->to && *absence->to <= request.last_day)
        throw Error("absence.not_earlier", cat("It ends on ", absence->to->str(), " already."),
                    cat("该离岗已定于", absence->to->str(), "结束。"), "/last_day",
                    Json{{"last_day", absence->to->str()}}.dump());
    return {request.absence, request.last_day};
}

}  // namespace lianxin::organisation
