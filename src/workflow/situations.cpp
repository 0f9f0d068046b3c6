#include "workflow/situations.hpp"

#include <algorithm>
#include <deque>
#include <map>
#include <set>

namespace lianxin::workflow {
namespace {

constexpr AnswerPart kParts[] = {AnswerPart::reached, AnswerPart::responded, AnswerPart::solved, AnswerPart::satisfied};

std::size_t index_of(AnswerPart part) { return static_cast<std::size_t>(part); }
Fact fact(bool value) { return value ? Fact::yes : Fact::no; }

class Explorer {
public:
    explicit Explorer(const Workflow& workflow) : workflow_(workflow) {
        for (std::size_t i = 0; i < workflow.states.size(); ++i) states_[workflow.states[i].code] = i;
        for (std::size_t i = 0; i < workflow.clocks.size(); ++i) clocks_[workflow.clocks[i].code] = i;
        for (std::size_t i = 0; i < workflow.marks.size(); ++i) marks_[workflow.marks[i].code] = i;
    }

    Situations explore() {
        Situation opened;
        opened.state = states_.at(workflow_.initial.to);
        opened.clocks.assign(workflow_.clocks.size(), ClockPhase::unstarted);
        for (const std::string& clock : workflow_.initial.start) opened.clocks[clocks_.at(clock)] = ClockPhase::running;
        opened.marks.assign(workflow_.marks.size(), false);
        for (const std::string& mark : workflow_.initial.mark) opened.marks[marks_.at(mark)] = true;
        reach(opened, std::nullopt);
        opened.led = true;  // a leader may be named when the case is opened, or not
        reach(opened, std::nullopt);
        while (!waiting_.empty() && out_.all.size() <= kMostSituations) {
            const std::size_t next = waiting_.front();
            waiting_.pop_front();
            for (std::size_t a = 0; a < workflow_.actions.size(); ++a) take(next, a);
        }
        out_.complete = waiting_.empty();
        return std::move(out_);
    }

private:
    std::size_t reach(const Situation& whole, std::optional<Step> by) {
        const Situation situation = told_apart(workflow_, whole);
        const auto [it, fresh] = known_.emplace(situation, out_.all.size());
        if (fresh) {
            out_.all.push_back(situation);
            if (by) by->to = it->second;
            out_.reached_by.push_back(by);
            waiting_.push_back(it->second);
        }
        return it->second;
    }

    void take(std::size_t from, std::size_t index) {
        const Action& action = workflow_.actions[index];
        const Situation before = out_.all[from];
        const WorkflowState& state = workflow_.states[before.state];
        if (!leaves(action, state.code)) return;
        if (!somebody_may(action, before) || !guards_hold(action, before)) return;
        const bool sure = surely_open(action);
        const bool settles_one =
            effect_of(action, EffectKind::settle_item) && !effect_of(action, EffectKind::open_item);
        for (Situation after : told(action, before)) {
            if (!action.to.empty()) after.state = states_.at(action.to);
            if (effect_of(action, EffectKind::new_round)) {
                after.outcome = false;
                after.answer.fill(Fact::unknown);
                after.attempts = after.attempt_days = 0;
                ++after.round;
            }
            for (const std::string& mark : action.unmark) after.marks[marks_.at(mark)] = false;
            for (const std::string& mark : action.mark) after.marks[marks_.at(mark)] = true;
            if (effect_of(action, EffectKind::accept)) after.accepted = true;
            if (effect_of(action, EffectKind::release)) after.assigned = false;
            if (effect_of(action, EffectKind::card) && !after.assigned)
                misstep(Misstep::Kind::card_to_nobody, from, index, effect_index(action, EffectKind::card));
            move_clocks(from, index, before, after);
            // Whether an item is the last that is open is not for anybody to choose: both ways are told as one step.
            const bool one_of_many = settles_one && before.items == Items::open && after.items == Items::open;
            Step step{from, 0, index, sure && !one_of_many && !hurried(action, before, after)};
            step.to = reach(after, step);
            if (before.items == Items::open && after.items == Items::settled) {
                after.items = Items::open;
                step.otherwise = reach(after, Step{from, 0, index, sure});
            }
            out_.steps.push_back(step);
        }
    }

    /// Not so if it may come too late, if its extensions may be spent, if it insists on one item of the list, or if
    /// only the leader could take it, who may have handled the case.
    static bool surely_open(const Action& action) {
        if (has_guard(action, GuardKind::before_limit) || effect_of(action, EffectKind::extend)) return false;
        const Field* item = field_that_sets(action, Sets::item_number);
        if (item && insisted(action, *item)) return false;
        return !has_guard(action, GuardKind::actor_never_handled) ||
               std::any_of(action.roles.begin(), action.roles.end(),
                           [](Role role) { return role != Role::leader && role != Role::handler; });
    }

