#include "support/workflows.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "base/text.hpp"

namespace lianxin::test {
namespace {

using Codes = std::vector<std::string>;

struct Clock {
    std::string code;
    bool holder = false;
    bool told = false;
    bool acceptance = false;
};

/// What can become of a clock while a case stays in a state.
enum class Hold { rigid, suspendable, stoppable };

struct Place {
    std::string code;
    bool assigned = false;
    std::map<int, Hold> open;  ///< clocks that run as a case arrives
    int suspended = -1;        ///< the clock that stands still here
    Json exit_guards = Json::array();
    bool two_ways = false;  ///< the exit goes by the citizen's answer; what the other one asks for:
    Json other_guards = Json::array();
};

Json title(const std::string& zh, const std::string& en) { return {{"zh", zh}, {"en", en}}; }

class Maker {
public:
    explicit Maker(Dice& dice) : dice_(dice) {}

    Json make() {
        doc_ = {{"kind", "workflow"},           {"id", "generated"}, {"version", 1},
                {"effective_on", "2024-01-01"}, {"calendar", "cn"},  {"title", title("随机流程", "Generated")}};
        for (int i = dice_.from_to(1, 4); i > 0; --i)
            doc_["categories"].push_back({{"code", cat("category_", i)}, {"title", title(cat("类别", i), "")}});
        doc_["actions"] = Json::array();
        doc_["clocks"] = Json::array();
        make_places();
        make_clocks();
        initial();
        for (std::size_t i = 0; i < places_.size(); ++i) gadgets(places_[i]);
        for (std::size_t i = 0; i < places_.size(); ++i) exits(i);
        const int sides = dice_.below(4);
        for (int i = 0; i < sides; ++i) side_exit(dice_.one_of(places_));
        hearing();
        release();
        for (const std::string& code : finals_)
            if (dice_.percent(50)) reopen(code);
        lasting();
        states();
        return std::move(doc_);
    }

private:
    void make_places() {
        const int count = dice_.from_to(2, 5);
        for (int i = 0; i < count; ++i) {
            Place place;
            place.code = cat("place_", i);
            place.assigned = i > 0 && dice_.percent(65);
            places_.push_back(place);
        }
        for (int i = dice_.from_to(1, 3); i > 0; --i) finals_.push_back(cat("end_", i));
        accepted_first_ = dice_.percent(40);
    }

    void make_clocks() {
        const int count = dice_.from_to(1, 5);
        bool told = false;
        for (int i = 0; i < count; ++i) {
            Clock clock;
            clock.code = cat("clock_", i);
            clock.holder = dice_.percent(30);
            clock.told = !told && dice_.percent(25);
            told = told || clock.told;
            clock.acceptance = dice_.percent(25);
            const int index = static_cast<int>(clocks_.size());
            clocks_.push_back(clock);
            Places where;
            for (std::size_t p = 0; p < places_.size(); ++p)
                if (may_run(clock, p)) where.push_back(p);
            if (where.empty()) {
                clocks_.pop_back();
                continue;
            }
            const std::size_t certain = dice_.one_of(where);
            for (const std::size_t p : where)
                if (p == certain || dice_.percent(35))
                    places_[p].open[index] = dice_.percent(60)   ? Hold::rigid
                                             : dice_.percent(50) ? Hold::suspendable
                                                                 : Hold::stoppable;
            doc_["clocks"].push_back(clock_json(clock));
        }
        if (doc_["clocks"].empty()) doc_.erase("clocks");
    }

    using Places = std::vector<std::size_t>;
    bool may_run(const Clock& clock, std::size_t place) const {
        if (clock.holder && !places_[place].assigned) return false;
        return place > 0 || !(clock.told || clock.acceptance);
    }

    Json terms(bool amountless) {
        const std::string unit =
            amountless ? "day" : dice_.one_of<std::string>({"day", "working_day", "hour", "working_hour", "same_day"});
        Json out{{"unit", unit}, {"roll", dice_.one_of({"none", "next_working_day", "previous_working_day"})}};
        if (!amountless && unit != "same_day") out["amount"] = dice_.from_to(1, unit.find("hour") == 0 ? 72 : 30);
        if (unit.find("hour") == std::string::npos && dice_.percent(25)) out["ends"] = "close_of_business";
        return out;
    }

