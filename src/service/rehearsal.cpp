#include "service/rehearsal.hpp"

namespace lianxin::service {

/// Never committed, and without a journal: the file has no name and serves nobody else.
Rehearsal::Rehearsal() : db_(store::Connection::open({store::Backend::sqlite, "", true}, {})) {
    db_->value_of("PRAGMA journal_mode = OFF");
    db_->execute(
        "CREATE TABLE requests (request_id TEXT PRIMARY KEY, verb TEXT, salt TEXT, hash TEXT, reply TEXT, "
        "recorded_at BIGINT)");
    db_->execute(
        "CREATE TABLE external_ids (kind TEXT, source TEXT, external_id TEXT, object TEXT, "
        "PRIMARY KEY (kind, source, external_id))");
    db_->begin_write();
}

void Rehearsal::bring(store::Transaction& tx, const std::string& request_id, const HostIds& ids) {
    using Text = std::string;
    const auto request = db_->row<Text, Text, Text, Text, std::int64_t>(
        "SELECT verb, salt, hash, reply, recorded_at FROM requests WHERE request_id = :r", request_id);
    if (request) {
        const auto& [verb, salt, hash, reply, recorded_at] = *request;
        tx.db().run(
            "INSERT INTO requests (jurisdiction, request_id, verb, salt, hash, reply, recorded_at) "
            "VALUES (:j, :r, :v, :s, :h, :y, :t) ON CONFLICT (jurisdiction, request_id) DO NOTHING",
            tx.jurisdiction(), request_id, verb, salt, hash, reply, recorded_at);
    }
    for (const auto& [kind, id] : ids) {
        const auto object =
            db_->row<Text>("SELECT object FROM external_ids WHERE kind = :k AND source = :s AND external_id = :e", kind,
                           id.source, id.id);
        if (object)
            tx.db().run(
                "INSERT INTO external_ids (jurisdiction, kind, source, external_id, object) "
                "VALUES (:j, :k, :s, :e, :o) ON CONFLICT (jurisdiction, kind, source, external_id) DO NOTHING",
                tx.jurisdiction(), kind, id.source, id.id, std::get<0>(*object));
    }
}

void Rehearsal::keep(store::Transaction& tx, const std::string& request_id, const HostIds& ids) {
    using Text = std::string;
    const auto request = tx.db().row<Text, Text, Text, Text, std::int64_t>(
        "SELECT verb, salt, hash, reply, recorded_at FROM requests WHERE jurisdiction = :j AND request_id = :r",
        tx.jurisdiction(), request_id);
    const auto& [verb, salt, hash, reply, recorded_at] = request.value();
    db_->run("INSERT INTO requests VALUES (:r, :v, :s, :h, :y, :t)", request_id, verb, salt, hash, reply, recorded_at);
    for (const auto& [kind, id] : ids) {
        const auto object = tx.db().row<Text>(
            "SELECT object FROM external_ids WHERE jurisdiction = :j AND kind = :k AND source = :s AND external_id = "
            ":e",
            tx.jurisdiction(), kind, id.source, id.id);
        if (object)
            db_->run(
                "INSERT INTO external_ids VALUES (:k, :s, :e, :o) ON CONFLICT (kind, source, external_id) DO NOTHING",
                kind, id.source, id.id, std::get<0>(*object));
    }
}

}  // namespace lianxin::service