    /// A second attempt on one day: there may be no time left for it. Another day always comes.
    static bool hurried(const Action& action, const Situation& before, const Situation& after) {
        return effect_of(action, EffectKind::attempt) && before.attempt_days > 0 &&
               after.attempt_days == before.attempt_days;
    }

    /// Functions are taken to be held by somebody; the places in the case must be filled.
    static bool somebody_may(const Action& action, const Situation& now) {
        const bool handled = has_guard(action, GuardKind::actor_never_handled);
        return std::any_of(action.roles.begin(), action.roles.end(), [&](Role role) {
            if (role == Role::handler) return now.assigned && !handled;
            return role == Role::leader ? now.led : true;
        });
    }

    bool guards_hold(const Action& action, const Situation& now) const {
        for (const Guard& guard : action.guards) {
            if (guard.guard == GuardKind::clock_running || guard.guard == GuardKind::before_limit ||
                guard.guard == GuardKind::after_limit) {
                if (phase(now, guard.clock) != ClockPhase::running) return false;
            } else if (guard.guard == GuardKind::clock_suspended) {
                if (phase(now, guard.clock) != ClockPhase::suspended) return false;
            } else if (guard.guard == GuardKind::marked || guard.guard == GuardKind::not_marked) {
                if (now.marks[marks_.at(guard.mark)] != (guard.guard == GuardKind::marked)) return false;
            } else if (guard.guard == GuardKind::items_recorded) {
                if (now.items == Items::none) return false;
            } else if (guard.guard == GuardKind::items_open) {
                if (now.items != Items::open) return false;
            } else if (guard.guard == GuardKind::items_settled) {
                if (now.items == Items::open) return false;
            } else if (guard.guard == GuardKind::clock_stopped) {
                if (phase(now, guard.clock) != ClockPhase::stopped) return false;
            } else if (guard.guard == GuardKind::attempts) {
                if (now.attempts < *guard.min || now.attempt_days < *guard.days) return false;
            } else if (guard.guard == GuardKind::rounds_left || guard.guard == GuardKind::rounds_used) {
                if ((now.round < *guard.rounds) != (guard.guard == GuardKind::rounds_left)) return false;
            } else if (guard.guard == GuardKind::outcome_recorded) {
                if (!now.outcome) return false;
            } else if (guard.guard == GuardKind::answer_is && guard.answer && guard.value) {
                if (*guard.value != FieldValue(now.answer[index_of(*guard.answer)] == Fact::yes) ||
                    now.answer[index_of(*guard.answer)] == Fact::unknown)
                    return false;
            }
        }
        return fields_agree(action);
    }

    static bool fields_agree(const Action& action) {
        std::map<std::string, FieldValue> wanted;
        for (const Guard& guard : action.guards)
            if (guard.guard == GuardKind::field_is && guard.value &&
                wanted.emplace(guard.field, *guard.value).first->second != *guard.value)
                return false;
        return true;
    }

    ClockPhase phase(const Situation& now, const std::string& clock) const {
        const auto it = clocks_.find(clock);
        return it == clocks_.end() ? ClockPhase::unstarted : now.clocks[it->second];
    }

    /// What the fields can turn the case into, one situation for each way of filling them in.
    std::vector<Situation> told(const Action& action, const Situation& before) const {
        std::vector<Situation> ways{before};
        const auto branch = [&](bool Situation::*member, bool possible, bool certain) {
            if (!possible) return;
            std::vector<Situation> more;
            for (const Situation& way : ways) {
                if (!certain) more.push_back(way);
                more.push_back(way);
                more.back().*member = true;
            }
            ways = std::move(more);
        };
        const auto certain = [&](std::initializer_list<Sets> sets) {
            return std::any_of(sets.begin(), sets.end(), [&](Sets one) {
                const Field* field = field_that_sets(action, one);
                return field && (field->required || insisted(action, *field));
            });
        };
        const auto possible = [&](std::initializer_list<Sets> sets) {
            return std::any_of(sets.begin(), sets.end(),
                               [&](Sets one) { return field_that_sets(action, one) != nullptr; });
        };
        const auto outcome = {Sets::outcome_fix_now, Sets::outcome_keep_fixed, Sets::outcome_no_recurrence,
                              Sets::outcome_cannot};
        branch(&Situation::assigned, possible({Sets::unit, Sets::handler}), certain({Sets::unit, Sets::handler}));
        branch(&Situation::led, possible({Sets::leader}), certain({Sets::leader}));
        branch(&Situation::outcome, possible(outcome), certain(outcome) || insists_on_outcome(action));
        return answered(action, attempted(action, items(action, std::move(ways))));
    }

