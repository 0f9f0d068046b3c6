// The verb calendar_write.
#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <tuple>

#include "base/text.hpp"
#include "base/whole_file.hpp"
#include "casework/held.hpp"
#include "casework/state.hpp"
#include "codec/stored.hpp"
#include "lianxin/error.hpp"
#include "mechanism/period.hpp"
#include "report/calendar_file.hpp"
#include "report/names_of.hpp"
#include "report/page.hpp"
#include "security/policy.hpp"
#include "service/conditions.hpp"
#include "service/kept.hpp"
#include "service/owners.hpp"
#include "service/verbs_internal.hpp"

namespace lianxin::service {
namespace {

using report::CalendarEntry;
using report::Words;

constexpr Words kReceptionName{"{0}公开接待日", "{0}: public reception days"};
constexpr Words kAppointmentName{"{0}履职与办件日历", "{0}: duties and cases"};
constexpr Words kDutyEnds{"{0} 到期：应 {1}，已 {2}", "{0} ends: {1} owed, {2} done"};
constexpr Words kCaseEnds{"{0} {1} {2} 到期", "{0} {1}: {2} ends"};
constexpr std::int32_t kMostDays = 3660;
constexpr std::int64_t kPage = 500;

void check(const CalendarWrite& request) {
    if (request.to < request.from)
        throw Error("request.out_of_range", "The span ends before it begins.", "时间段的结束早于开始。", "/to");
    if (request.to - request.from >= kMostDays)
        throw Error("duty.period_too_long", cat("At most ", kMostDays, " days are written at once."),
                    cat("一次最多写出", kMostDays, "天。"), "/to");
    if (request.kind == CalendarKind::reception && !request.appointment.empty())
        throw Error("calendar.needless_appointment", "Reception days are nobody's own.",
                    "公开接待日日历不须指明任职（appointment）。", "/appointment");
}

/// One's own calendar, under whatever appointment, is everybody's right; another's is for those who supervise.
const Appointment& require_appointment(const Work& work, const CalendarWrite& request) {
    const Appointment* asking = work.appointment();
    const std::string& id = request.appointment.empty() ? work.context.actor : request.appointment;
    const Appointment* whose = work.directory->appointment(id);
    if (asking != nullptr && (whose == nullptr || whose->official != asking->official)) {
        security::Permission others;
        others.functions = {Function::dispatcher, Function::supervisor, Function::administrator, Function::auditor};
        security::permit("calendar_write", others, {false, work.directory->post_of(*asking).functions});
    }
    if (whose == nullptr)
        throw Error("duty.unknown_appointment", "There is no appointment of this id.", "没有此编号的任职。",
                    "/appointment");
    return *whose;
}

std::string uid(const Work& work, const std::string& id) { return cat(id, "@", work.context.jurisdiction, ".lianxin"); }

std::vector<CalendarEntry> reception_days(Work& work, const CalendarWrite& request) {
    const mechanism::Mechanism* mechanism = work.shelf->mechanism_on(request.to);
    if (mechanism == nullptr)
        throw Error("duty.no_mechanism", "No mechanism is in force on that day.", "当日没有生效的机制。", "/to");
    const calendar::Calendar& calendar = work.shelf->calendar(mechanism->calendar);
    const mechanism::Span span{std::max(request.from, mechanism->effective_on), request.to};
    std::vector<CalendarEntry> out;
    for (const mechanism::Measure& measure : mechanism->measures)
        for (const mechanism::Duty& duty : measure.duties) {
            if (duty.amount.per != mechanism::Per::fixed_days ||
                !mechanism::contains(duty.counts.activities, ActivityKind::reception_day))
                continue;
            for (const Date day : mechanism::fixed_days(duty.amount, calendar, span))
                out.push_back({uid(work, cat("reception-", duty.code, "-", day.str())), day, std::nullopt,
                               duty.title.in(request.language == Language::en), true});
        }
    return out;
}

void add_duties(Work& work, const report::Page& page, const CalendarWrite& request, const Appointment& whose,
                std::vector<CalendarEntry>& out) {
    DutyEvaluate asked;
    asked.from = request.from;
    asked.to = request.to;
    asked.appointment = whose.id;
    for (const DutyItem& item : duty_evaluate(work, asked).items) {
        if (item.status == DutyStatus::record_only || item.owed == 0) continue;
        if (item.to < request.from || request.to < item.to) continue;
        const mechanism::Duty* duty = mechanism::find_duty(page.in.mechanism, item.duty);
        const std::string title = duty == nullptr ? item.duty : page.local(duty->title);
        out.push_back({uid(work, cat("duty-", item.duty, "-", item.bearer, "-", item.from.str())), item.to,
                       std::nullopt,
                       page.say(kDutyEnds, {title, std::to_string(item.owed), std::to_string(item.done)})});
    }
}

void add_clocks(Work& work, const report::Page& page, const CalendarWrite& request, const casework::State& state,
                std::vector<CalendarEntry>& out) {
    const report::Names& names = page.in.names;
    for (const casework::ClockRun& run : state.clocks) {
        const casework::Held limit = casework::held(run);
        if (!casework::watched(run) || limit.due_on < request.from || request.to < limit.due_on) continue;
        const bool whole_day = limit.due_at == Instant::start_of(limit.due_on + 1);
        out.push_back({uid(work, cat("case-", state.case_no, "-", run.clock, "-", run.run)), limit.due_on,
                       whole_day ? std::nullopt : std::optional(limit.due_at),
                       page.say(kCaseEnds, {state.case_no, page.name(names.categories, state.category),
                                            page.name(names.clocks, state.workflow, run.clock)})});
    }
}

/// Of the cases under way that the appointment answers for.
void add_cases(Work& work, const report::Page& page, const CalendarWrite& request, const Appointment& whose,
               std::vector<CalendarEntry>& out) {
    for (const std::string& handler : handlers_of_owner(work, whose.id)) {
        std::string after;
        for (bool more = true; more;) {
            Conditions where(work.tx.jurisdiction());
            where.add("standing = 'live'");
            where.add("handler = :h", handler);
            where.add("case_no > :c", after);
            hide_kept(where, work, "cases");
            where.bind(kPage);
            const auto rows = work.tx.db().rows_bound<std::string, std::string>(
                "SELECT case_no, body FROM cases" + where.sql() + " ORDER BY case_no LIMIT :n", where.args());
            for (const auto& [case_no, body] : rows) {
                add_clocks(work, page, request, codec::stored<casework::State>(body), out);
                after = case_no;
            }
            work.teller.tell("cases", static_cast<std::int64_t>(out.size()), 0);
            more = rows.size() == static_cast<std::size_t>(kPage);
        }
    }
}

std::int64_t write(const CalendarWrite& request, const std::string& text) {
    WholeFile file(request.path, request.overwrite);
    const std::unique_ptr<std::FILE, int (*)(std::FILE*)> part(std::fopen(file.part().c_str(), "wbe"), &std::fclose);
    if (!part || std::fwrite(text.data(), 1, text.size(), part.get()) != text.size() || std::fflush(part.get()) != 0)
        refuse_to_write(errno);
    return file.publish();
}

}  // namespace

CalendarWritten calendar_write(Work& work, const CalendarWrite& request) {
    check(request);
    const bool english = request.language == Language::en;
    report::Input input;
    input.language = request.language;
    input.names = names_of(work);
    if (const auto* mechanism = work.shelf->mechanism_on(request.to)) input.mechanism = *mechanism;
    const report::Page page(input);
    std::vector<CalendarEntry> entries;
    std::string name;
    work.teller.tell("days", 0, 0);
    if (request.kind == CalendarKind::reception) {
        const Area* county = work.directory->area(work.context.jurisdiction + "000000");
        name = page.say(kReceptionName, {county == nullptr ? work.context.jurisdiction : page.local(county->name)});
        entries = reception_days(work, request);
    } else {
        const Appointment& whose = require_appointment(work, request);
        name = page.say(kAppointmentName, {page.holder(whose.id)});
        add_duties(work, page, request, whose, entries);
        add_cases(work, page, request, whose, entries);
    }
    std::sort(entries.begin(), entries.end(), [](const CalendarEntry& a, const CalendarEntry& b) {
        return std::tie(a.day.days, a.uid) < std::tie(b.day.days, b.uid);
    });
    const std::string text = report::calendar_text(name, english, work.context.now, entries);
    work.teller.tell("file", 1, 1);  // the last chance to stop
    return {request.path, request.kind, static_cast<std::int64_t>(entries.size()), write(request, text)};
}

}  // namespace lianxin::service
