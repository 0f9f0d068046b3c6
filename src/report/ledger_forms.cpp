// The columns of each ledger. Together they are as wide as A4 landscape takes at a size that can be read.
#include <stdexcept>

#include "report/ledger.hpp"
#include "report/ledger_words.hpp"

namespace lianxin::report {
namespace {

namespace w = ledger_words;

constexpr Align kLeft = Align::left;

const LedgerForm& activities() {
    static const LedgerForm form{LedgerSheet::activities,
                                 w::activities,
                                 {{nullptr, w::serial, 5},
                                  {nullptr, w::activity, 14},
                                  {&w::basics, w::kind, 9},
                                  {&w::basics, w::channel, 13, kLeft},
                                  {&w::basics, w::measures, 6},
                                  {&w::time, w::begins, 16},
                                  {&w::time, w::ends, 16},
                                  {&w::time, w::time_words, 9},
                                  {&w::place, w::area, 10},
                                  {&w::place, w::spot, 13, kLeft},
                                  {nullptr, w::officials, 24, kLeft},
                                  {nullptr, w::topic, 26, kLeft},
                                  {nullptr, w::audience, 6},
                                  {nullptr, w::raised, 6},
                                  {nullptr, w::origin, 6},
                                  {nullptr, w::remarks, 8}}};
    return form;
}

const LedgerForm& cases() {
    static const LedgerForm form{LedgerSheet::cases,
                                 w::cases,
                                 {{nullptr, w::serial, 5},
                                  {nullptr, w::case_no, 18},
                                  {&w::receipt, w::received_at, 16},
                                  {&w::receipt, w::workflow, 9},
                                  {&w::receipt, w::category, 8},
                                  {&w::receipt, w::summary, 26, kLeft},
                                  {&w::receipt, w::case_area, 9},
                                  {&w::handling, w::unit, 11},
                                  {&w::handling, w::handler, 13},
                                  {&w::handling, w::leader, 11},
                                  {&w::progress, w::state, 8},
                                  {&w::progress, w::due_on, 10.5},
                                  {&w::progress, w::in_time, 7},
                                  {&w::result, w::closed_on, 10.5},
                                  {&w::result, w::outcome, 24, kLeft},
                                  {&w::opinion, w::responded, 6},
                                  {&w::opinion, w::solved, 6},
                                  {&w::opinion, w::satisfied, 6},
                                  {nullptr, w::remarks, 11}}};
    return form;
}

const LedgerForm& duties() {
    static const LedgerForm form{LedgerSheet::duties,
                                 w::duties,
                                 {{nullptr, w::serial, 6},
                                  {&w::bearer, w::unit, 16},
                                  {&w::bearer, w::post, 18},
                                  {&w::bearer, w::name, 12},
                                  {&w::bearer, w::tier, 13},
                                  {&w::demand, w::measure, 6},
                                  {&w::demand, w::duty, 30, kLeft},
                                  {&w::demand, w::quantity, 18},
                                  {&w::demand, w::from, 10.5},
                                  {&w::demand, w::to, 10.5},
                                  {&w::done_group, w::owed, 6},
                                  {&w::done_group, w::done, 6},
                                  {&w::done_group, w::missing, 6},
                                  {&w::done_group, w::status, 10}}};
    return form;
}

const LedgerForm& cards() {
    static const LedgerForm form{LedgerSheet::cards,
                                 w::cards,
                                 {{nullptr, w::serial, 5},
                                  {nullptr, w::case_no, 18},
                                  {&w::supervision, w::rung, 14},
                                  {&w::supervision, w::card, 7},
                                  {&w::supervision, w::number, 6},
                                  {&w::limit, w::clock, 14},
                                  {&w::limit, w::due_on, 10.5},
                                  {&w::limit, w::fell_due_at, 16},
                                  {&w::in_charge, w::unit, 13},
                                  {&w::in_charge, w::holder, 24},
                                  {nullptr, w::reached_at, 16},
                                  {&w::withdrawal, w::at, 16},
                                  {&w::withdrawal, w::ground, 18, kLeft}}};
    return form;
}

}  // namespace

const LedgerForm& form_of(LedgerSheet sheet) {
    switch (sheet) {
        case LedgerSheet::activities:
            return activities();
        case LedgerSheet::cases:
            return cases();
        case LedgerSheet::duties:
            return duties();
        case LedgerSheet::cards:
            return cards();
    }
    throw std::logic_error("a ledger without columns");
}

}  // namespace lianxin::report