    Json clock_json(const Clock& clock) {
        Json out = terms(clock.told);
        out["code"] = clock.code;
        out["title"] = title(cat("时限", clocks_.size()), clock.code);
        out["basis"] = title("随机设定", "Set at random");
        if (clock.told) out["told"] = true;
        if (clock.holder) out["per"] = "holder";
        if (dice_.percent(30)) out["window"] = true;
        if (clock.acceptance)
            out["counted_from"] = "acceptance";
        else if (dice_.percent(30))
            out["counted_from"] = dice_.one_of({"action", "receipt", "registration"});
        if (!clock.told && dice_.percent(30)) {
            if (dice_.percent(50)) {
                Json variant = terms(false);
                variant["urgent"] = true;
                out["variants"].push_back(variant);
            }
            Json variant = terms(false);
            variant["categories"] = {"category_1"};
            out["variants"].push_back(variant);
        }
        return out;
    }

    void initial() {
        Json& initial = doc_["initial"] = {{"action", "open"}, {"title", title("登记", "Open")}, {"to", "place_0"}};
        initial["roles"] = dice_.percent(70) ? Json{"any"} : Json{"registrar", "dispatcher"};
        for (const auto& [clock, hold] : places_[0].open) initial["start"].push_back(clocks_[clock].code);
    }

    // What can be done while a case stays in a place, and what the way on asks for in turn.

    void gadgets(Place& place) {
        for (const auto& [clock, hold] : Place(place).open) {
            if (hold == Hold::stoppable) stopping(place, clock);
            if (hold == Hold::suspendable) suspending(place, clock);
            if (dice_.percent(25)) extension(place, clock);
            if (dice_.percent(25)) exclusion(place, clock);
        }
        if (dice_.percent(25)) after_limit(place);
        if (dice_.percent(25)) marking(place);
        if (dice_.percent(20)) items(place);
        if (dice_.percent(25)) outcome(place);
        if (dice_.percent(30)) answer(place);
        if (dice_.percent(20)) attempts(place);
        if (dice_.percent(60)) note(place);
        if (place.assigned && dice_.percent(50)) reassign(place);
        if (place.assigned && dice_.percent(25)) card(place);
    }

    void stopping(Place& place, int clock) {
        Json& action = stay(place);
        action["stop"] = {clocks_[clock].code};
        if (dice_.percent(50)) guard(action, {{"guard", "clock_running"}, {"clock", clocks_[clock].code}});
        if (dice_.percent(60))
            place.exit_guards.push_back({{"guard", "clock_stopped"}, {"clock", clocks_[clock].code}});
    }

    void suspending(Place& place, int clock) {
        const std::string code = clocks_[clock].code;
        Json& suspend = stay(place);
        suspend["suspend"] = {code};
        guard(suspend, {{"guard", "clock_running"}, {"clock", code}});
        Json& resume = stay(place);
        resume["resume"] = {code};
        guard(resume, {{"guard", "clock_suspended"}, {"clock", code}});
        if (dice_.percent(30)) exclude(resume, code);
    }

    void extension(Place& place, int clock) {
        const std::string code = clocks_[clock].code;
        Json& action = stay(place);
        field(action, {{"name", "days"}, {"type", "count"}, {"required", true}, {"sets", "extension.days"}});
        effect(action,
               {{"effect", "extend"}, {"clock", code}, {"max", dice_.from_to(1, 30)}, {"times", dice_.from_to(1, 3)}});
        if (places_rigid(place, clock) && dice_.percent(30)) {
            if (dice_.percent(50)) exclude(action, code);
        } else {
            guard(action, {{"guard", dice_.one_of({"before_limit", "clock_running"})}, {"clock", code}});
        }
    }

    static bool places_rigid(const Place& place, int clock) { return place.open.at(clock) == Hold::rigid; }

    void exclusion(Place& place, int clock) {
        Json& action = stay(place);
        exclude(action, clocks_[clock].code);
        if (place.open.at(clock) == Hold::stoppable)
            guard(action, {{"guard", "clock_running"}, {"clock", clocks_[clock].code}});
    }

    void exclude(Json& action, const std::string& clock) {
        field(action, {{"name", "span_from"}, {"type", "date"}, {"required", true}, {"sets", "span.from"}});
        field(action, {{"name", "span_to"}, {"type", "date"}, {"required", true}, {"sets", "span.to"}});
        effect(action, {{"effect", "exclude"}, {"clock", clock}});
    }

