// Every event that there is: one visit for whatever type a stored event names.
#pragma once

#include "activity/events.hpp"
#include "casework/events.hpp"
#include "casework/exclusion.hpp"
#include "casework/lasting_rule.hpp"
#include "casework/sample.hpp"
#include "document/events.hpp"
#include "duty/events.hpp"
#include "organisation/events.hpp"
#include "organisation/staff_events.hpp"
#include "person/events.hpp"
#include "store/event_form.hpp"

namespace lianxin::store {

// Compiled once, in replay.cpp: a case has by far the most kinds of events.
extern template std::optional<casework::Event> event_of<casework::Event>(const std::string& type, const Json& data);

/// Reads the event as its room's variant and calls `visit(variant&)`; false if no room has such a type.
template <class Visit>
bool with_event(const std::string& type, const Json& data, Visit&& visit) {
    const auto in = [&](auto&& found) {
        if (found) visit(*found);
        return found.has_value();
    };
    return in(event_of<casework::Event>(type, data)) || in(event_of<casework::RuleEvent>(type, data)) ||
           in(event_of<casework::ExclusionEvent>(type, data)) || in(event_of<casework::SampleEvent>(type, data)) ||
           in(event_of<activity::Event>(type, data)) || in(event_of<organisation::Event>(type, data)) ||
           in(event_of<person::Event>(type, data)) || in(event_of<document::Event>(type, data)) ||
           in(event_of<organisation::StaffEvent>(type, data)) || in(event_of<duty::Event>(type, data));
}

}  // namespace lianxin::store
