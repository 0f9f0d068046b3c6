// The verbs of supervision: supervise, card_withdraw, supervision_list.
#include <algorithm>
#include <map>
#include <tuple>

#include "base/text.hpp"
#include "casework/owner.hpp"
#include "lianxin/error.hpp"
#include "service/cases.hpp"
#include "service/conditions.hpp"
#include "service/kept.hpp"
#include "service/page.hpp"
#include "service/supervision_queries.hpp"
#include "service/verbs_internal.hpp"
#include "supervision/due.hpp"
#include "supervision/supervise.hpp"

namespace lianxin::service {
namespace {

using supervision::Ladder;
using supervision::Rung;

/// What of a rung does not depend on the clock, asked once a call.
struct Cut {
    const Rung* rung;
    std::size_t order;     ///< its place in the ladder
    Instant latest_limit;  ///< it has fallen due for limits up to this one
    Instant latest_start;  ///< of clocks that began by then
};

struct Group {
    std::string workflow, clock, reached;
};

/// A clock and a rung that has fallen due for it.
struct Due {
    Instant fell_due_at;
    std::string case_no, clock;
    std::int64_t run = 0;
    const Cut* cut = nullptr;

    bool operator<(const Due& o) const {
        return std::tie(fell_due_at.ms, case_no, clock, run, cut->order) <
               std::tie(o.fell_due_at.ms, o.case_no, o.clock, o.run, o.cut->order);
    }
};

const Ladder& require_ladder(const Work& work) {
    const Date today = work.context.now.date();
    if (const Ladder* ladder = work.shelf->ladder_on(today)) return *ladder;
    const std::optional<Date> next = work.shelf->next_ladder_after(today);
    throw Error("supervision.no_ladder", "No ladder of supervision is in force; adopt one first.",
                "没有生效的督办阶梯，请先启用。", {}, next ? Json{{"effective_on", next->str()}}.dump() : "{}");
}

bool contains_word(const std::string& words, const std::string& word) {
    return (" " + words + " ").find(" " + word + " ") != std::string::npos;
}

class Supervisor {
public:
    Supervisor(Work& work, const Ladder& ladder)
        : work_(work), ladder_(ladder), calendar_(work.shelf->calendar(ladder.calendar)) {
        for (std::size_t i = 0; i < ladder.rungs.size(); ++i)
            cuts_.push_back({&ladder.rungs[i], i, latest_limit(ladder.rungs[i], now(), calendar_),
                             latest_start(ladder.rungs[i], now(), calendar_)});
    }

    /// At most `limit` and one more, those that fell due first.
    std::vector<Due> due(std::int64_t limit) {
        std::vector<Due> all;
        for_each_group([&](const Group& group, const Cut& cut) {
            for (const auto& [case_no, run, due_at, started_at] :
                 work_.tx.db().rows<std::string, std::int64_t, std::int64_t, std::int64_t>(
                     queries::kDue, work_.tx.jurisdiction(), group.workflow, group.clock, group.reached,
                     cut.latest_limit.ms, cut.latest_start.ms, limit + 1))
                all.push_back({falls_due(*cut.rung, Instant{due_at}, Instant{started_at}, calendar_), case_no,
                               group.clock, run, &cut});
        });
        std::sort(all.begin(), all.end());
        if (all.size() > static_cast<std::size_t>(limit) + 1) all.resize(static_cast<std::size_t>(limit) + 1);
        return all;
    }

    RungDue reach(const Due& due, bool dry_run) {
        const casework::State& state = any_case(work_, due.case_no);
        const Rung& rung = *due.cut->rung;
        auto events = supervision::reach(state, due.clock, due.run, ladder_, rung, due.fell_due_at);
        if (events.empty())
            throw Error("store.corrupt", "The table of clocks does not follow from the events; rebuild it.",
                        "时限表与事件不一致，请重建查询表。");
        const auto& fact = std::get<casework::RungReached>(events.front());
        RungDue told{due.case_no, due.clock,    due.run,      rung.code,   rung.card,      rung.to,
                     fact.unit,   fact.handler, state.leader, fact.due_on, due.fell_due_at};
        casework::State seen = state;  // a part's clock is its supporting unit's
        seen.unit = fact.unit;
        seen.handler = fact.handler;
        for (const RungRecipient to : rung.to)
            for (std::string& who : casework::recipients(to, seen, *work_.directory, now().date()))
                told.told.push_back({to, std::move(who)});
        if (!dry_run) work_.tx.append(case_stream(due.case_no), state.version, events, work_.occasion());
        return told;
    }

    /// The next time at which a rung falls due, as things stand; everything due by now is reached.
    std::optional<Instant> next() {
        work_.tx.projector().flush();
        std::optional<Instant> next;
        bool open = false;
        const auto at = [&](Instant instant) {
            if (!next || instant < *next) next = instant;
        };
        const auto& db = work_.tx.jurisdiction();
        for_each_group(
            [&](const Group& group, const Cut& cut) {
                if (const auto limit = work_.tx.db().row<std::int64_t>(queries::kNextLimit, db, group.workflow,
                                                                       group.clock, group.reached, cut.latest_limit.ms))
                    at(falls_due(*cut.rung, Instant{std::get<0>(*limit)}, calendar_));
                if (const auto waiting = work_.tx.db().row<std::int64_t, std::int64_t>(
                        queries::kWaiting, db, group.workflow, group.clock, group.reached, cut.latest_limit.ms,
                        cut.latest_start.ms))
                    at(falls_due(*cut.rung, Instant{std::get<0>(*waiting)}, Instant{std::get<1>(*waiting)}, calendar_));
            },
            &open);
        // Another ladder may know a rung that has fallen due as it takes effect.
        if (const auto day = work_.shelf->next_ladder_after(now().date()); day && open) at(Instant::start_of(*day));
        return next;
    }

private:
    Instant now() const { return work_.context.now; }

