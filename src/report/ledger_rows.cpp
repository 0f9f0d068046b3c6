#include "report/ledger_rows.hpp"

#include <algorithm>
#include <numeric>

#include "activity/events.hpp"
#include "base/text.hpp"
#include "casework/held.hpp"
#include "casework/state.hpp"
#include "codec/exclusion.hpp"
#include "codec/stored.hpp"
#include "report/ledger_queries.hpp"
#include "report/ledger_words.hpp"
#include "service/conditions.hpp"
#include "service/kept.hpp"
#include "service/verbs_internal.hpp"

namespace lianxin::service {
namespace {

namespace w = report::ledger_words;
using report::Cell;
using report::Page;
using report::Words;

constexpr std::int64_t kPage = 500;

/// Puts rows together: numbers them, and knows names.
class Rows {
public:
    Rows(const LedgerSource& source, const char* stage, const TakeRow& take)
        : work(source.work), page(source.page), from(source.from), to(source.to), stage_(stage), take_(take) {}

    Work& work;
    const Page& page;
    const Date from, to;

    std::int64_t count() const { return count_; }
    void take(std::vector<Cell> cells) {
        cells.insert(cells.begin(), Cell(++count_));
        take_(cells);
    }
    void tell(std::int64_t total) const { work.teller.tell(stage_, count_, total); }

