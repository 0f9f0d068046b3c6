// The verbs of signing off: duty_sign_off, duty_sign_offs.
#include "base/text.hpp"
#include "duty/sign_off.hpp"
#include "lianxin/error.hpp"
#include "security/digest.hpp"
#include "service/conditions.hpp"
#include "service/duty_facts.hpp"
#include "service/numbers.hpp"
#include "service/page.hpp"
#include "service/verbs_internal.hpp"

namespace lianxin::service {
namespace {

std::string digest_of(Work& work, const std::vector<duty::SignedItem>& items) {
    Json all = Json::array();
    for (const duty::SignedItem& item : items) all.push_back(codec::encode(item));
    return security::digest(work.tx.hash(), canonical(all));
}

}  // namespace

DutySignedOff duty_sign_off(Work& work, const DutySignOff& request) {
    const Date today = work.context.now.date();
    duty::check(request, today);
    DutyEvaluate question;
    question.from = request.from;
    question.to = request.to;
    question.tier = request.tier;
    question.measure = request.measure;
    const DutyEvaluated all = duty_evaluate(work, question);
    duty::DutiesSignedOff fact;
    DutySignedOff reply;
    fact.items = duty::to_sign(request, all, reply.already);
    if (fact.items.empty())
        throw Error("duty.nothing_to_sign", "No period that is over and not signed off lies within the span.",
                    "该时间段内没有已经结束、尚未签认的周期。", "/from", Json{{"already", reply.already}}.dump());
    if (fact.items.size() > duty::kMostSigned)
        throw Error("duty.too_much_to_sign", cat("At most ", duty::kMostSigned, " items are signed off at once."),
                    cat("一次最多签认", duty::kMostSigned, "项。"), "/from");
    fact.sign_off = sign_off_id(work.tx, today.year());
    fact.from = request.from;
    fact.to = request.to;
    fact.tier = request.tier;
    fact.measure = request.measure;
    fact.mechanism = cat(all.mechanism, "/", all.version);
    fact.digest = digest_of(work, fact.items);
    fact.note = Sealed(request.note);
    reply.sign_off = fact.sign_off;
    reply.items = static_cast<std::int64_t>(fact.items.size());
    reply.digest = fact.digest;
    std::vector<duty::Event> events{std::move(fact)};
    work.tx.append("sign_off/" + reply.sign_off, 0, events, work.occasion());
    return reply;
}

DutySignOffsListed duty_sign_offs(Work& work, const DutySignOffs& request) {
    require_page(request.limit);
    Conditions where(work.tx.jurisdiction());
    if (!request.after.empty()) {
        const After after = after_of(request.after, 2);
        where.add("(signed_at, sign_off) < (:at, :s)", after.number, after.id);
    }
    where.bind(request.limit + 1);
    DutySignOffsListed reply;
    for (const auto& [id, from, to, measure, tier, signed_at, signed_by, items, digest, note] :
         work.tx.db()
             .rows_bound<std::string, std::int64_t, std::int64_t, std::int64_t, std::string, std::int64_t, std::string,
                         std::int64_t, std::string, std::string>(
                 "SELECT sign_off, from_day, to_day, measure, tier, signed_at, signed_by, items, digest, note FROM "
                 "sign_offs" +
                     where.sql() + " ORDER BY signed_at DESC, sign_off DESC LIMIT :n",
                 where.args())) {
        if (reply.sign_offs.size() == static_cast<std::size_t>(request.limit)) {
            const DutySignOffItem& last = reply.sign_offs.back();
            reply.next = cat(last.signed_at.ms, "/", last.sign_off);
            break;
        }
        Sealed sealed;
        sealed.hash = note;
        reply.sign_offs.push_back({id, Date{static_cast<std::int32_t>(from)}, Date{static_cast<std::int32_t>(to)},
                                   codec::value_of<Tier>(tier), measure > 0 ? std::optional(measure) : std::nullopt,
                                   Instant{signed_at}, signed_by, items, digest, work.tx.open(sealed)});
    }
    return reply;
}

}  // namespace lianxin::service
