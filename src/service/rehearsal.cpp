#include "service/rehearsal.hpp"

#include "store/row.hpp"

namespace lianxin::service {
namespace {

const store::Row kRequest("requests", "jurisdiction request_id", "", "verb salt hash reply recorded_at");
const store::Row kExternalId("external_ids", "jurisdiction kind source external_id", "", "object");
const store::Row kRehearsedId("rehearsed_ids", "kind source external_id", "", "object");

}  // namespace

/// Never committed, and without a journal: the file has no name and serves nobody else.
Rehearsal::Rehearsal() : db_(store::Connection::open({store::Backend::sqlite, "", true}, {})) {
    db_->value_of("PRAGMA journal_mode = OFF");
    db_->execute(
        "CREATE TABLE rehearsed_requests (request_id TEXT PRIMARY KEY, verb TEXT, salt TEXT, hash TEXT, reply TEXT, "
        "recorded_at BIGINT)");
    db_->execute(
        "CREATE TABLE rehearsed_ids (kind TEXT, source TEXT, external_id TEXT, object TEXT, "
        "PRIMARY KEY (kind, source, external_id))");
    db_->begin_write();
}

void Rehearsal::bring(store::Transaction& tx, const std::string& request_id, const HostIds& ids) {
    using Text = std::string;
    const auto request = db_->row<Text, Text, Text, Text, std::int64_t>(
        "SELECT verb, salt, hash, reply, recorded_at FROM rehearsed_requests WHERE request_id = :r", request_id);
    if (request) {
        const auto& [verb, salt, hash, reply, recorded_at] = *request;
        kRequest.put(tx.db(), tx.jurisdiction(), request_id, verb, salt, hash, reply, recorded_at);
    }
    for (const auto& [kind, id] : ids) {
        const auto object =
            db_->row<Text>("SELECT object FROM rehearsed_ids WHERE kind = :k AND source = :s AND external_id = :e",
                           kind, id.source, id.id);
        if (object) kExternalId.put(tx.db(), tx.jurisdiction(), kind, id.source, id.id, std::get<0>(*object));
    }
}

void Rehearsal::keep(store::Transaction& tx, const std::string& request_id, const HostIds& ids) {
    using Text = std::string;
    const auto request = tx.db().row<Text, Text, Text, Text, std::int64_t>(
        "SELECT verb, salt, hash, reply, recorded_at FROM requests WHERE jurisdiction = :j AND request_id = :r",
        tx.jurisdiction(), request_id);
    const auto& [verb, salt, hash, reply, recorded_at] = request.value();
    db_->run("INSERT INTO rehearsed_requests VALUES (:r, :v, :s, :h, :y, :t)", request_id, verb, salt, hash, reply,
             recorded_at);
    for (const auto& [kind, id] : ids) {
        const auto object = tx.db().row<Text>(
            "SELECT object FROM external_ids WHERE jurisdiction = :j AND kind = :k AND source = :s AND external_id = "
            ":e",
            tx.jurisdiction(), kind, id.source, id.id);
        if (object) kRehearsedId.put(*db_, kind, id.source, id.id, std::get<0>(*object));
    }
}

}  // namespace lianxin::service