    void after_limit(Place& place) {
        for (const auto& [clock, hold] : place.open) {
            if (hold == Hold::stoppable) continue;
            place.exit_guards.push_back({{"guard", "after_limit"}, {"clock", clocks_[clock].code}});
            if (dice_.percent(60)) {
                const int limited = clock;
                early_.push_back({place.code, limited});
            }
            return;
        }
    }

    void marking(Place& place) {
        const std::string mark = cat("mark_", place.code);
        doc_["marks"].push_back({{"code", mark}, {"title", title(cat("标记", place.code), mark)}});
        const bool inverse = dice_.percent(30);
        Json& action = stay(place);
        action[inverse ? "unmark" : "mark"] = {mark};
        if (inverse) doc_["initial"]["mark"].push_back(mark);
        if (dice_.percent(40)) guard(action, {{"guard", inverse ? "marked" : "not_marked"}, {"mark", mark}});
        place.exit_guards.push_back({{"guard", inverse ? "not_marked" : "marked"}, {"mark", mark}});
        if (!inverse) forgettable_.push_back(mark);
    }

    void items(Place& place) {
        Json& open = stay(place);
        field(open, {{"name", "item"}, {"type", "text"}, {"required", true}, {"sets", "item.text"}});
        effect(open, {{"effect", "open_item"}});
        Json& settle = stay(place);
        field(settle, {{"name", "number"}, {"type", "count"}, {"required", true}, {"sets", "item.number"}});
        if (dice_.percent(60)) {
            Json result{{"name", "result"}, {"type", "code"}, {"required", dice_.percent(50)}, {"sets", "item.result"}};
            result["codes"] = {{{"code", "done"}, {"title", title("完成", "Done")}},
                               {{"code", "dropped"}, {"title", title("取消", "Dropped")}}};
            field(settle, result);
        }
        effect(settle, {{"effect", "settle_item"}});
        guard(settle, {{"guard", "items_open"}});
        if (dice_.percent(70)) place.exit_guards.push_back({{"guard", "items_recorded"}});
        if (dice_.percent(80))
            place.exit_guards.push_back({{"guard", "items_settled"}});
        else
            place.exit_guards.push_back({{"guard", "items_open"}});
    }

    void outcome(Place& place) {
        Json& action = stay(place);
        outcome_fields(action);
        place.exit_guards.push_back({{"guard", "outcome_recorded"}});
    }

    void outcome_fields(Json& action) {
        Codes names;
        for (const char* part : {"fix_now", "keep_fixed", "cannot"})
            if (names.empty() || dice_.percent(50)) names.push_back(part);
        if (dice_.percent(30)) {
            field(action, {{"name", "no_recurrence"}, {"type", "text"}, {"sets", "outcome.no_recurrence"}});
            guard(action, {{"guard", "both_said"}});
            for (const std::string& name : names)
                field(action, {{"name", name}, {"type", "text"}, {"sets", "outcome." + name}});
            return;
        }
        const bool one_required = dice_.percent(50);
        for (const std::string& name : names)
            field(action, {{"name", name},
                           {"type", "text"},
                           {"required", one_required && name == names.front()},
                           {"sets", "outcome." + name}});
        if (!one_required) guard(action, {{"guard", "any_field"}, {"fields", names}});
    }

    void answer(Place& place) {
        const int kind = dice_.below(3);
        Json& verify = stay(place, {"verifier", "approver", "supervisor"});
        if (dice_.percent(20)) verify["roles"].push_back(dice_.one_of({"handler", "leader"}));
        guard(verify, {{"guard", "actor_never_handled"}});
        for (const char* part : {"reached", "responded", "solved", "satisfied"}) {
            const bool required = kind == 0 || (kind == 1 && std::string(part) == "reached");
            field(verify, {{"name", part}, {"type", "flag"}, {"required", required}, {"sets", cat("answer.", part)}});
        }
        if (kind == 0) guard(verify, {{"guard", "field_is"}, {"field", "reached"}, {"value", true}});
        const std::string part =
            dice_.one_of<std::string>(kind == 0 ? Codes{"responded", "solved", "satisfied"}
                                                : Codes{"reached", "responded", "solved", "satisfied"});
        const bool value = dice_.percent(70);
        place.exit_guards.push_back({{"guard", "answer_is"}, {"answer", part}, {"value", value}});
        place.other_guards.push_back({{"guard", "answer_is"}, {"answer", part}, {"value", !value}});
        place.two_ways = true;
    }

