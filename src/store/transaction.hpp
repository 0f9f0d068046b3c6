// What one request does in one jurisdiction: events appended, texts sealed, read tables brought up to date.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "lianxin/store.hpp"
#include "security/digest.hpp"
#include "store/batch.hpp"
#include "store/connection.hpp"
#include "store/event_form.hpp"
#include "store/projector.hpp"

namespace lianxin::store {

/// Who says it, and when it happened and was told.
struct Occasion {
    Instant occurred_at;
    Instant recorded_at;
    std::string actor;
};

/// One request's part of a batch. All that it keeps in memory is its own and goes with it, so that nothing of a request
/// that was rolled back can reach the next one.
class Transaction {
public:
    using Mode = Batch::Mode;

    /// A writer holds the jurisdiction's lock until the batch ends, so its positions and numbers have no gaps.
    Transaction(Batch& batch, HashAlgorithm hash, std::string jurisdiction, Mode mode);
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;

    /// Writes what is still only held here; durable once the batch is committed. \throws Error `store.*`
    void finish();

    Connection& db() { return connection_; }
    const Batch& batch() const { return batch_; }
    const std::string& jurisdiction() const { return jurisdiction_; }
    HashAlgorithm hash() const { return hash_; }
    Projector& projector() { return projector_; }
    /// The position of the newest event.
    std::int64_t position() const { return position_; }
    /// How many events were appended.
    std::int64_t appended() const { return position_ - first_position_; }

    Head head(const std::string& stream);

    /// Seals the texts of the events, appends them to the stream after `expected` and projects them.
    /// `subject` is what the texts are about ("case/…"), for erasure.
    /// \throws Error `store.version_conflict` if the stream moved on
    template <class... Events>
    void append(const std::string& stream, std::int64_t expected, std::vector<std::variant<Events...>>& events,
                const Occasion& occasion) {
        begin_append(stream, expected);
        for (auto& event : events) {
            std::visit([&](auto& e) { codec::for_each_sealed(e, [&](Sealed& text) { seal(text, stream); }); }, event);
            const Stamp stamp = write_event(stream, type_of(event), data_of(event), occasion);
            projector_.apply(stream, stamp, event);
        }
    }

    /// Appends an event as it was stored elsewhere, unchanged, and projects it; `body` and `hash` are its text and
    /// hash. \throws Error `restore.does_not_follow` if it is not the very next of its jurisdiction and stream, or not
    /// itself
    void append_stored(const Envelope& event, const std::string& body, const std::string& hash);

    /// The next value of a gapless counter, from 1.
    std::int64_t next(const std::string& counter);
    /// Numbers up to this one are drawn, wherever they were.
    void drawn(const std::string& counter, std::int64_t value);

    /// The body of a sealed text; empty if there is none or it was destroyed.
    std::string open(const Sealed& text);

private:
    void begin_append(const std::string& stream, std::int64_t expected);
    void seal(Sealed& text, const std::string& subject);
    Stamp write_event(const std::string& stream, const char* type, const std::string& data, const Occasion& occasion);
    std::int64_t last(const std::string& counter);
    void insert(const Envelope& event, const std::string& body, const std::string& hash);

    void lock();

    Batch& batch_;
    Connection& connection_;
    HashAlgorithm hash_;
    std::string jurisdiction_;
    Projector projector_;
    std::int64_t first_position_ = 0;
    std::int64_t position_ = 0;
    std::string last_hash_;
    std::unordered_map<std::string, Head> heads_;
    bool wrote_ = false;
    bool locked_ = false;  ///< nobody else writes in the jurisdiction
};

// A case has by far the most kinds of events, and many verbs append them: compiled once, in transaction.cpp.
extern template void Transaction::append(const std::string& stream, std::int64_t expected,
                                         std::vector<casework::Event>& events, const Occasion& occasion);

}  // namespace lianxin::store
