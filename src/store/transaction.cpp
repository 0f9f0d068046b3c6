#include "store/transaction.hpp"

#include "base/text.hpp"
#include "lianxin/error.hpp"
#include "store/replay.hpp"
#include "store/row.hpp"

namespace lianxin::store {
namespace {

/// The streams whose heads tell whether what is kept of them is still right.
constexpr const char* kAskedByAll[] = {"organisation", "documents"};
const Row kCounter("counters", "jurisdiction name", "", "value");

}  // namespace

template void Transaction::append(const std::string& stream, std::int64_t expected,
                                  std::vector<casework::Event>& events, const Occasion& occasion);

Transaction::Transaction(Batch& batch, HashAlgorithm hash, std::string jurisdiction, Mode mode)
    : batch_(batch),
      connection_(batch.db()),
      hash_(hash),
      jurisdiction_(std::move(jurisdiction)),
      projector_(connection_, jurisdiction_) {
    if (mode == Mode::write) lock();
}

/// On SQLite the batch holds the only write lock there is; elsewhere reading the row takes the jurisdiction's.
void Transaction::lock() {
    const char* const sql = connection_.backend() == Backend::sqlite
                                ? "SELECT position FROM jurisdictions WHERE jurisdiction = :j"
                                : "SELECT position FROM jurisdictions WHERE jurisdiction = :j FOR UPDATE";
    auto row = connection_.row<std::int64_t>(sql, jurisdiction_);
    if (!row) {
        add_unless_there(connection_, "INSERT INTO jurisdictions (jurisdiction, position) VALUES (:j, 0)",
                         jurisdiction_);
        row = connection_.row<std::int64_t>(sql, jurisdiction_);
    }
    locked_ = true;
    first_position_ = position_ = std::get<0>(*row);
}

void Transaction::finish() {
    if (locked_)
        for (const char* stream : kAskedByAll)
            if (const auto at = heads_.find(stream); at != heads_.end())
                batch_.keep_head(jurisdiction_, stream, at->second);
    if (!wrote_) return;
    connection_.settle();  // nothing is refused any more
    projector_.flush();
    connection_.run("UPDATE jurisdictions SET position = :p WHERE jurisdiction = :j", position_, jurisdiction_);
    if (appended() > 0) batch_.mark({jurisdiction_, position_, last_hash_});
}

Head Transaction::head(const std::string& stream) {
    const auto kept = heads_.find(stream);
    if (kept != heads_.end()) return kept->second;
    if (const Head* known = locked_ ? batch_.head(jurisdiction_, stream) : nullptr) return heads_[stream] = *known;
    const auto found = connection_.row<std::int64_t, std::string>(
        "SELECT version, hash FROM events WHERE jurisdiction = :j AND stream = :s ORDER BY version DESC LIMIT 1",
        jurisdiction_, stream);
    return heads_[stream] = found ? Head{std::get<0>(*found), std::get<1>(*found)} : Head{};
}

void Transaction::begin_append(const std::string& stream, std::int64_t expected) {
    const Head at = head(stream);
    if (at.version != expected)
        throw Error("store.version_conflict", cat("The stream stands at version ", at.version, ", not ", expected, "."),
                    cat("数据已更新到第", at.version, "版，与预期的第", expected, "版不符。"), "/expected_version",
                    cat("{\"version\":", at.version, "}"));
    wrote_ = true;
}

void Transaction::seal(Sealed& text, const std::string& subject) {
    if (text.text.empty() || !text.hash.empty()) return;
    const std::string salt = security::random_hex(16);
    text.hash = security::sealed_hash(hash_, salt, text.text);
    connection_.run("INSERT INTO sealed_texts (jurisdiction, hash, subject, salt, body) VALUES (:j, :h, :u, :s, :b)",
                    jurisdiction_, text.hash, subject, salt, text.text);
}

Stamp Transaction::write_event(const std::string& stream, const char* type, const std::string& data,
                               const Occasion& occasion) {
    Head& at = heads_[stream];
    Envelope e;
    e.jurisdiction = jurisdiction_;
    e.position = ++position_;
    e.stream = stream;
    e.version = at.version + 1;
    e.type = type;
    e.occurred_at = occasion.occurred_at;
    e.recorded_at = occasion.recorded_at;
    e.actor = occasion.actor;
    e.previous = at.hash;
    const std::string body = event_text(e, data);
    at = Head{e.version, security::digest(hash_, body)};
    insert(e, body, at.hash);
    return Stamp{e.version, e.occurred_at, e.recorded_at, e.actor};
}

void Transaction::insert(const Envelope& e, const std::string& body, const std::string& hash) {
    last_hash_ = hash;
    connection_.run(
        "INSERT INTO events (jurisdiction, position, stream, version, type, body, hash) "
        "VALUES (:j, :p, :s, :v, :t, :b, :h)",
        jurisdiction_, e.position, e.stream, e.version, e.type, body, hash);
}

void Transaction::append_stored(const Envelope& e, const std::string& body, const std::string& hash) {
    const Head at = head(e.stream);
    if (e.jurisdiction != jurisdiction_ || e.position != position_ + 1 || e.version != at.version + 1 ||
        e.previous != at.hash || security::digest(hash_, body) != hash)
        throw Error("restore.does_not_follow",
                    cat("The event at position ", e.position,
                        " does not follow what the store holds, or was altered; nothing was restored."),
                    cat("位置", e.position, "的事件与存储中的已有事件不相衔接或者已被改动，未恢复任何内容。"), {},
                    cat("{\"position\":", e.position, "}"));
    wrote_ = true;
    position_ = e.position;
    heads_[e.stream] = Head{e.version, hash};
    insert(e, body, hash);
    project(projector_, e);
}

void Transaction::drawn(const std::string& counter, std::int64_t value) {
    if (last(counter) >= value) return;
    wrote_ = true;
    kCounter.put(connection_, jurisdiction_, counter, value);
}

std::int64_t Transaction::next(const std::string& counter) {
    wrote_ = true;
    const std::int64_t value = last(counter) + 1;
    kCounter.put(connection_, jurisdiction_, counter, value);
    return value;
}

std::int64_t Transaction::last(const std::string& counter) {
    const auto row = connection_.row<std::int64_t>("SELECT value FROM counters WHERE jurisdiction = :j AND name = :n",
                                                   jurisdiction_, counter);
    return row ? std::get<0>(*row) : 0;
}

std::string Transaction::open(const Sealed& text) {
    if (text.hash.empty()) return text.text;
    const auto found = connection_.row<std::string>(
        "SELECT body FROM sealed_texts WHERE jurisdiction = :j AND hash = :h", jurisdiction_, text.hash);
    return found ? std::get<0>(*found) : std::string();
}

}  // namespace lianxin::store
