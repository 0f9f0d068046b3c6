// Brings the read tables up to date with each event: the same code for a fresh event and for a rebuild.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <tuple>
#include <vector>

#include "activity/events.hpp"
#include "base/context.hpp"
#include "burden/entry.hpp"
#include "casework/exclusion.hpp"
#include "casework/lasting_rule.hpp"
#include "casework/sample.hpp"
#include "casework/state.hpp"
#include "document/events.hpp"
#include "duty/events.hpp"
#include "organisation/events.hpp"
#include "organisation/staff_events.hpp"
#include "person/events.hpp"
#include "store/connection.hpp"
#include "store/counters.hpp"

namespace lianxin::store {

class Projector {
public:
    /// Both must outlive the projector.
    Projector(Connection& connection, const std::string& jurisdiction) : db_(connection), jurisdiction_(jurisdiction) {}

    void apply(const std::string& stream, const Stamp& stamp, const document::Event& event);
    void apply(const std::string& stream, const Stamp& stamp, const organisation::Event& event);
    void apply(const std::string& stream, const Stamp& stamp, const organisation::StaffEvent& event);
    void apply(const std::string& stream, const Stamp& stamp, const person::Event& event);
    void apply(const std::string& stream, const Stamp& stamp, const activity::Event& event);
    void apply(const std::string& stream, const Stamp& stamp, const casework::Event& event);
    void apply(const std::string& stream, const Stamp& stamp, const casework::RuleEvent& event);
    void apply(const std::string& stream, const Stamp& stamp, const casework::ExclusionEvent& event);
    void apply(const std::string& stream, const Stamp& stamp, const casework::SampleEvent& event);
    void apply(const std::string& stream, const Stamp& stamp, const duty::Event& event);

    /// Writes the rows of the cases that changed; until then they are kept here, and `case_state` knows them.
    void flush();

    /// A case as it stands, with what this transaction did to it; nullptr if there is none.
    const casework::State* case_state(const std::string& case_no);
    /// A lasting rule as it stands; nothing if there is none.
    std::optional<casework::Rule> rule(const std::string& id);

private:
    /// A row of the table `clocks`.
    struct OpenClock {
        std::string clock;
        std::int64_t run = 0;
        std::string reached;
        std::int64_t due_at = 0;
        std::int64_t started_at = 0;
        bool operator==(const OpenClock& o) const {
            return std::tie(clock, run, reached, due_at, started_at) ==
                   std::tie(o.clock, o.run, o.reached, o.due_at, o.started_at);
        }
    };
    struct Held {
        casework::State state;
        std::vector<Slot> row;          ///< what may change of its row, as it is stored; empty if it is not
        std::vector<OpenClock> stored;  ///< its clocks as they stand in the table
        bool changed = false;
        std::vector<casework::Handling> handlings;  ///< as they are stored
        std::vector<casework::Tenure> tenures;      ///< likewise
        std::optional<CaseCounted> counted;         ///< as the counters hold it
    };

    void apply_one(const Stamp& stamp, const activity::Recorded& event);
    void apply_one(const Stamp& stamp, const activity::Withdrawn& event);
    void apply_one(const Stamp& stamp, const activity::TopicRecorded& event);
    void credit(const char* kind, const std::string& source, const std::vector<Credit>& credits,
                const std::string& contact_point, const std::string& place, const Stamp& stamp);
    static std::vector<Slot> changing(const casework::State& state);
    void write(const casework::State& state, const std::vector<Slot>& stored);
    void write(const casework::Rule& rule);
    static std::vector<OpenClock> open_clocks(const casework::State& state);
    void write_clocks(const Held& held);
    void link(const std::string& case_no, const Stamp& stamp, const casework::Event& event);
    void supervise(const casework::State& state, const Stamp& stamp, const casework::Event& event);
    /// Rows of what happens beside the actions on the case: conflicts of interest, parts of supporting units.
    void beside(const casework::State& state, const Stamp& stamp, const casework::Event& event);
    /// What a case counts for: its leader, and the activity that raised it once it is fixed and kept so; empty if not.
    struct CountsForDuties {
        std::string leader, kept_for;
    };
    static CountsForDuties counts_for_duties(const casework::State& state);
    void write_counts(const CountsForDuties& before, const casework::State& state, const Stamp& stamp);
    void write_handlings(const casework::State& state, const std::vector<casework::Handling>& stored);
    void apply_one(const Stamp& stamp, const organisation::AbsenceRecorded& event);
    void apply_one(const Stamp& stamp, const organisation::AbsenceEnded& event);
    void apply_one(const Stamp& stamp, const organisation::TieHandedOver& event);
    void handed_over(const std::string& object, const Stamp& stamp, HandedAs as, const std::string& giver,
                     const std::string& taker, HandoverGround ground, const Sealed& note);
    /// Is the case excluded (剔除) now?
    bool excluded(const std::string& case_no);
    void recount(Held& held, CounterChanges& changes);
    void move_excluded(const std::string& case_no, bool was, bool is);
    void write(const CounterChanges& changes);
    /// What the event cost whoever keyed it in, by day, appointment and kind.
    template <class... Events>
    void count(const Stamp& stamp, const std::variant<Events...>& event) {
        std::visit([&](const auto& e) { count(stamp, burden::entry_of(e, stamp)); }, event);
        followed_.clear();
    }
    void count(const Stamp& stamp, const burden::Entry& entry);
    void count_case(const std::string& case_no, const Stamp& stamp, const casework::Event& event);
    std::string place_of(const std::string& activity);
    void write_entries();
    void write_tenures(const casework::State& state, const std::vector<casework::Tenure>& stored);
    void name_externally(const char* kind, const std::vector<ExternalId>& external, const std::string& object);

    Connection& db_;
    const std::string& jurisdiction_;
    std::map<std::string, Held> cases_;
    std::map<std::tuple<std::int32_t, std::string, EntryKind>, burden::Entry> entries_;
    std::string followed_;  ///< the case on which a check, told just now, brings an action about
};

}  // namespace lianxin::store