    void attempts(Place& place) {
        Json& action = stay(place, {"verifier", "approver"});
        effect(action, {{"effect", "attempt"}});
        const int min = dice_.from_to(1, 3);
        place.exit_guards.push_back({{"guard", "attempts"}, {"min", min}, {"days", dice_.from_to(1, min)}});
    }

    void note(Place& place) {
        Json& action = stay(place);
        if (dice_.percent(20)) {
            Json files{{"name", "files"}, {"type", "evidence"}, {"required", dice_.percent(50)}};
            files["codes"] = {{{"code", "before"}, {"title", title("前", "Before")}},
                              {{"code", "after"}, {"title", title("后", "After")}}};
            if (dice_.percent(50)) files["needs"] = {"before", "after"};
            field(action, files);
        }
        for (int i = dice_.below(4); i > 0; --i) any_field(action, i);
        if (dice_.percent(30)) field(action, {{"name", "raised"}, {"type", "fen"}, {"sets", "money.raised"}});
        if (dice_.percent(30))
            field(action, {{"name", "spent"}, {"type", "fen"}, {"required", true}, {"sets", "money.spent"}});
        if (dice_.percent(20)) field(action, {{"name", "led_by"}, {"type", "appointment"}, {"sets", "leader"}});
        if (dice_.percent(30)) action["roles"] = {"leader"};
    }

    void any_field(Json& action, int number) {
        const std::string type = dice_.one_of<std::string>(
            {"text", "code", "flag", "fen", "count", "date", "unit", "appointment", "person", "activity", "topic"});
        Json out{{"name", cat("field_", number)}, {"type", type}};
        if (dice_.percent(40)) out["required"] = true;
        Json value;
        if (type == "code") {
            out["codes"] = {{{"code", "a"}, {"title", title("甲", "A")}}, {{"code", "b"}, {"title", title("乙", "B")}}};
            value = dice_.one_of({"a", "b"});
        }
        if (type == "flag") value = dice_.percent(50);
        if (type == "fen" || type == "count") value = dice_.below(5);
        field(action, out);
        if (!value.is_null() && dice_.percent(25))
            guard(action, {{"guard", "field_is"}, {"field", out["name"]}, {"value", value}});
    }

    void reassign(Place& place) {
        Json& action = stay(place, {"dispatcher", "approver"});
        assign_fields(action, true);
        Codes start;
        for (const auto& [clock, hold] : place.open)
            if (clocks_[clock].holder && dice_.percent(70)) start.push_back(clocks_[clock].code);
        begin(action, start, place.code == "place_0" || !accepted_first_);
    }

    void card(Place& place) {
        Json& action = stay(place, {"supervisor"});
        effect(action, {{"effect", "card"}, {"card", dice_.one_of({"yellow", "red"})}});
    }

    // Ways out.

    void exits(std::size_t index) {
        Place& place = places_[index];
        const Place* next = index + 1 < places_.size() ? &places_[index + 1] : nullptr;
        Json& onward = leave(place, next, next ? next->code : finals_.front());
        for (const Json& one : place.exit_guards) guard(onward, one);
        if (dice_.percent(25)) any_field(onward, 9);
        if (dice_.percent(15) && !onward.contains("fields")) outcome_fields(onward);
        if (place.two_ways) {
            const Place& back = places_[static_cast<std::size_t>(dice_.below(static_cast<int>(index) + 1))];
            Json& other = leave(place, &back, back.code);
            for (const Json& one : place.other_guards) guard(other, one);
            if (dice_.percent(70)) new_round(other);
        }
        for (const auto& [code, clock] : early_)
            if (code == place.code) {
                Json& early = leave(place, nullptr, dice_.one_of(finals_));
                guard(early, {{"guard", "before_limit"}, {"clock", clocks_[clock].code}});
            }
    }