    /// An item more, or one less: it may have been the last that was open.
    static std::vector<Situation> items(const Action& action, std::vector<Situation> ways) {
        const bool opens = effect_of(action, EffectKind::open_item) != nullptr;
        const bool settles = effect_of(action, EffectKind::settle_item) != nullptr;
        std::vector<Situation> out;
        for (Situation way : ways) {
            if (settles && way.items == Items::open) {
                if (!opens) {
                    Situation all = way;
                    all.items = Items::settled;
                    out.push_back(std::move(all));
                }
            }
            if (opens) way.items = Items::open;
            out.push_back(std::move(way));
        }
        return out;
    }

    /// One attempt more, on the same day as the last or on another.
    static std::vector<Situation> attempted(const Action& action, std::vector<Situation> ways) {
        if (!effect_of(action, EffectKind::attempt)) return ways;
        std::vector<Situation> out;
        for (Situation way : ways) {
            ++way.attempts;
            if (way.attempt_days > 0) out.push_back(way);
            ++way.attempt_days;
            out.push_back(std::move(way));
        }
        return out;
    }

    static bool insisted(const Action& action, const Field& field) {
        return std::any_of(action.guards.begin(), action.guards.end(), [&](const Guard& guard) {
            return guard.guard == GuardKind::field_is && guard.field == field.name;
        });
    }

    static bool insists_on_outcome(const Action& action) {
        const auto of_outcome = [&](const std::string& name) {
            const Field* field = field_of(action, name);
            return field && field->sets && *field->sets >= Sets::outcome_fix_now &&
                   *field->sets <= Sets::outcome_cannot;
        };
        return std::any_of(action.guards.begin(), action.guards.end(), [&](const Guard& guard) {
            return guard.guard == GuardKind::both_said ||
                   (guard.guard == GuardKind::any_field &&
                    std::all_of(guard.fields.begin(), guard.fields.end(), of_outcome));
        });
    }

    /// Values that a part of the answer can take. Reached: all four are told. Not reached: there is no answer.
    static std::vector<Fact> values(const Action& action, AnswerPart part) {
        const Field* field = field_that_sets(action, sets_of(part));
        if (!field) return {Fact::unknown};
        for (const Guard& guard : action.guards)
            if (guard.guard == GuardKind::field_is && guard.field == field->name && guard.value &&
                std::holds_alternative<bool>(*guard.value))
                return {fact(std::get<bool>(*guard.value))};
        return {Fact::yes, Fact::no};
    }

    std::vector<Situation> answered(const Action& action, std::vector<Situation> ways) const {
        const Field* reached = field_that_sets(action, Sets::answer_reached);
        if (!reached) return ways;
        bool others_optional = true;
        for (const AnswerPart part : kParts) {
            const Field* field = field_that_sets(action, sets_of(part));
            if (field && field != reached)
                others_optional = others_optional && !field->required && !insisted(action, *field);
        }
        std::set<Situation> out;
        if (!reached->required && others_optional && !insisted(action, *reached)) out.insert(ways.begin(), ways.end());
        for (const Situation& way : ways) {
            for (const Fact called : values(action, AnswerPart::reached)) {
                if (called == Fact::no && !others_optional) continue;
                for (const Fact responded : values(action, AnswerPart::responded))
                    for (const Fact solved : values(action, AnswerPart::solved))
                        for (const Fact satisfied : values(action, AnswerPart::satisfied)) {
                            const bool yes = called == Fact::yes;
                            Situation next = way;
                            next.answer = {called, yes ? responded : Fact::unknown, yes ? solved : Fact::unknown,
                                           yes ? satisfied : Fact::unknown};
                            out.insert(next);
                        }
            }
        }
        return {out.begin(), out.end()};
    }

    void misstep(Misstep::Kind kind, std::size_t from, std::size_t action, std::size_t index) {
        out_.missteps.push_back({kind, from, action, index});
    }

    static std::size_t effect_index(const Action& action, EffectKind kind) {
        return static_cast<std::size_t>(effect_of(action, kind) - action.effects.data());
    }

