// Descriptions of how a store is opened and a session begun.
#pragma once

#include "codec/common.hpp"
#include "lianxin/store.hpp"

namespace lianxin {

template <class V>
void describe(V& v, StoreOptions& o) {
    v.optional("time_source", o.time_source, "`system` if absent; `manual` stands still until it is set forward.");
    v.optional("now", o.now, "Where a manual time source begins; 2024-01-01T00:00:00+08:00 if absent.");
    v.optional("create", o.create, "Make the database if there is none; true if absent.");
    v.optional("hash", o.hash, "The hash of a new store; `sm3` if absent. An existing store keeps its own.");
    v.optional("busy_timeout_s", o.busy_timeout_s,
               codec::number("Seconds to wait for another writer; 10 if absent.", 0, 3600));
    v.optional(
        "request_retention_days", o.request_retention_days,
        codec::number("For at least so many days a request_id gives its first reply again; 30 if absent.", 1, 3650));
    v.optional(
        "migrate", o.migrate,
        "Of a store of an earlier version: `now` if absent; `dry_run` refuses and tells; `copy_first` keeps a copy.");
}

template <class V>
void describe(V& v, Actor& a) {
    v.required("jurisdiction", a.jurisdiction, codec::Rule("6 digits, GB/T 2260.", 6, 6));
    v.optional("appointment", a.appointment, codec::maybe_id("The acting appointment; absent for an installer."));
    v.optional("installer", a.installer, "True for the installer of a new jurisdiction.");
}

template <class V>
void describe(V& v, TimeSet& r) {
    v.required("now", r.now, "The new time, not before the present one.");
}

template <class V>
void describe(V& v, TimeIs& r) {
    v.required("now", r.now, "The store's time.");
}

}  // namespace lianxin
