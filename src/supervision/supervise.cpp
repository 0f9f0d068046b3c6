#include "supervision/supervise.hpp"

#include <algorithm>

#include "base/json.hpp"
#include "base/text.hpp"
#include "casework/held.hpp"
#include "casework/parts.hpp"
#include "lianxin/error.hpp"

namespace lianxin::supervision {
namespace {

const casework::ClockRun* judged_run(const casework::State& state, const std::string& clock, std::int64_t run) {
    if (state.final_state || state.account != workflow::Account::live) return nullptr;
    for (const casework::ClockRun& one : state.clocks)
        if (one.clock == clock && one.run == run) return casework::watched(one) ? &one : nullptr;
    return nullptr;
}

/// Who is to keep a clock: the supporting unit its part's, whoever has the case all others.
struct Holder {
    std::string unit, handler;
};
Holder holder_of(const casework::State& state, const casework::ClockRun& run) {
    if (run.clock != casework::kPartClock) return {state.unit, state.handler};
    const casework::Part& part = casework::part_of(state, run.run);
    return {part.unit, part.handler};
}

bool reached(const casework::ClockRun& run, const std::string& rung) {
    const std::vector<std::string> codes = casework::rungs_reached(run);
    return std::binary_search(codes.begin(), codes.end(), rung);
}

[[noreturn]] void no_such_card(const char* pointer) {
    throw Error("card.not_found", "The case has no such card.", "该办件没有这张警示牌。", pointer);
}

/// The numbers of the cards of a rung; those that stand, or all if none does.
std::vector<std::int64_t> numbers_of(const casework::State& state, const std::string& rung) {
    std::vector<std::int64_t> all, standing;
    for (std::size_t i = 0; i < state.cards.size(); ++i) {
        if (state.cards[i].rung != rung) continue;
        all.push_back(static_cast<std::int64_t>(i) + 1);
        if (!state.cards[i].withdrawn_at) standing.push_back(all.back());
    }
    return standing.empty() ? all : standing;
}

std::int64_t number_of(const casework::State& state, const CardWithdraw& command) {
    if (command.number) {
        const bool there = *command.number <= static_cast<std::int64_t>(state.cards.size());
        if (!there) no_such_card("/number");
        if (!command.rung.empty() && state.cards[static_cast<std::size_t>(*command.number - 1)].rung != command.rung)
            no_such_card("/rung");
        return *command.number;
    }
    if (command.rung.empty())
        throw Error("card.which", "Name the card by its number or its rung.", "请以编号或者阶梯指明警示牌。",
                    "/number");
    const std::vector<std::int64_t> numbers = numbers_of(state, command.rung);
    if (numbers.empty()) no_such_card("/rung");
    if (numbers.size() > 1 && !state.cards[static_cast<std::size_t>(numbers.front() - 1)].withdrawn_at)
        throw Error("card.which", "Several cards of this rung stand; name one by its number.",
                    "该阶梯有多张警示牌，请以编号指明。", "/number", Json{{"numbers", numbers}}.dump());
    return numbers.back();
}

}  // namespace

std::vector<casework::Event> reach(const casework::State& state, const std::string& clock, std::int64_t run,
                                   const Ladder& ladder, const Rung& rung, Instant fell_due_at) {
    const casework::ClockRun* found = judged_run(state, clock, run);
    if (found == nullptr || reached(*found, rung.code)) return {};
    const Holder holder = holder_of(state, *found);
    const casework::Held limit = casework::held(*found);
    std::vector<casework::Event> events{
        casework::RungReached{clock, run, rung.code, ladder.name(), limit.due_on, fell_due_at, holder.unit,
                              holder.handler, rung.card, rung.to, limit.taken ? limit.taken->from : std::string()}};
    if (rung.card)
        events.push_back(casework::CardIssued{*rung.card, holder.unit, holder.handler, clock, run, rung.code});
    return events;
}

casework::CardWithdrawn withdraw(const casework::State& state, const CardWithdraw& command) {
    const std::int64_t number = number_of(state, command);
    const casework::Card& card = state.cards[static_cast<std::size_t>(number - 1)];
    if (card.withdrawn_at)
        throw Error("card.already_withdrawn", cat("Card ", number, " was withdrawn before."),
                    cat("第", number, "张警示牌此前已经撤回。"), command.number ? "/number" : "/rung",
                    Json{{"withdrawn_at", card.withdrawn_at->str()}}.dump());
    return {number, card.card, card.rung, Sealed(command.ground)};
}

}  // namespace lianxin::supervision
