// The keeping of the record: audit_verify and store_rebuild.
#include "service/auditor.hpp"
#include "service/session.hpp"
#include "service/verbs_internal.hpp"
#include "store/beside.hpp"

namespace lianxin::service {
namespace {

/// The promise of a stop is that nothing was written, so nobody is asked any more once something is replaced.
store::Beside::Tell teller_of(Teller& teller) {
    return [&teller](const char* stage, std::int64_t done, std::int64_t total) { teller.tell(stage, done, total); };
}

void require_rows(const StoreRebuild& request) {
    const codec::Path root;
    if (request.rows < 0 || request.rows > 200) codec::refuse_range({&root, "rows", 0}, codec::number("", 0, 200));
}

StoreRebuilt report(store::Beside& beside, const StoreRebuild& request, std::vector<TableDifference> differences) {
    StoreRebuilt out;
    out.events = beside.position();
    out.rows = beside.rows(differences, request.rows);
    out.differences = std::move(differences);
    return out;
}

/// Where something differs it is put right, unless the request only asks.
StoreRebuilt settle(store::Beside& beside, const StoreRebuild& request, std::vector<TableDifference> differences) {
    StoreRebuilt out = report(beside, request, std::move(differences));
    if (request.dry_run || out.differences.empty()) return out;
    beside.replace(out.differences);
    out.replaced = true;
    return out;
}

}  // namespace

AuditVerified audit_verify(Work& work, const AuditVerify&) { return audit(work.tx, work.teller); }

StoreRebuilt store_rebuild(Work& work, const StoreRebuild& request) {
    require_rows(request);
    const store::Beside::Tell tell = teller_of(work.teller);
    store::Beside beside(work.tx.db(), work.tx.jurisdiction());
    beside.follow(tell);
    StoreRebuilt out = settle(beside, request, beside.compare(nullptr, tell));
    beside.end();
    return out;
}

StoreRebuilt SessionState::rebuild(const StoreRebuild& request) {
    constexpr const char* kVerb = "store_rebuild";
    const auto forget = [&](const StoreRebuilt& reply) {
        if (reply.replaced) engine_->forget(actor_.jurisdiction);
        return reply;
    };
    if (unit_ || snapshot_ || engine_->database(actor_.jurisdiction).location().memory)
        return forget(write(kVerb, request, store_rebuild));
    return forget(engine_->meter().call(kVerb, [&] { return rebuild_apart(kVerb, request); }));
}

StoreRebuilt SessionState::rebuild_apart(const char* verb, const StoreRebuild& request) {
    const auto known = run<std::optional<StoreRebuilt>>(store::Transaction::Mode::read, [&](store::Transaction& tx) {
        const Work work = begin(tx);
        gate(verb, work);
        require_rows(request);
        const auto first =
            request.request_id.empty() ? std::nullopt : first_reply(tx, request.request_id, verb, said(work, request));
        return first ? std::optional(codec::stored<StoreRebuilt>(*first)) : std::nullopt;
    });
    if (known) return *known;
    return engine_->database(actor_.jurisdiction).apart([&](store::Connection& connection) {
        const store::Beside::Tell tell = teller_of(teller_);
        store::Beside beside(connection, actor_.jurisdiction);
        beside.catch_up(tell);
        StoreRebuilt found;
        {
            store::Batch snapshot(connection, store::Batch::Mode::read);
            beside.follow(tell);
            found = report(beside, request, beside.compare(nullptr, tell));
            snapshot.commit();
        }
        const bool only_asked = request.dry_run || found.differences.empty();
        if (only_asked && request.request_id.empty()) return found;
        const std::int64_t seen = beside.position();
        engine_->write_on(connection, actor_.jurisdiction, [&](store::Transaction& tx) {
            beside.follow(tell);  // before a read table is looked at, which here means the one beside
            found = once<StoreRebuilt>(tx, verb, request, [&](Work&, const StoreRebuild&) {
                if (only_asked) return found;
                // The same events, applied by the same code to tables that were equal, leave them equal; but one that
                // was not may have led another astray.
                const bool moved = beside.position() != seen;
                return settle(beside, request, beside.compare(moved ? nullptr : &found.differences, tell));
            });
        });
        return found;
    });
}

}  // namespace lianxin::service
