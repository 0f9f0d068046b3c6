#include "service/verbs.hpp"

#include "base/text.hpp"
#include "lianxin/error.hpp"
#include "service/session.hpp"
#include "service/verb_of.hpp"

namespace lianxin::service {

const std::vector<Verb>& verbs() {
    static const std::vector<Verb> all = [] {
        std::vector<Verb> out;
        add_documents(out);
        add_organisation(out);
        add_persons(out);
        add_activities(out);
        add_cases(out);
        add_hands(out);
        add_linking(out);
        add_dispatch(out);
        add_workflows(out);
        add_supervision(out);
        add_handovers(out);
        add_worklists(out);
        add_rules(out);
        add_exclusion(out);
        add_samples(out);
        add_duties(out);
        add_account(out);
        add_reports(out);
        add_feed(out);
        add_upkeep(out);
        return out;
    }();
    return all;
}

const Verb* find_verb(std::string_view name) {
    for (const Verb& verb : verbs())
        if (name == verb.name) return &verb;
    return nullptr;
}

const std::vector<const char*>& common_errors() {
    static const std::vector<const char*> codes = {
        "policy.forbidden",
        "session.unknown_appointment",
        "session.appointment_not_held",
        "session.installer_refused",
        "json.malformed",
        "json.too_large",
        "json.too_deep",
        "json.not_utf8",
        "json.nul_character",
        "json.duplicate_key",
        "request.missing_member",
        "request.unknown_member",
        "request.wrong_type",
        "request.unknown_code",
        "request.out_of_range",
        "request.id_reused",
        "time.malformed",
        "time.no_such_date",
        "time.out_of_range",
        "store.busy",
        "store.failed",
        "work.timed_out",
        "work.too_large",
        "work.lost",
        "snapshot.read_only",
        "snapshot.timed_out",
        "snapshot.lost",
    };
    return codes;
}

const Verb& require_verb(std::string_view name) {
    if (const Verb* verb = find_verb(name)) return *verb;
    Json known = Json::array();
    for (const Verb& v : verbs()) known.push_back(v.name);
    throw Error("request.unknown_verb", "There is no verb of this name.", "没有这个名称的操作。", {},
                Json{{"allowed", std::move(known)}}.dump());
}

}  // namespace lianxin::service

namespace lianxin {

std::string Session::call(std::string_view verb, std::string_view request) const {
    const service::Verb& found = service::require_verb(verb);
    return found.call(*this, found.name, request, state_->meter());
}

}  // namespace lianxin
