#include "brute.hpp"

#include <algorithm>
#include <set>

#include "base/json.hpp"
#include "base/text.hpp"
#include "calendar/calendar.hpp"
#include "casework/conflict.hpp"
#include "casework/held.hpp"
#include "casework/owner.hpp"
#include "casework/parts.hpp"
#include "organisation/directory.hpp"
#include "organisation/succession.hpp"
#include "store/any_event.hpp"
#include "store/connection.hpp"
#include "store/replay.hpp"
#include "supervision/check.hpp"
#include "supervision/due.hpp"

namespace lianxin::soak {
namespace {

using Complaints = std::vector<std::string>;
using Numbers = std::vector<std::string>;

bool live(const casework::State& state) {
    return !state.final_state && state.account == workflow::Account::live && !casework::absorbed(state);
}

/// All pages of a list.
template <class Request, class Member>
Numbers all_pages(const Session& session, Request request, Member verb) {
    Numbers out;
    request.limit = 97;
    do {
        const auto page = (session.*verb)(request);
        for (const auto& item : page.cases) out.push_back(item.case_no);
        request.after = page.next;
    } while (!request.after.empty());
    return out;
}

class Look {
public:
    Look(Life& life, const Told& told, test::Dice& dice)
        : life_(life),
          told_(told),
          dice_(dice),
          now_(life.store().now()),
          directory_(life.as("a-admin").organisation_show({}), absences(life)) {}

    Complaints all() {
        rungs();
        lists();
        owners();
        replay();
        return std::move(complaints_);
    }

private:
    static std::vector<Absence> absences(Life& life) {
        std::vector<Absence> out;
        AbsenceList request;
        request.limit = 1000;
        do {
            const AbsenceListed page = life.as("a-admin").absence_list(request);
            for (const AbsenceItem& one : page.absences)
                out.push_back({one.absence, one.appointment, one.from, one.to, one.ground, one.substitute});
            request.after = page.next;
        } while (!request.after.empty());
        return out;
    }

    void complain(const std::string& what) {
        if (complaints_.size() < 50) complaints_.push_back(what);
    }

    /// No clock that should have fired and did not; none twice.
    void rungs() {
        for (const auto& [rung, times] : told_.rungs)
            if (times != 1) complain(cat("reached ", times, " times: ", rung));
        const auto ladder = supervision::check(builtin("ladder-default"));
        const calendar::Calendar calendar = calendar_now();
        for (const auto& [number, state] : told_.cases) {
            if (!live(state)) continue;
            for (const casework::ClockRun& run : state.clocks) {
                if (!casework::watched(run)) continue;
                const std::vector<std::string> reached = casework::rungs_reached(run);
                for (const supervision::Rung& rung : ladder.document->rungs) {
                    const bool due = falls_due(rung, casework::held(run).due_at, run.started_at, calendar) <= now_;
                    if (due && !std::binary_search(reached.begin(), reached.end(), rung.code))
                        complain(
                            cat("should have been reached: ", number, " ", run.clock, " ", run.run, " ", rung.code));
                }
            }
        }
    }

    calendar::Calendar calendar_now() {
        std::vector<calendar::YearCalendar> years;
        const Session admin = life_.as("a-admin");
        for (const DocumentItem& item : admin.document_list({}).documents)
            if (item.kind == DocumentKind::calendar)
                years.push_back(
                    *calendar::check(admin.document_show({item.kind, item.id, item.version}).document.text).document);
        return calendar::Calendar(years);
    }

    bool sees(const casework::State& state, const std::string& appointment) const {
        return !casework::kept_from(state, directory_.appointment(appointment)->official, directory_, now_.date());
    }

    template <class Belongs>
    Numbers expected(const std::string& who, Belongs&& belongs) const {
        Numbers out;
        for (const auto& [number, state] : told_.cases)
            if (belongs(state) && sees(state, who)) out.push_back(number);
        std::reverse(out.begin(), out.end());
        return out;
    }

    void compare(const std::string& name, const std::string& who, const Numbers& got, const Numbers& wanted) {
        if (got != wanted) complain(cat(name, " of ", who, ": ", got.size(), " listed, ", wanted.size(), " expected"));
    }

    void list_of(CaseListKind kind, const std::string& name, const std::string& who, const Numbers& wanted) {
        CaseList request;
        request.list = kind;
        compare(name, who, all_pages(life_.as(who), request, &Session::case_list), wanted);
    }

