// The verbs of one session that see the same state: a batch that only reads, open between calls.
#pragma once

#include <functional>
#include <string>

#include "lianxin/store.hpp"
#include "service/open_batch.hpp"
#include "store/transaction.hpp"

namespace lianxin::service {

class Writer;

class ReadSnapshot : public OpenBatch {
public:
    /// The state of now; all in it is judged by that time.
    ReadSnapshot(Writer& writer, HashAlgorithm hash, std::string jurisdiction, Instant now,
                 const SnapshotBegin& bounds);

    const SnapshotBegun& begun() const { return begun_; }

    /// \throws Error `snapshot.timed_out`, `snapshot.lost`, and what `work` throws
    void run(const std::function<void(store::Transaction&)>& work);

    SnapshotEnded finish();

private:
    [[noreturn]] void refuse() const override;

    const HashAlgorithm hash_;
    const std::string jurisdiction_;
    SnapshotBegun begun_;
    SnapshotEnded so_far_;
};

}  // namespace lianxin::service
