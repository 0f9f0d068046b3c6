// Brings the read tables up to date with each event: the same code for a fresh event and for a rebuild.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <tuple>
#include <vector>

#include "activity/events.hpp"
#include "base/context.hpp"
#include "casework/state.hpp"
#include "document/events.hpp"
#include "organisation/events.hpp"
#include "person/events.hpp"
#include "store/connection.hpp"

namespace lianxin::store {

class Projector {
public:
    /// Both must outlive the projector.
    Projector(Connection& connection, const std::string& jurisdiction) : db_(connection), jurisdiction_(jurisdiction) {}

    void apply(const std::string& stream, const Stamp& stamp, const document::Event& event);
    void apply(const std::string& stream, const Stamp& stamp, const organisation::Event& event);
    void apply(const std::string& stream, const Stamp& stamp, const person::Event& event);
    void apply(const std::string& stream, const Stamp& stamp, const activity::Event& event);
    void apply(const std::string& stream, const Stamp& stamp, const casework::Event& event);

    /// Writes the rows of the cases that changed; until then they are kept here, and `case_state` knows them.
    void flush();

    /// A case as it stands, with what this transaction did to it; nullptr if there is none.
    const casework::State* case_state(const std::string& case_no);

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
        std::vector<OpenClock> stored;  ///< its clocks as they stand in the table
        bool changed = false;
        std::vector<casework::Handling> handlings;  ///< as they are stored
    };

    void apply_one(const Stamp& stamp, const activity::Recorded& event);
    void apply_one(const Stamp& stamp, const activity::Withdrawn& event);
    void apply_one(const Stamp& stamp, const activity::TopicRecorded& event);
    void credit(const char* kind, const std::string& source, const std::vector<Credit>& credits,
                const std::string& contact_point);
    void write(const casework::State& state);
    static std::vector<OpenClock> open_clocks(const casework::State& state);
    void write_clocks(const Held& held);
    void link(const std::string& case_no, const Stamp& stamp, const casework::Event& event);
    void supervise(const casework::State& state, const Stamp& stamp, const casework::Event& event);
    void write_handlings(const casework::State& state, const std::vector<casework::Handling>& stored);
    void name_externally(const char* kind, const std::vector<ExternalId>& external, const std::string& object);

    Connection& db_;
    const std::string& jurisdiction_;
    std::map<std::string, Held> cases_;
};

}  // namespace lianxin::store