    std::string open(const std::string& hash) const {
        Sealed sealed;
        sealed.hash = hash;
        return work.tx.open(sealed);
    }
    std::string joined(const Words& by, const std::vector<std::string>& parts) const {
        std::string out;
        for (const std::string& part : parts)
            if (!part.empty()) out = out.empty() ? part : page.say(by, {out, part});
        return out;
    }
    /// Unit and post, then the name of who holds it.
    std::string official(const std::string& appointment) const {
        const std::string post = page.holder(appointment), name = name_of(appointment);
        return name.empty() ? post : post + " " + name;
    }
    /// The same beside the unit's own column.
    std::string post_holder(const std::string& appointment) const {
        const auto held = page.in.names.appointments.find(appointment);
        const std::string post = held == page.in.names.appointments.end() ? appointment : page.local(held->second.post);
        const std::string name = name_of(appointment);
        return name.empty() ? post : post + " " + name;
    }
    std::string name_of(const std::string& appointment) const {
        const Appointment* held = work.directory->appointment(appointment);
        const Official* official = held == nullptr ? nullptr : work.directory->official(held->official);
        return official == nullptr ? std::string() : page.local(official->name);
    }

private:
    const char* stage_;
    const TakeRow& take_;
    std::int64_t count_ = 0;
};

/// Where a page of rows begins: after this time and these ids.
struct Mark {
    std::int64_t at = 0;
    std::string id;
    std::int64_t last = 0;
};

/// The rows of a table whose time lies in the span, from the mark on.
Conditions span_of(const Rows& rows, const ledgers::Query& query, const Mark& mark) {
    Conditions where(rows.work.tx.jurisdiction());
    where.add(query.after, mark.at, mark.id);
    if (&query == &ledgers::kCards) where.bind(mark.last);
    where.add(query.before, Instant::start_of(rows.to + 1).ms);
    return where;
}

std::int64_t counted(const Rows& rows, const char* table, const Conditions& where) {
    return std::get<0>(rows.work.tx.db()
                           .rows_bound<std::int64_t>(cat("SELECT COUNT(*) FROM ", table, where.sql()), where.args())
                           .front());
}

// ---------------------------------------------------------------------------------------------- activities

Cell moment(Instant at, Precision precision) { return precision == Precision::exact ? Cell(at) : Cell(at.date()); }

void add_activity(Rows& rows, const std::string& body, bool withdrawn, std::int64_t cases) {
    const auto e = codec::stored<activity::Recorded>(body);
    const Page& page = rows.page;
    std::vector<std::string> measures, officials;
    for (const std::int64_t number : e.measures) measures.push_back(std::to_string(number));
    for (const std::string& appointment : e.appointments) officials.push_back(rows.official(appointment));
    // An interval ends before the instant told.
    const Instant end = e.precision != Precision::exact && e.ended_at > e.occurred_at ? e.ended_at + -1 : e.ended_at;
    rows.take({e.activity, page.say(report::words_for(e.kind)), page.channel(e.channel),
               rows.joined(w::list_of, measures), moment(e.occurred_at, e.precision), moment(end, e.precision),
               rows.work.tx.open(e.time_words), page.name(page.in.names.areas, e.place),
               rows.work.tx.open(e.place_name), rows.joined(w::list_of, officials), rows.work.tx.open(e.topic),
               e.audience, cases, page.say(report::words_for(e.provenance)),
               Cell(withdrawn ? page.say(w::is_withdrawn) : "", withdrawn)});
}

void each_activity(Rows& rows) {
    Mark mark{Instant::start_of(rows.from).ms, "", 0};
    const std::int64_t total = counted(rows, "activities", span_of(rows, ledgers::kActivities, mark));
    for (;;) {
        rows.tell(total);
        Conditions where = span_of(rows, ledgers::kActivities, mark);
        where.bind(kPage);
        const auto page =
            rows.work.tx.db().rows_bound<std::string, std::int64_t, std::string, std::int64_t, std::int64_t>(
                ledgers::page_of(ledgers::kActivities, ledgers::kActivityColumns, where.sql()), where.args());
        for (const auto& [id, started, body, withdrawn, cases] : page) {
            add_activity(rows, body, withdrawn != 0, cases);
            mark = {started, id, 0};
        }
        if (page.size() < static_cast<std::size_t>(kPage)) break;
    }
    rows.tell(total);
}

// ---------------------------------------------------------------------------------------------- cases

std::string outcome_of(const Rows& rows, const casework::State& state) {
    if (!state.outcome) return {};
    std::vector<std::string> parts;
    const auto add = [&](const Words& words, const Sealed& sealed) {
        const std::string text = rows.work.tx.open(sealed);
        if (!text.empty()) parts.push_back(rows.page.say(words, {text}));
    };
    add(w::fix_now, state.outcome->fix_now);
    add(w::keep_fixed, state.outcome->keep_fixed);
    add(w::no_recurrence, state.outcome->no_recurrence);
    add(w::cannot, state.outcome->cannot);
    return rows.joined(w::sentences, parts);
}

/// The main case is not named to who is kept out of it.
std::string main_of(const Rows& rows, const casework::State& state) {
    if (!state.merged_into) return {};
    Conditions where(rows.work.tx.jurisdiction());
    where.add("case_no = :c", state.merged_into->main);
    hide_kept(where, rows.work, "cases");
    return counted(rows, "cases", where) > 0 ? rows.page.say(w::merged_into, {state.merged_into->main})
                                             : rows.page.say(w::merged_elsewhere);
}

std::string remarks_of(const Rows& rows, const casework::State& state, const std::string& exclusion) {
    const Page& page = rows.page;
    const bool told = state.account == workflow::Account::reported;
    return rows.joined(w::sentences,
                       {state.round > 1 ? page.say(w::round, {std::to_string(state.round)}) : "", main_of(rows, state),
                        exclusion == "approved"   ? page.say(w::excluded)
                        : exclusion == "proposed" ? page.say(w::exclusion_proposed)
                                                  : "",
                        told ? page.say(w::told) : "",
                        state.provenance == Provenance::recorded ? "" : page.say(report::words_for(state.provenance))});
}

Cell timeliness(const Rows& rows, const casework::State& state, bool overdue, bool breached) {
    if (state.account == workflow::Account::reported) return {};
    if (overdue) return Cell(rows.page.say(w::overdue), true);
    return rows.page.say(breached ? w::breached : w::timely);
}

std::vector<Cell> answers(const Rows& rows, const casework::State& state) {
    if (!state.last_answer) return {{}, {}, {}};
    if (!state.last_answer->reached) return {{}, rows.page.say(w::not_reached), {}};
    const auto word = [&](const std::optional<bool>& said) {
        return said ? Cell(rows.page.say(*said ? w::yes : w::no)) : Cell();
    };
    const std::optional<bool>& solved = state.last_answer->solved;
    return {word(state.last_answer->responded),
            solved == std::optional(false) ? Cell(rows.page.say(w::no), true) : word(solved),
            word(state.last_answer->satisfied)};
}

void add_case(Rows& rows, const std::string& body, bool live, std::optional<std::int64_t> due_at, bool breached,
              const std::string& exclusion) {
    const auto state = codec::stored<casework::State>(body);
    const Page& page = rows.page;
    const auto& names = page.in.names;
    const casework::ClockRun* due = live && due_at ? casework::next_due(state) : nullptr;
    const bool overdue = live && due_at && *due_at <= rows.work.context.now.ms;
    const workflow::Workflow& workflow = rows.work.shelf->workflow(state.workflow, state.workflow_version);
    std::vector<Cell> cells{state.case_no,
                            state.received_at,
                            page.local(workflow.title),
                            page.name(names.categories, state.category),
                            rows.work.tx.open(state.summary),
                            page.name(names.areas, state.area),
                            state.unit.empty() ? "" : page.name(names.units, state.unit),
                            state.handler.empty() ? "" : rows.post_holder(state.handler),
                            state.leader.empty() ? "" : rows.official(state.leader),
                            page.name(names.states, state.workflow, state.state),
                            due != nullptr ? Cell(casework::held(*due).due_on) : Cell(),
                            timeliness(rows, state, overdue, breached),
                            state.closed_at ? Cell(state.closed_at->date()) : Cell(),
                            outcome_of(rows, state)};
    for (Cell& answer : answers(rows, state)) cells.push_back(std::move(answer));
    cells.emplace_back(remarks_of(rows, state, exclusion));
    rows.take(std::move(cells));
}

void each_case(Rows& rows) {
    Mark mark{Instant::start_of(rows.from).ms, "", 0};
    const auto asked = [&] {
        Conditions where = span_of(rows, ledgers::kCases, mark);
        hide_kept(where, rows.work, "cases");
        return where;
    };
    const std::int64_t total = counted(rows, "cases", asked());
    for (;;) {
        rows.tell(total);
        Conditions where = asked();
        where.bind(kPage);
        const auto page =
            rows.work.tx.db()
                .rows_bound<std::string, std::int64_t, std::string, std::string, std::optional<std::int64_t>,
                            std::int64_t, std::string>(
                    ledgers::page_of(ledgers::kCases, ledgers::case_columns(), where.sql()), where.args());
        for (const auto& [no, received, body, standing, due_at, breached, exclusion] : page) {
            add_case(rows, body, standing == "live", due_at, breached != 0, exclusion);
            mark = {received, no, 0};
        }
        if (page.size() < static_cast<std::size_t>(kPage)) break;
    }
    rows.tell(total);
}

// ---------------------------------------------------------------------------------------------- duties

void add_duty(Rows& rows, const DutyItem& item) {
    const Page& page = rows.page;
    const mechanism::Duty* duty = mechanism::find_duty(page.in.mechanism, item.duty);
    const Post* post = rows.work.directory->post(item.post);
    const bool is_team = item.bearer_kind == BearerKind::team, is_late = item.status == DutyStatus::short_;
    const bool owes = item.status != DutyStatus::record_only;
    rows.take({page.name(page.in.names.units, item.unit),
               is_team           ? page.say(w::team)
               : post != nullptr ? page.local(post->title)
                                 : item.post,
               is_team ? "" : rows.name_of(item.bearer), item.tier ? page.tier(*item.tier) : "", item.measure,
               duty != nullptr ? page.local(duty->title) : item.duty,
               duty != nullptr ? report::quantity(page, *duty) : "", item.from, item.to,
               owes ? Cell(item.owed) : Cell(), item.done, owes ? Cell(item.short_by, is_late) : Cell(),
               Cell(page.say(report::words_for(item.status)), is_late)});
}

void each_duty(Rows& rows) {
    rows.tell(0);
    DutyEvaluate asked;
    asked.from = rows.from;
    asked.to = rows.to;
    asked.as_of = std::min(rows.to, rows.work.context.now.date());
    const std::vector<DutyItem> items = duty_evaluate(rows.work, asked).items;
    // What lays nothing down is a row only where something was done.
    std::vector<const DutyItem*> shown;
    for (const DutyItem& item : items)
        if (item.status != DutyStatus::record_only || item.done > 0) shown.push_back(&item);
    // By bearer, the tiers from above, as an office reads it.
    const auto key = [](const DutyItem* item) {
        return std::tuple<int, const std::string&, const std::string&>(item->tier ? static_cast<int>(*item->tier) : 9,
                                                                       item->unit, item->bearer);
    };
    std::stable_sort(shown.begin(), shown.end(), [&](auto* a, auto* b) { return key(a) < key(b); });
    const auto total = static_cast<std::int64_t>(shown.size());
    for (const DutyItem* item : shown) {
        if (rows.count() % kPage == 0) rows.tell(total);
        add_duty(rows, *item);
    }
    rows.tell(total);
}

// ---------------------------------------------------------------------------------------------- cards

void each_card(Rows& rows) {
    Mark mark{Instant::start_of(rows.from).ms, "", 0};
    const auto asked = [&] {
        Conditions where = span_of(rows, ledgers::kCards, mark);
        hide_kept(where, rows.work, "supervisions");
        return where;
    };
    const Page& page = rows.page;
    const std::int64_t total = counted(rows, "supervisions", asked());
    for (;;) {
        rows.tell(total);
        Conditions where = asked();
        where.bind(kPage);
        const auto found =
            rows.work.tx.db()
                .rows_bound<std::string, std::int64_t, std::string, std::string, std::string, std::string, std::string,
                            std::int64_t, std::string, std::string, std::optional<std::int64_t>,
                            std::optional<std::int64_t>, std::int64_t, std::optional<std::int64_t>, std::string>(
                    ledgers::page_of(ledgers::kCards, ledgers::kCardColumns, where.sql()), where.args());
        for (const auto& [no, version, workflow, clock, rung, ladder, card, number, unit, handler, due_on, fell_due_at,
                          reached_at, withdrawn_at, ground] : found) {
            const supervision::Rung* words = rows.work.shelf->rung(ladder, rung);
            const bool red = card == "red";
            const auto time = [](const std::optional<std::int64_t>& ms) { return ms ? Cell(Instant{*ms}) : Cell(); };
            rows.take({no,
                       rung.empty()       ? page.say(w::by_action)
                       : words != nullptr ? page.local(words->title)
                                          : rung,
                       card.empty() ? Cell() : Cell(page.say(red ? w::red : w::yellow), red && !withdrawn_at),
                       number > 0 ? Cell(number) : Cell(),
                       clock.empty() ? "" : page.name(page.in.names.clocks, workflow, clock),
                       due_on ? Cell(Date{static_cast<std::int32_t>(*due_on)}) : Cell(), time(fell_due_at),
                       unit.empty() ? "" : page.name(page.in.names.units, unit),
                       handler.empty() ? "" : rows.post_holder(handler), Instant{reached_at}, time(withdrawn_at),
                       rows.open(ground)});
            mark = {reached_at, no, version};
        }
        if (found.size() < static_cast<std::size_t>(kPage)) break;
    }
    rows.tell(total);
}

}  // namespace

std::int64_t each_row(const LedgerSource& source, LedgerSheet sheet, const TakeRow& take) {
    Rows rows(source, codec::name_of(sheet), take);
    switch (sheet) {
        case LedgerSheet::activities:
            each_activity(rows);
            break;
        case LedgerSheet::cases:
            each_case(rows);
            break;
        case LedgerSheet::duties:
            each_duty(rows);
            break;
        case LedgerSheet::cards:
            each_card(rows);
            break;
    }
    return rows.count();
}

}  // namespace lianxin::service
