// burden_show: what records cost those who keyed them in, from the table that is kept with each event.
#include <algorithm>
#include <map>
#include <tuple>

#include "base/text.hpp"
#include "burden/entry.hpp"
#include "calendar/calendar.hpp"
#include "codec/burden.hpp"
#include "lianxin/error.hpp"
#include "service/account_rows.hpp"
#include "service/burden_queries.hpp"
#include "service/conditions.hpp"
#include "service/page.hpp"
#include "service/verbs_internal.hpp"

namespace lianxin::service {
namespace {

using Actors = std::vector<std::string>;

/// Everybody knows what their own records cost them; others' are for those who look after the mechanism.
void require_permitted(const Work& work, const BurdenShow& request) {
    if (request.appointment == work.context.actor) return;
    const Post& post = work.directory->post_of(*work.appointment());
    for (const Function function : {Function::supervisor, Function::auditor, Function::administrator})
        if (organisation::has_function(post, function)) return;
    throw Error("policy.forbidden", "Others' burden is shown to supervisors, auditors and administrators.",
                "他人的录入负担仅供督办、审计和管理人员查询。", "/appointment",
                R"({"functions":["supervisor","auditor","administrator"],"verb":"burden_show"})");
}

/// Whose records are asked about; nothing for everybody's.
std::optional<Actors> actors_of(const Work& work, const BurdenShow& request) {
    if (request.unit.empty() && request.appointment.empty()) return std::nullopt;
    if (!request.unit.empty() && work.directory->unit(request.unit) == nullptr)
        throw Error("burden.unknown_unit", "There is no unit of this id.", "没有此编号的单位。", "/unit");
    const Appointment* one = work.directory->appointment(request.appointment);
    if (!request.appointment.empty() && one == nullptr)
        throw Error("burden.unknown_appointment", "There is no appointment of this id.", "没有此编号的任职。",
                    "/appointment");
    if (one != nullptr) {
        const bool within = request.unit.empty() || work.directory->post_of(*one).unit == request.unit;
        return within ? Actors{one->id} : Actors{};
    }
    Actors all;
    for (const Appointment* appointment : work.directory->held_in(request.unit)) all.push_back(appointment->id);
    return all;
}

/// Records of the span, by whoever or by one.
Conditions keyed_in(const Work& work, const BurdenShow& request, const std::string* actor) {
    Conditions where(work.tx.jurisdiction());
    if (actor != nullptr) where.add(queries::kOfActor, *actor);
    where.add(queries::kInWeeks, std::int64_t{burden::week_of(request.from).days},
              std::int64_t{burden::week_of(request.to).days}, std::int64_t{request.from.days},
              std::int64_t{request.to.days});
    return where;
}

BurdenFigures figures(std::int64_t records, std::int64_t typed, std::int64_t prefilled, std::int64_t duties,
                      std::int64_t cases) {
    return {records, typed, {prefilled, typed + prefilled}, duties, cases};
}

void add(BurdenFigures& to, const BurdenFigures& more) {
    to.records += more.records;
    to.fields += more.fields;
    to.prefilled.count += more.prefilled.count;
    to.prefilled.of += more.prefilled.of;
    to.duties += more.duties;
    to.cases += more.cases;
}

std::vector<BurdenItem> items_of(Work& work, Conditions where, std::int64_t most) {
    where.bind(most);
    std::vector<BurdenItem> out;
    for (auto& [week, actor, records, typed, prefilled, duties, cases] :
         work.tx.db()
             .rows_bound<std::int64_t, std::string, std::int64_t, std::int64_t, std::int64_t, std::int64_t,
                         std::int64_t>(cat("SELECT week, actor, ", queries::kSums, where.sql(), queries::kByWeek),
                                       where.args())) {
        BurdenItem item{
            Date{static_cast<std::int32_t>(week)}, actor, {}, {}, figures(records, typed, prefilled, duties, cases)};
        if (const Appointment* appointment = work.directory->appointment(actor)) {
            item.official = appointment->official;
            item.unit = work.directory->post_of(*appointment).unit;
        }
        out.push_back(std::move(item));
    }
    return out;
}

/// What is left of one appointment's weeks after the item that ended the page before. Its own weeks alone are asked
/// about, so that the answer comes from its own index.
BurdenShow still_to_come(BurdenShow request, const After& at, const std::string& actor) {
    const Date week{static_cast<std::int32_t>(at.number)};
    request.from = std::max(request.from, actor > at.id ? week : week + 7, [](Date a, Date b) { return a < b; });
    return request;
}

/// Where the page goes on. \throws Error `request.bad_page`
std::optional<After> page_after(const BurdenShow& request) {
    if (request.after.empty()) return std::nullopt;
    const After at = after_of(request.after, 2);
    if (at.number > calendar::kLastDay.days) bad_page();
    return at;
}

/// One item more than a page has, so that one knows whether there is another.
std::vector<BurdenItem> a_page(Work& work, const BurdenShow& request, const std::optional<Actors>& actors) {
    const std::optional<After> at = page_after(request);
    if (!actors) {
        Conditions where = keyed_in(work, request, nullptr);
        if (at) where.add(queries::kAfter, at->number, at->id);
        return items_of(work, where, request.limit + 1);
    }
    std::vector<BurdenItem> all;
    for (const std::string& actor : *actors) {
        const BurdenShow left = at ? still_to_come(request, *at, actor) : request;
        for (BurdenItem& item : items_of(work, keyed_in(work, left, &actor), request.limit + 1))
            all.push_back(std::move(item));
    }
    std::sort(all.begin(), all.end(), [](const BurdenItem& a, const BurdenItem& b) {
        return std::tie(a.week.days, a.appointment) < std::tie(b.week.days, b.appointment);
    });
    return all;
}

/// Figures by kind, and how many weeks and appointments there are.
struct Sums {
    std::map<EntryKind, BurdenFigures> kinds;
    std::int64_t weeks = 0;
    std::int64_t appointments = 0;
};

void add_sums(Work& work, const Conditions& where, Sums& sums) {
    for (const auto& [kind, records, typed, prefilled, duties, cases] :
         work.tx.db().rows_bound<std::string, std::int64_t, std::int64_t, std::int64_t, std::int64_t, std::int64_t>(
             cat("SELECT kind, ", queries::kSums, where.sql(), queries::kByKind), where.args()))
        add(sums.kinds[codec::value_of<EntryKind>(kind).value()], figures(records, typed, prefilled, duties, cases));
    for (const auto& [weeks, appointments] : work.tx.db().rows_bound<std::int64_t, std::int64_t>(
             cat(queries::kPairs, where.sql(), ") AS pairs"), where.args())) {
        sums.weeks += weeks;
        sums.appointments += appointments;
    }
}

BurdenTotal total_of(Work& work, const BurdenShow& request, const std::optional<Actors>& actors) {
    Sums sums;
    if (!actors) add_sums(work, keyed_in(work, request, nullptr), sums);
    for (const std::string& actor : actors.value_or(Actors{})) add_sums(work, keyed_in(work, request, &actor), sums);
    BurdenTotal total;
    for (const auto& [kind, figures] : sums.kinds) {
        add(total.figures, figures);
        total.kinds.push_back({kind, figures});
    }
    total.appointments = sums.appointments;
    total.records_per_week = {total.figures.records, sums.weeks};
    total.fields_per_week = {total.figures.fields, sums.weeks};
    return total;
}

}  // namespace

BurdenShown burden_show(Work& work, const BurdenShow& request) {
    require_page(request.limit);
    require_span(request.from, request.to);
    require_permitted(work, request);
    const std::optional<Actors> actors = actors_of(work, request);
    BurdenShown reply;
    reply.items = a_page(work, request, actors);
    reply.all = total_of(work, request, actors);
    if (reply.items.size() > static_cast<std::size_t>(request.limit)) {
        reply.items.resize(static_cast<std::size_t>(request.limit));
        reply.next = cat(reply.items.back().week.days, "/", reply.items.back().appointment);
    }
    return reply;
}

}  // namespace lianxin::service