    void side_exit(const Place& place) {
        const bool ends = dice_.percent(40);
        const Place& to = dice_.one_of(places_);
        Json& action = leave(place, ends ? nullptr : &to, ends ? dice_.one_of(finals_) : to.code);
        if (!ends && dice_.percent(30)) new_round(action);
        if (!place.open.empty() && dice_.percent(50)) {
            auto one = place.open.begin();
            std::advance(one, dice_.below(static_cast<int>(place.open.size())));
            const std::string kind = one->second == Hold::stoppable && dice_.percent(50)
                                         ? "clock_stopped"
                                         : dice_.one_of<std::string>({"clock_running", "before_limit", "after_limit"});
            guard_once(action, {{"guard", kind}, {"clock", clocks_[one->first].code}});
        } else if (dice_.percent(40)) {
            any_field(action, 8);
        }
    }

    /// A state in which a clock stands still.
    void hearing() {
        if (!dice_.percent(35)) return;
        const Place from = dice_.one_of(places_);
        std::vector<int> rigid;
        for (const auto& [clock, hold] : from.open) {
            if (hold != Hold::rigid) return;
            rigid.push_back(clock);
        }
        if (rigid.empty()) return;
        Place hearing;
        hearing.code = "hearing";
        hearing.assigned = from.assigned;
        hearing.suspended = dice_.one_of(rigid);
        for (const int clock : rigid)
            if (clock != hearing.suspended) hearing.open[clock] = Hold::rigid;
        const std::string code = clocks_[hearing.suspended].code;
        Json& begin = act({from.code}, hearing.code, roles(from));
        begin["suspend"] = {code};
        Json& end = act({hearing.code}, from.code, roles(hearing));
        end["resume"] = {code};
        if (dice_.percent(30)) exclude(end, code);
        if (dice_.percent(50)) {
            Json& stop = act({hearing.code}, finals_.front(), roles(hearing));
            for (const int clock : rigid) stop["stop"].push_back(clocks_[clock].code);
        }
        if (dice_.percent(30)) note(hearing);
        hearing_ = hearing;
    }

    void release() {
        if (!dice_.percent(50)) return;
        for (const Place& from : places_)
            for (const Place& to : places_)
                if (from.assigned && !to.assigned && releasable(from, to)) {
                    Json& action = act({from.code}, to.code, roles(from));
                    effect(action, {{"effect", "release"}});
                    Codes start;
                    for (const auto& [clock, hold] : from.open)
                        if (clocks_[clock].holder) action["stop"].push_back(clocks_[clock].code);
                    for (const auto& [clock, hold] : to.open)
                        if (from.open.count(clock) == 0) start.push_back(clocks_[clock].code);
                    begin(action, start, !accepted_first_ || from.code == "place_0");
                    return;
                }
    }

    bool releasable(const Place& from, const Place& to) const {
        return std::all_of(from.open.begin(), from.open.end(), [&](const auto& one) {
            return clocks_[one.first].holder || (one.second == Hold::rigid && to.open.count(one.first) != 0);
        });
    }

    void reopen(const std::string& from) {
        const Place& to = dice_.one_of(places_);
        Json& action = act({from}, to.code, {"dispatcher", "supervisor"});
        new_round(action);
        if (to.assigned) assign_fields(action, true);
        if (accepted_first_) effect_once(action, {{"effect", "accept"}});  // it may have ended before
        Codes start;
        for (const auto& [clock, hold] : to.open) start.push_back(clocks_[clock].code);
        begin(action, start, true);
        if (dice_.percent(40)) guard(action, {{"guard", "rounds_left"}, {"rounds", dice_.from_to(2, 3)}});
    }

    void lasting() {
        if (!dice_.percent(15)) return;
        leave(places_.front(), nullptr, "lasting");
        act({"lasting"}, "", {"registrar"});
        lasting_ = true;
    }

