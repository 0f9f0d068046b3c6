// What one record cost whoever keyed it in, told from its event alone, so that it holds for every record there is.
//
// A field is typed if somebody had to fill it in; where what is stored is what the library would have filled in by
// itself, it is prefilled, whether or not a host sent it. See docs/guide/burden.md.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "activity/activity.hpp"
#include "base/context.hpp"
#include "casework/events.hpp"
#include "casework/sample.hpp"
#include "lianxin/burden.hpp"
#include "organisation/staff_events.hpp"
#include "person/events.hpp"

namespace lianxin::burden {

/// How events of one type count.
struct Rule {
    std::string_view event;
    EntryKind kind;
    std::string_view typed;   ///< members that count as typed where they hold something: a list, each of its items
    bool may_be_now = false;  ///< the verb takes a time, and means now if there is none
};

/// Every type of event that counts; no other does.
const std::vector<Rule>& rules();
const Rule* rule_of(std::string_view event);

struct Entry {
    EntryKind kind = EntryKind::activity;
    std::int64_t records = 0;
    std::int64_t typed = 0;
    std::int64_t prefilled = 0;
    std::int64_t duties = 0;  ///< credits
    std::int64_t cases = 0;   ///< opened out of an activity

    /// One field more, filled in by the one or the other.
    void field(bool by_hand) { ++(by_hand ? typed : prefilled); }
    bool nothing() const { return records + typed + prefilled + duties + cases == 0; }
    void operator+=(const Entry& o);
};

/// Counts what the named members of an event hold.
class Told {
public:
    explicit Told(std::string_view members) : members_(members) {}

    template <class T>
    void required(const char* name, const T& value, const codec::Rule&) {
        add(name, value, true);
    }
    template <class T>
    void optional(const char* name, const T& value, const codec::Rule&) {
        add(name, value, false);
    }
    std::int64_t count() const { return count_; }

private:
    bool named(std::string_view name) const;

    template <class T>
    void add(const char* name, const T& value, bool always) {
        if (!named(name)) return;
        if constexpr (codec::is_vector<T>::value || codec::is_map<T>::value)
            count_ += static_cast<std::int64_t>(value.size());
        else
            count_ += always || !codec::is_blank(value) ? 1 : 0;
    }

    std::string_view members_;
    std::int64_t count_ = 0;
};

/// What the named members don't tell of an event.
template <class E>
void refine(Entry&, const E&, const Stamp&) {}
void refine(Entry& entry, const activity::Recorded& event, const Stamp& stamp);
void refine(Entry& entry, const activity::TopicRecorded& event, const Stamp& stamp);
void refine(Entry& entry, const person::PersonRegistered& event, const Stamp& stamp);
void refine(Entry& entry, const casework::CaseOpened& event, const Stamp& stamp);
void refine(Entry& entry, const casework::EvidenceGiven& event, const Stamp& stamp);
void refine(Entry& entry, const casework::ConflictRecorded& event, const Stamp& stamp);
void refine(Entry& entry, const casework::PartAssigned& event, const Stamp& stamp);
void refine(Entry& entry, const casework::CaseLinked& event, const Stamp& stamp);
void refine(Entry& entry, const casework::MergedAsked& event, const Stamp& stamp);
void refine(Entry& entry, const casework::SampleDrawn& event, const Stamp& stamp);
void refine(Entry& entry, const organisation::AbsenceRecorded& event, const Stamp& stamp);

/// What an event counts as; nothing if it is no record that anybody keyed in. Of a case that an activity raised, the
/// area is left to `raised_in`.
template <class E>
Entry entry_of(const E& event, const Stamp& stamp) {
    static const Rule* const kRule = rule_of(E::kType);
    Entry entry;
    if (kRule == nullptr) return entry;
    entry.kind = kRule->kind;
    entry.records = 1;
    Told told(kRule->typed);
    describe(told, const_cast<E&>(event));  // it only looks
    entry.typed = told.count();
    if (kRule->may_be_now) entry.field(stamp.occurred_at != stamp.recorded_at);
    refine(entry, event, stamp);
    return entry;
}

/// The Monday of the ISO week that the day lies in.
Date week_of(Date day);

/// The area of a case that an activity raised is the activity's place, or somebody had to say so.
void raised_in(Entry& entry, const casework::CaseOpened& event, const std::string& place);

/// An action that a check brought about: nobody keyed it in, all that it says is the check's.
Entry brought_about(Entry action);

}  // namespace lianxin::burden
