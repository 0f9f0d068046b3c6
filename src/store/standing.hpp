// `final`, `reported` (told by a source only), `merged` into another, or `live`: what lists and counts tell apart.
#pragma once

#include "casework/state.hpp"
#include "lianxin/account.hpp"

namespace lianxin::store {

inline CaseStanding standing(const casework::State& state) {
    if (state.final_state) return CaseStanding::final;
    if (casework::absorbed(state)) return CaseStanding::merged;
    return state.account == workflow::Account::reported ? CaseStanding::reported : CaseStanding::live;
}

}  // namespace lianxin::store