    /// An action that takes the case from one place to another, or to an end.
    Json& leave(const Place& from, const Place* to, const std::string& code) {
        Json& action = act({from.code}, code, roles(from));
        if (to && to->assigned && (!from.assigned || dice_.percent(25))) assign_fields(action, true);
        Codes start;
        for (const auto& [clock, hold] : from.open) {
            const std::string& one = clocks_[clock].code;
            if (!to || to->open.count(clock) == 0) {
                action["stop"].push_back(one);
            } else if (hold == Hold::rigid && dice_.percent(60)) {
                continue;
            } else if (hold == Hold::suspendable && dice_.percent(50)) {
                guard(action, {{"guard", "clock_running"}, {"clock", one}});
            } else {
                if (!clocks_[clock].holder || dice_.percent(50)) action["stop"].push_back(one);
                start.push_back(one);
            }
        }
        if (to)
            for (const auto& [clock, hold] : to->open)
                if (from.open.count(clock) == 0) start.push_back(clocks_[clock].code);
        const bool first = from.code == "place_0" && to;
        if (accepted_first_ && first) effect_once(action, {{"effect", "accept"}});
        begin(action, start, !accepted_first_ || from.code == "place_0");
        for (const std::string& mark : forgettable_)
            if (to && dice_.percent(20)) action["unmark"].push_back(mark);
        return action;
    }

    void begin(Json& action, const Codes& start, bool accept) {
        for (const std::string& code : start) {
            const Clock& clock =
                *std::find_if(clocks_.begin(), clocks_.end(), [&](const Clock& one) { return one.code == code; });
            action["start"].push_back(code);
            if (clock.told) field(action, {{"name", "limit"}, {"type", "date"}, {"required", true}, {"sets", "limit"}});
            if (clock.acceptance && accept) effect_once(action, {{"effect", "accept"}});
        }
    }

    void assign_fields(Json& action, bool required) {
        const bool by_handler = dice_.percent(20);
        if (!by_handler || dice_.percent(50))
            field(action,
                  {{"name", "unit"}, {"type", "unit"}, {"required", required && !by_handler}, {"sets", "unit"}});
        if (by_handler || dice_.percent(50))
            field(action, {{"name", "handler"},
                           {"type", "appointment"},
                           {"required", required && by_handler},
                           {"sets", "handler"}});
        if (dice_.percent(20)) field(action, {{"name", "leader"}, {"type", "appointment"}, {"sets", "leader"}});
    }

    void new_round(Json& action) {
        effect(action, {{"effect", "new_round"}});
        for (const std::string& mark : forgettable_)
            if (dice_.percent(60) && !holds(action, "unmark", mark)) action["unmark"].push_back(mark);
    }

    static bool holds(const Json& action, const char* list, const std::string& code) {
        return action.contains(list) && std::find(action[list].begin(), action[list].end(), code) != action[list].end();
    }

    /// Who can surely act in a place.
    Codes roles(const Place& place) {
        Codes out;
        if (place.assigned && dice_.percent(60))
            out = {"handler"};
        else
            out = {dice_.one_of<std::string>(
                {"registrar", "dispatcher", "approver", "verifier", "supervisor", "administrator", "auditor", "any"})};
        if (dice_.percent(25) && out.front() != "leader") out.push_back("leader");
        if (dice_.percent(25) && out.front() != "handler") out.push_back("handler");
        return out;
    }

    Json& stay(const Place& place) { return stay(place, {}); }
    Json& stay(const Place& place, const Codes& pool) {
        if (pool.empty()) return act({place.code}, "", roles(place));
        Codes some{dice_.one_of(pool)};
        if (const std::string other = dice_.one_of(pool); other != some.front()) some.push_back(other);
        return act({place.code}, "", some);
    }

    Json& act(const Codes& from, const std::string& to, const Codes& roles) {
        const std::string code = cat("action_", doc_["actions"].size());
        Json action{{"code", code}, {"title", title(cat("动作", doc_["actions"].size()), code)}};
        action["from"] = from;
        if (!to.empty()) action["to"] = to;
        action["roles"] = roles;
        if (dice_.percent(20))
            action["effects"].push_back({{"effect", "notice"},
                                         {"code", "told_" + code},
                                         {"to", dice_.one_of({"person", "holder", "leader", "dispatcher"})},
                                         {"text", title("请知悉", "Please note")}});
        doc_["actions"].push_back(std::move(action));
        return doc_["actions"].back();
    }

    static void guard(Json& action, const Json& one) { action["guards"].push_back(one); }
    /// Unless one on the same clock stands there already.
    static void guard_once(Json& action, const Json& one) {
        if (action.contains("guards"))
            for (const Json& other : action["guards"])
                if (other.contains("clock") && other["clock"] == one["clock"]) return;
        guard(action, one);
    }
    static void effect(Json& action, const Json& one) { action["effects"].push_back(one); }
    static void effect_once(Json& action, const Json& one) {
        if (action.contains("effects"))
            for (const Json& other : action["effects"])
                if (other["effect"] == one["effect"]) return;
        effect(action, one);
    }
    static void field(Json& action, Json one) {
        one["title"] = title(one["name"], one["name"]);
        action["fields"].push_back(std::move(one));
    }