    /// Calls `visit(group, cut)` for every group of clocks and each rung that it has not reached; the groups are as
    /// many as there are sorts of clocks, not as there are clocks. `any` tells whether there is a clock at all.
    template <class Visit>
    void for_each_group(Visit&& visit, bool* any = nullptr) {
        Group at;
        while (next_group(at)) {
            if (any) *any = true;
            for (const Cut& cut : cuts_)
                if (covers(*cut.rung, at.workflow, at.clock) && !contains_word(at.reached, cut.rung->code))
                    visit(at, cut);
        }
    }

    /// Moves on to the group after `at`; false at the end.
    bool next_group(Group& at) {
        auto& db = work_.tx.db();
        const std::string& j = work_.tx.jurisdiction();
        auto row =
            db.row<std::string, std::string, std::string>(queries::kNextReached, j, at.workflow, at.clock, at.reached);
        if (!row) row = db.row<std::string, std::string, std::string>(queries::kNextClock, j, at.workflow, at.clock);
        if (!row) row = db.row<std::string, std::string, std::string>(queries::kNextWorkflow, j, at.workflow);
        if (row) at = {std::get<0>(*row), std::get<1>(*row), std::get<2>(*row)};
        return row.has_value();
    }

    Work& work_;
    const Ladder& ladder_;
    const calendar::Calendar& calendar_;
    std::vector<Cut> cuts_;
};

/// Where a page goes on: the item that ended the page before, by time, case and version.
void add_page(Conditions& where, const std::string& after) {
    if (after.empty()) return;
    const After at = after_of(after, 3);
    where.add("(reached_at, case_no, version) < (:at, :no, :ver)", at.number, at.id, at.last);
}

}  // namespace

Supervised supervise(Work& work, const Supervise& request) {
    const Ladder& ladder = require_ladder(work);
    Supervisor supervisor(work, ladder);
    Supervised reply;
    reply.ladder = ladder.name();
    reply.dry_run = request.dry_run;
    const std::vector<Due> due = supervisor.due(request.limit);
    for (const Due& one : due) {
        reply.more = reply.reached.size() == static_cast<std::size_t>(request.limit);
        if (reply.more) break;
        reply.reached.push_back(supervisor.reach(one, request.dry_run));
    }
    const bool left = reply.more || (request.dry_run && !due.empty());
    reply.next_at = left ? work.context.now : supervisor.next();
    return reply;
}

CardWithdrawn card_withdraw(Work& work, const CardWithdraw& request) {
    const casework::State& state = require_case(work, request.case_no);
    std::vector<casework::Event> events{supervision::withdraw(state, request)};
    work.tx.append(case_stream(request.case_no), state.version, events, work.occasion());
    const auto& fact = std::get<casework::CardWithdrawn>(events.front());
    return {request.case_no, require_case(work, request.case_no).version, fact.number, fact.card};
}

SupervisionListed supervision_list(Work& work, const SupervisionList& request) {
    Conditions where(work.tx.jurisdiction());
    if (request.card) where.add("card = :card", codec::name_of(*request.card));
    if (!request.unit.empty()) where.add("unit = :unit", request.unit);
    if (request.from) where.add("reached_at >= :from", Instant::start_of(*request.from).ms);
    if (request.to) where.add("reached_at < :to", Instant::start_of(*request.to + 1).ms);
    add_page(where, request.after);
    hide_kept(where, work, "supervisions");
    where.bind(request.limit + 1);
    const std::string sql =
        "SELECT case_no, version, clock, run, rung, ladder, card, number, unit, handler, due_on, fell_due_at, "
        "reached_at, withdrawn_at, ground FROM supervisions" +
        where.sql() + " ORDER BY reached_at DESC, case_no DESC, version DESC LIMIT :n";

    SupervisionListed reply;
    std::string last;
    for (auto& [case_no, version, clock, run, rung, ladder, card, number, unit, handler, due_on, fell_due_at,
                reached_at, withdrawn_at, ground] :
         work.tx.db()
             .rows_bound<std::string, std::int64_t, std::string, std::int64_t, std::string, std::string, std::string,
                         std::int64_t, std::string, std::string, std::optional<std::int64_t>,
                         std::optional<std::int64_t>, std::int64_t, std::optional<std::int64_t>, std::string>(
                 sql, where.args())) {
        if (reply.items.size() == static_cast<std::size_t>(request.limit)) {
            reply.next = last;
            break;
        }
        last = cat(reached_at, "/", case_no, "/", version);
        const Rung* words = work.shelf->rung(ladder, rung);
        const auto instant = [](const std::optional<std::int64_t>& ms) {
            return ms ? std::optional(Instant{*ms}) : std::nullopt;
        };
        Sealed sealed;
        sealed.hash = ground;
        reply.items.push_back({case_no, clock, run, rung, words ? words->title : LocalText{}, ladder,
                               codec::value_of<CardColour>(card), number, unit, handler,
                               due_on ? std::optional(Date{static_cast<std::int32_t>(*due_on)}) : std::nullopt,
                               instant(fell_due_at), Instant{reached_at}, instant(withdrawn_at), work.tx.open(sealed)});
    }
    return reply;
}

}  // namespace lianxin::service
