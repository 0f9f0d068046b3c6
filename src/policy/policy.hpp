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
}

}  // namespace lianxin::policy