    // The states are written last: who is to act, and where no clock may run, follow from the actions.

    void states() {
        Json out = Json::array();
        std::vector<Place> waiting = places_;
        if (!hearing_.code.empty()) waiting.push_back(hearing_);
        for (const Place& place : waiting) out.push_back(state(place));
        if (lasting_)
            out.push_back({{"code", "lasting"},
                           {"title", title("长期", "Lasting")},
                           {"lasting", true},
                           {"acts", {"registrar"}},
                           {"no_clock", title("长期保留", "Stays for good")}});
        std::set<std::string> reached;
        for (const Json& action : doc_["actions"]) reached.insert(action.value("to", ""));
        for (const std::string& code : finals_)
            if (reached.count(code) != 0)
                out.push_back({{"code", code}, {"title", title(cat("终结", code), code)}, {"final", true}});
        doc_["states"] = out;
        Json actions = Json::array();  // what would reopen an end that nothing leads to
        for (const Json& action : doc_["actions"]) {
            const std::string from = action["from"][0];
            if (from.rfind("end_", 0) == 0 && reached.count(from) == 0) continue;
            actions.push_back(action);
        }
        doc_["actions"] = actions;
    }

    Json state(const Place& place) {
        Json out{{"code", place.code}, {"title", title(cat("状态", place.code), place.code)}};
        std::set<std::string> able;
        for (const Json& action : doc_["actions"])
            if (action["from"][0] == place.code)
                for (const Json& role : action["roles"]) able.insert(role.get<std::string>());
        able.erase("leader");
        if (!place.assigned && able.size() > 1) able.erase("handler");
        const bool runs = std::any_of(place.open.begin(), place.open.end(),
                                      [](const auto& one) { return one.second == Hold::rigid; });
        Codes acts(able.begin(), able.end());
        dice_.shuffle(acts);
        acts.resize(static_cast<std::size_t>(dice_.from_to(1, static_cast<int>(acts.size()))));
        out["acts"] = acts;
        if (!runs) out["no_clock"] = title("此处不设时限", "Nothing runs here");
        return out;
    }

