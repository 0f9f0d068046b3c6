// How one line of the list of verbs is made, and the parts that the list has. Of use only to the list.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "codec/public.hpp"
#include "service/meter.hpp"
#include "service/verbs.hpp"

namespace lianxin::service {

/// What a verb takes and gives, read off its member function.
template <class Member>
struct Shape;
template <class Reply_, class Request_>
struct Shape<Reply_ (Session::*)(const Request_&) const> {
    using Request = Request_;
    using Reply = Reply_;
};

template <auto member>
Json request_schema_of() {
    return codec::schema<typename Shape<decltype(member)>::Request>(codec::Rule(""));
}

template <auto member>
Json reply_schema_of() {
    return codec::schema<typename Shape<decltype(member)>::Reply>(codec::Rule(""));
}

template <auto member>
std::string call_by_json(const Session& session, const char* verb, std::string_view text, Meter& meter) {
    const auto request = meter.reading(verb, [&] {
        return codec::decode<typename Shape<decltype(member)>::Request>(text.empty() ? Json::object()
                                                                                     : parse_json(text));
    });
    return codec::text((session.*member)(request));
}

enum class Effect { reads, writes };

using security::Permission;

inline Permission anyone() { return {}; }
inline Permission anyone_and_installer() { return {true, true, {}}; }
inline Permission holders_of(std::vector<Function> functions) { return {false, true, std::move(functions)}; }
inline Permission installer_and(Function function) { return {true, true, {function}}; }

template <auto member>
Verb verb(const char* name, Effect effect, Permission who, const char* summary, const char* summary_zh,
          std::vector<const char*> errors, const char* since = "0.1.0") {
    return {name,
            since,
            effect == Effect::writes,
            std::move(who),
            summary,
            summary_zh,
            std::move(errors),
            &request_schema_of<member>,
            &reply_schema_of<member>,
            &call_by_json<member>};
}

void add_documents(std::vector<Verb>& out);
void add_organisation(std::vector<Verb>& out);
void add_persons(std::vector<Verb>& out);
void add_activities(std::vector<Verb>& out);
void add_cases(std::vector<Verb>& out);
void add_hands(std::vector<Verb>& out);
void add_linking(std::vector<Verb>& out);
void add_dispatch(std::vector<Verb>& out);
void add_workflows(std::vector<Verb>& out);
void add_supervision(std::vector<Verb>& out);
void add_handovers(std::vector<Verb>& out);
void add_worklists(std::vector<Verb>& out);
void add_rules(std::vector<Verb>& out);
void add_exclusion(std::vector<Verb>& out);
void add_samples(std::vector<Verb>& out);
void add_duties(std::vector<Verb>& out);
void add_account(std::vector<Verb>& out);
void add_reports(std::vector<Verb>& out);
void add_feed(std::vector<Verb>& out);
void add_upkeep(std::vector<Verb>& out);

}  // namespace lianxin::service
