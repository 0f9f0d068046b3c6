// A policy (管理办法): the figures that a county lays down for itself, and that no workflow or ladder says.
#pragma once

#include <optional>
#include <string>

#include "codec/codec.hpp"
#include "codec/common.hpp"
#include "lianxin/common.hpp"
#include "lianxin/time.hpp"

namespace lianxin::policy {

/// How far ahead a worklist of what is due looks.
struct DueSoon {
    std::int64_t days = 0;
    LocalText basis;
};

/// How many of the closed cases are looked at once more.
struct SecondCheck {
    std::int64_t share = 0;  ///< in a hundred, rounded up
    std::int64_t least = 0;
    std::int64_t most = 0;
    LocalText basis;
};

/// How long a unit's past counts when a matter is dispatched.
struct Dispatch {
    std::int64_t history_days = 0;
    LocalText basis;
};

/// From which number on a count may be published, so that nobody is recognised by it.
struct Publish {
    std::int64_t least = 0;
    LocalText basis;
};

/// From where on something is worth asking about (反形式主义). docs/guide/finding.md says what each means.
struct CopiedNotes {
    std::int64_t similarity = 0;  ///< in a hundred
    std::int64_t characters = 0;
    LocalText basis;
};
struct BackDated {
    std::int64_t days = 0;
    std::int64_t records = 0;
    LocalText basis;
};
struct PeriodEnd {
    std::int64_t days = 0;
    std::int64_t share = 0;  ///< in a hundred
    std::int64_t records = 0;
    LocalText basis;
};
struct ReopenedAgain {
    std::int64_t rounds = 0;
    LocalText basis;
};
struct TrivialDuty {
    std::int64_t minutes = 0;
    LocalText basis;
};
struct Findings {
    CopiedNotes copied_notes;
    BackDated back_dated;
    PeriodEnd period_end;
    ReopenedAgain reopened_again;
    TrivialDuty trivial_duty;
};

struct Policy {
    std::string id;
    std::int64_t version = 0;
    Date effective_on;
    LocalText title;
    LocalText note;
    std::optional<DueSoon> due_soon;
    std::optional<SecondCheck> second_check;
    std::optional<Dispatch> dispatch;
    std::optional<Publish> publish;
    std::optional<Findings> findings;

    std::string name() const;  ///< "policy-default/1"
};

/// How many of so many cases are drawn: the share, but neither fewer than `least` nor more than `most`, nor than there
/// are.
std::int64_t size_of(const SecondCheck& clause, std::int64_t population);

constexpr const char* kBasis = "Where the figure comes from: a rule, or that it is practice.";

template <class V>
void describe(V& v, DueSoon& d) {
    v.required("days", d.days, codec::number("So many days from today.", 0, 365));
    v.required("basis", d.basis, kBasis);
}

template <class V>
void describe(V& v, SecondCheck& s) {
    v.required("share", s.share, codec::number("So many in a hundred of the closed cases, rounded up.", 1, 100));
    v.required("least", s.least, codec::number("But not fewer than these.", 1, 1'000));
    v.required("most", s.most, codec::number("And not more than these.", 1, 1'000));
    v.required("basis", s.basis, kBasis);
}

template <class V>
void describe(V& v, Dispatch& d) {
    v.required("history_days", d.history_days,
               codec::number("What a unit had and bounced counts for so many days.", 1, 36'600));
    v.required("basis", d.basis, kBasis);
}

template <class V>
void describe(V& v, Publish& p) {
    v.required("least", p.least, codec::number("No number from 1 up to below this one is published.", 2, 100));
    v.required("basis", p.basis, kBasis);
}

template <class V>
void describe(V& v, CopiedNotes& c) {
    v.required("similarity", c.similarity, codec::number("Alike by so many in a hundred, or more.", 70, 100));
    v.required("characters", c.characters, codec::number("Notes of fewer characters are not compared.", 10, 1'000));
    v.required("basis", c.basis, kBasis);
}

template <class V>
void describe(V& v, BackDated& b) {
    v.required("days", b.days, codec::number("Put on record so many days after it ended, or later.", 1, 3'660));
    v.required("records", b.records, codec::number("So many such records on one day, or more.", 2, 1'000));
    v.required("basis", b.basis, kBasis);
}

template <class V>
void describe(V& v, PeriodEnd& p) {
    v.required("days", p.days, codec::number("The last days of a quarter are so many.", 1, 45));
    v.required("share", p.share,
               codec::number("So many in a hundred of the quarter's activities fall into them.", 1, 100));
    v.required("records", p.records, codec::number("And at least so many.", 2, 1'000));
    v.required("basis", p.basis, kBasis);
}

template <class V>
void describe(V& v, ReopenedAgain& r) {
    v.required("rounds", r.rounds, codec::number("A case in this round, or a later one.", 2, 100));
    v.required("basis", r.basis, kBasis);
}

template <class V>
void describe(V& v, TrivialDuty& t) {
    v.required("minutes", t.minutes, codec::number("An activity shorter than this is short.", 1, 1'440));
    v.required("basis", t.basis, kBasis);
}

template <class V>
void describe(V& v, Findings& f) {
    v.required("copied_notes", f.copied_notes, "Notes of several activities that are nearly the same.");
    v.required("back_dated", f.back_dated, "Many records entered on one day, long after.");
    v.required("period_end", f.period_end, "Most activities of a quarter in its last days.");
    v.required("reopened_again", f.reopened_again, "A case closed and opened again, and again.");
    v.required("trivial_duty", f.trivial_duty, "Duties met only by short activities that reached nobody.");
}

template <class V>
void describe(V& v, Policy& p) {
    std::string kind = "policy";
    v.required("kind", kind, codec::id("Always `policy`."));
    v.required("id", p.id, codec::id("The same for all versions of the policy."));
    v.required("version", p.version, codec::number("Counts up from 1.", 1, 1'000'000));
    v.required("effective_on", p.effective_on, "The first day on which it holds.");
    v.required("title", p.title, "What people call it.");
    v.optional("note", p.note, "What a reader should know about it.");
    v.optional("due_soon", p.due_soon, "How far ahead the worklist `due` looks, unless the question says.");
    v.optional("second_check", p.second_check, "How large a sample is, unless `sample_draw` says.");
    v.optional("dispatch", p.dispatch, "How long a unit's past counts in `dispatch_suggest`; for ever if absent.");
    v.optional("publish", p.publish, "How small a count may be that `account_show` gives to publish.");
    v.optional("findings", p.findings, "From where on `finding_list` asks.");
}

}  // namespace lianxin::policy