    Dice& dice_;
    Json doc_;
    std::vector<Place> places_;
    Place hearing_;
    std::vector<Clock> clocks_;
    Codes finals_;
    Codes forgettable_;
    std::vector<std::pair<std::string, int>> early_;
    bool accepted_first_ = false;
    bool lasting_ = false;
};

// Breaking.

std::string any_code(const Json& list, Dice& dice) {
    return list[static_cast<std::size_t>(dice.below(static_cast<int>(list.size())))]["code"];
}

void drop(Json& list, Dice& dice) { list.erase(static_cast<std::size_t>(dice.below(static_cast<int>(list.size())))); }

/// Of one action; empty if it has nothing of the kind.
std::string change_action(Json& doc, Json& action, Dice& dice) {
    const std::string code = action["code"];
    const auto drop_from = [&](const char* member) {
        if (!action.contains(member)) return std::string();
        drop(action[member], dice);
        if (action[member].empty()) action.erase(member);
        return cat(code, " without one of its ", member);
    };
    switch (dice.below(16)) {
        case 0:
            return drop_from("stop");
        case 1:
            return drop_from("start");
        case 2:
            return drop_from(dice.one_of({"suspend", "resume"}));
        case 3:
            return drop_from(dice.one_of({"mark", "unmark"}));
        case 4:
        case 5:
            return drop_from("guards");
        case 6:
            return drop_from("effects");
        case 7:
            return drop_from("fields");
        case 8: {
            if (!action.contains("fields")) return {};
            Json& field =
                action["fields"][static_cast<std::size_t>(dice.below(static_cast<int>(action["fields"].size())))];
            field["required"] = !field.value("required", false);
            return cat(code, " with another field required");
        }
        case 9:
            action["to"] = any_code(doc["states"], dice);
            return cat(code, " leading to ", action["to"].get<std::string>());
        case 10: {
            if (!doc.contains("clocks")) return {};
            const std::string clock = any_code(doc["clocks"], dice);
            const std::string list = dice.one_of<std::string>({"start", "stop", "suspend", "resume"});
            action[list].push_back(clock);
            return cat(code, " with ", list, " ", clock);
        }
        case 11:
            action["roles"] = Json::array({dice.one_of({"handler", "leader", "verifier"})});
            return cat(code, " for another role");
        case 12: {
            const std::string state = any_code(doc["states"], dice);
            action["from"].push_back(state);
            return cat(code, " from ", state, " too");
        }
        case 13: {
            if (!action.contains("guards")) return {};
            Json& guard =
                action["guards"][static_cast<std::size_t>(dice.below(static_cast<int>(action["guards"].size())))];
            const std::string kind = guard["guard"];
            static const std::map<std::string, Codes> kOthers{{"before_limit", {"after_limit", "clock_stopped"}},
                                                              {"after_limit", {"before_limit", "clock_stopped"}},
                                                              {"clock_running", {"before_limit", "clock_stopped"}},
                                                              {"clock_stopped", {"clock_running", "clock_suspended"}},
                                                              {"clock_suspended", {"clock_running", "clock_stopped"}},
                                                              {"marked", {"not_marked"}},
                                                              {"not_marked", {"marked"}},
                                                              {"items_open", {"items_settled", "items_recorded"}},
                                                              {"items_settled", {"items_open"}},
                                                              {"items_recorded", {"items_open"}},
                                                              {"rounds_left", {"rounds_used"}}};
            if (kind == "answer_is") {
                guard["value"] = !guard["value"].get<bool>();
                return cat(code, " asking for the opposite answer");
            }
            if (kOthers.count(kind) == 0) return {};
            guard["guard"] = dice.one_of(kOthers.at(kind));
            return cat(code, " under ", guard["guard"].get<std::string>(), " for ", kind);
        }
        case 14: {
            const std::string list = dice.one_of<std::string>({"start", "stop", "mark", "from"});
            if (!action.contains(list)) return {};
            action[list].push_back(dice.percent(50) ? action[list][0] : Json("nowhere"));
            return cat(code, " with a doubled or undeclared ", list);
        }
        default: {
            if (!doc.contains("marks")) return {};
            const std::string mark = any_code(doc["marks"], dice);
            const std::string kind = dice.one_of<std::string>({"marked", "not_marked"});
            action["guards"].push_back({{"guard", kind}, {"mark", mark}});
            return cat(code, " only if ", kind, " ", mark);
        }
    }
}

std::string change_document(Json& doc, Dice& dice) {
    switch (dice.below(8)) {
        case 0: {
            const std::size_t at = static_cast<std::size_t>(dice.below(static_cast<int>(doc["actions"].size())));
            const std::string code = doc["actions"][at]["code"];
            doc["actions"].erase(at);
            return cat("without ", code);
        }
        case 1: {
            const std::string list = dice.one_of<std::string>({"states", "clocks", "marks"});
            if (!doc.contains(list)) return {};
            drop(doc[list], dice);
            if (doc[list].empty()) doc.erase(list);
            return cat("without one of its ", list);
        }
        case 2: {
            Json& state = doc["states"][static_cast<std::size_t>(dice.below(static_cast<int>(doc["states"].size())))];
            if (!state.contains("no_clock")) return {};
            state.erase("no_clock");
            return cat("without a reason for no clock in ", state["code"].get<std::string>());
        }
        case 3: {
            if (!doc["initial"].contains("start")) return {};
            drop(doc["initial"]["start"], dice);
            return "opened without one of its clocks";
        }
        case 4:
            doc["initial"]["to"] = any_code(doc["states"], dice);
            return "opened in another state";
        default: {
            Json& action =
                doc["actions"][static_cast<std::size_t>(dice.below(static_cast<int>(doc["actions"].size())))];
            return change_action(doc, action, dice);
        }
    }
}

}  // namespace

Json sound_workflow(Dice& dice) { return Maker(dice).make(); }

Change changed(const Json& workflow, Dice& dice) {
    for (;;) {
        Change change{{}, workflow};
        change.what = change_document(change.document, dice);
        if (!change.what.empty()) return change;
    }
}

}  // namespace lianxin::test
