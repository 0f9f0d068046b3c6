// The fact of the stream of sign-offs: the figures of periods that are over, as they were when somebody signed for
// them.
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "base/sealed.hpp"
#include "codec/duty.hpp"
#include "lianxin/duty.hpp"

namespace lianxin::duty {

/// One item as it was signed off.
struct SignedItem {
    std::int64_t measure = 0;
    std::string duty;
    BearerKind bearer_kind = BearerKind::appointment;
    std::string bearer;
    Date from;
    Date to;
    std::int64_t owed = 0;
    std::int64_t done = 0;
    DutyStatus status = DutyStatus::met;
};

struct DutiesSignedOff {
    static constexpr const char* kType = "duties_signed_off";
    std::string sign_off;
    Date from;
    Date to;
    std::optional<Tier> tier;
    std::optional<std::int64_t> measure;
    std::string mechanism;
    std::vector<SignedItem> items;
    std::string digest;  ///< over the canonical text of `items`
    Sealed note;
};

using Event = std::variant<DutiesSignedOff>;

constexpr std::size_t kMostSigned = 100'000;

template <class V>
void describe(V& v, SignedItem& i) {
    v.required("measure", i.measure, "measure");
    v.required("duty", i.duty, "code of the duty");
    v.required("bearer_kind", i.bearer_kind, "an appointment or a team");
    v.required("bearer", i.bearer, "appointment, or unit of the team");
    v.required("from", i.from, "first day of the item");
    v.required("to", i.to, "last day of the item");
    v.required("owed", i.owed, "how much was owed");
    v.required("done", i.done, "how much was done");
    v.required("status", i.status, "how it stood");
}
template <class V>
void describe(V& v, DutiesSignedOff& e) {
    v.required("sign_off", e.sign_off, "id");
    v.required("from", e.from, "first day of the span");
    v.required("to", e.to, "last day of the span");
    v.optional("tier", e.tier, "only of this tier");
    v.optional("measure", e.measure, "only of this measure");
    v.required("mechanism", e.mechanism, "mechanism in force on the last day");
    v.optional("items", e.items, codec::list("the figures", kMostSigned));
    v.required("digest", e.digest, "over the canonical text of the figures");
    v.optional("note", e.note, "sealed");
}

}  // namespace lianxin::duty