    /// In the order of the acts themselves: stop, suspend, resume, start; then effects on what ran before.
    void move_clocks(std::size_t from, std::size_t index, const Situation& before, Situation& after) {
        const Action& action = workflow_.actions[index];
        const auto each = [&](const std::vector<std::string>& codes, auto&& move) {
            for (std::size_t i = 0; i < codes.size(); ++i) move(after.clocks[clocks_.at(codes[i])], codes[i], i);
        };
        each(action.stop, [&](ClockPhase& clock, const std::string&, std::size_t i) {
            if (clock == ClockPhase::unstarted)
                misstep(Misstep::Kind::stop_before_start, from, index, i);
            else
                clock = ClockPhase::stopped;
        });
        each(action.suspend, [&](ClockPhase& clock, const std::string&, std::size_t i) {
            if (clock != ClockPhase::running) misstep(Misstep::Kind::suspend_not_running, from, index, i);
            clock = ClockPhase::suspended;
        });
        each(action.resume, [&](ClockPhase& clock, const std::string&, std::size_t i) {
            if (clock != ClockPhase::suspended) misstep(Misstep::Kind::resume_not_suspended, from, index, i);
            clock = ClockPhase::running;
        });
        each(action.start, [&](ClockPhase& clock, const std::string& code, std::size_t i) {
            const ClockRule& rule = *workflow_.clock(code);
            const bool open = clock == ClockPhase::running || clock == ClockPhase::suspended;
            if (open && rule.per == Per::case_) misstep(Misstep::Kind::start_while_running, from, index, i);
            if (rule.counted_from == CountedFrom::acceptance && !after.accepted)
                misstep(Misstep::Kind::counted_from_nothing, from, index, i);
            clock = ClockPhase::running;
        });
        for (std::size_t i = 0; i < workflow_.clocks.size(); ++i)
            if (workflow_.clocks[i].per == Per::holder && !after.assigned && after.clocks[i] == ClockPhase::running &&
                (before.assigned || before.clocks[i] != ClockPhase::running))  // told where it arises
                misstep(Misstep::Kind::holder_clock_unheld, from, index, i);
        for (std::size_t i = 0; i < action.effects.size(); ++i) effect(from, index, i, before);
    }

    void effect(std::size_t from, std::size_t index, std::size_t i, const Situation& before) {
        const Effect& effect = workflow_.actions[index].effects[i];
        const ClockPhase clock = phase(before, effect.clock);
        if (effect.effect == EffectKind::extend && clock != ClockPhase::running && clock != ClockPhase::suspended)
            misstep(Misstep::Kind::extend_not_running, from, index, i);
        if (effect.effect == EffectKind::exclude && (clock == ClockPhase::unstarted || clock == ClockPhase::stopped))
            misstep(Misstep::Kind::exclude_not_started, from, index, i);
        if (effect.effect == EffectKind::settle_item && before.items != Items::open)
            misstep(Misstep::Kind::settle_nothing, from, index, i);
    }

    const Workflow& workflow_;
    std::map<std::string, std::size_t> states_;
    std::map<std::string, std::size_t> clocks_;
    std::map<std::string, std::size_t> marks_;
    std::map<Situation, std::size_t> known_;
    std::deque<std::size_t> waiting_;
    Situations out_;
};

}  // namespace

Situations explore(const Workflow& workflow) { return Explorer(workflow).explore(); }

Situation told_apart(const Workflow& workflow, Situation situation) {
    std::array<bool, 4> asked{};
    std::int64_t rounds = 1, attempts = 0, days = 0;
    for (const Action& action : workflow.actions)
        for (const Guard& guard : action.guards) {
            if (guard.guard == GuardKind::answer_is && guard.answer) asked[index_of(*guard.answer)] = true;
            rounds = std::max(rounds, guard.rounds.value_or(0));
            attempts = std::max(attempts, guard.min.value_or(0));
            days = std::max(days, guard.days.value_or(0));
        }
    situation.round = std::min(situation.round, rounds);
    situation.attempts = std::min(situation.attempts, attempts);
    situation.attempt_days = std::min(situation.attempt_days, days);
    for (std::size_t part = 0; part < asked.size(); ++part)
        if (!asked[part]) situation.answer[part] = Fact::unknown;
    const bool from_acceptance =
        std::any_of(workflow.clocks.begin(), workflow.clocks.end(),
                    [](const ClockRule& clock) { return clock.counted_from == CountedFrom::acceptance; });
    situation.accepted = situation.accepted && from_acceptance;
    return situation;
}

std::vector<std::string> path_to(const Workflow& workflow, const Situations& situations, std::size_t index) {
    std::vector<std::string> path;
    for (std::optional<Step> by = situations.reached_by[index]; by; by = situations.reached_by[index]) {
        path.push_back(workflow.states[situations.all[index].state].code);
        path.push_back(workflow.actions[by->action].code);
        index = by->from;
    }
    path.push_back(workflow.initial.to);
    path.push_back(workflow.initial.action);
    std::reverse(path.begin(), path.end());
    return path;
}

}  // namespace lianxin::workflow