    void lists() {
        const std::vector<std::string> everybody = in_office();
        for (int i = 0; i < 6; ++i) {
            const std::string who = dice_.one_of(everybody);
            const std::string unit = directory_.post_of(*directory_.appointment(who)).unit;
            list_of(CaseListKind::open, "open", who, expected(who, live));
            list_of(CaseListKind::mine, "mine", who,
                    expected(who, [&](const casework::State& s) { return live(s) && answers_for(s.handler) == who; }));
            list_of(CaseListKind::unit, "unit", who,
                    expected(who, [&](const casework::State& s) { return live(s) && s.unit == unit; }));
            overdue(who);
            parts(who, unit);
        }
    }

    std::string answers_for(const std::string& handler) const {
        const casework::Owner owner = casework::answers_for(handler, directory_, now_.date());
        return owner.appointment == nullptr ? std::string() : owner.appointment->id;
    }

    std::vector<std::string> in_office() const {
        std::vector<std::string> ids;
        for (const Appointment& one : directory_.all().appointments)
            if (organisation::holds(one, now_.date())) ids.push_back(one.id);
        return ids;
    }

    void overdue(const std::string& who) {
        std::vector<std::pair<std::int64_t, std::string>> late;
        for (const std::string& number : expected(who, live)) {
            const casework::ClockRun* next = casework::next_due(told_.cases.at(number));
            if (next != nullptr && casework::held(*next).due_at <= now_)
                late.emplace_back(casework::held(*next).due_at.ms, number);
        }
        std::sort(late.begin(), late.end());
        Numbers wanted;
        for (const auto& [due, number] : late) wanted.push_back(number);
        list_of(CaseListKind::overdue, "overdue", who, wanted);
    }

    void parts(const std::string& who, const std::string& unit) {
        std::set<std::string> wanted, got;
        for (const auto& [number, state] : told_.cases)
            for (std::size_t i = 0; i < state.parts.size(); ++i)
                if (state.parts[i].status == PartStatus::open && state.parts[i].unit == unit && sees(state, who))
                    wanted.insert(cat(number, "/", i + 1));
        PartList request;
        request.limit = 1000;
        for (const PartItem& item : life_.as(who).part_list(request).parts)
            got.insert(cat(item.case_no, "/", item.number));
        if (got != wanted) complain(cat("parts of ", unit, ": ", got.size(), " listed, ", wanted.size(), " expected"));
    }

    /// A case that somebody has is with somebody who can act on it.
    void owners() {
        for (const auto& [number, state] : told_.cases) {
            if (!live(state) || (state.unit.empty() && state.handler.empty())) continue;
            if (casework::kept_from_unit(state, state.unit, directory_))
                complain(number + " lies with whom it is kept from");
            const Appointment* owner = casework::owner_of(state, directory_, now_.date()).appointment;
            if (owner == nullptr || !organisation::holds(*owner, now_.date()))
                complain(number + " has no owner");
            else if (!sees(state, owner->id))
                complain(number + " is with somebody whom it is kept from");
            const Appointment* handler = directory_.appointment(state.handler);
            if (handler && !organisation::holds(*handler, now_.date()) &&
                organisation::successor_of(directory_, *handler) && sees_any_head(state))
                complain(number + " was not handed over");
        }
    }

    /// Is there anybody to hand it to whom it is not kept from?
    bool sees_any_head(const casework::State& state) const {
        const auto heads = organisation::heads_of(directory_, state.unit, now_.date());
        return std::any_of(heads.begin(), heads.end(),
                           [&](const organisation::Head& head) { return sees(state, head.appointment->id); });
    }

    void replay() {
        for (const TableDifference& difference : life_.as("a-admin").store_rebuild({}).differences)
            complain("replayed otherwise: " + difference.table);
        if (!life_.as("a-auditor").audit_verify({}).whole) complain("the chain of events does not hold");
    }

    Life& life_;
    const Told& told_;
    test::Dice& dice_;
    const Instant now_;
    const organisation::Directory directory_;
    Complaints complaints_;
};

}  // namespace

Told read_events(const std::string& uri, const std::string& jurisdiction) {
    Told told;
    store::ConnectOptions options;
    const auto connection = store::Connection::open(store::locate(uri), options);
    store::for_each_event(*connection, jurisdiction, [&](const store::StoredEvent& stored) {
        ++told.events;
        const store::Envelope e = store::read_event(stored.body);
        const auto event = store::event_of<casework::Event>(e.type, e.data);
        if (!event) return;
        const std::string number = e.stream.substr(e.stream.find('/') + 1);
        casework::apply(told.cases[number], *event, {e.version, e.occurred_at, e.recorded_at, e.actor});
        if (const auto* reached = std::get_if<casework::RungReached>(&*event))
            ++told.rungs[cat(number, " ", reached->clock, " ", reached->run, " ", reached->rung, " ",
                             reached->held_to)];
    });
    return told;
}

std::vector<std::string> complaints(Life& life, const Told& told, test::Dice& dice) {
    return Look(life, told, dice).all();
}

}  // namespace lianxin::soak
