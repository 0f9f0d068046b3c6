// The verbs of one session that become durable together: a batch that stays open between calls, within bounds, since
// others wait meanwhile.
#pragma once

#include <functional>
#include <string>

#include "lianxin/store.hpp"
#include "service/open_batch.hpp"
#include "store/transaction.hpp"

namespace lianxin::service {

class Writer;

class UnitOfWork : public OpenBatch {
public:
    /// Takes the jurisdiction's lock. Once it has begun the lane is its own, and it leaves it when it ends.
    UnitOfWork(Writer& writer, Lane& lane, HashAlgorithm hash, std::string jurisdiction, const WorkBegin& bounds);

    /// Does a verb's work in it. If that throws, nothing of it is kept, and what came before it stands.
    /// \throws Error `work.timed_out`, `work.too_large`, `work.lost`: all of the unit was taken back
    void run(store::Transaction::Mode mode, const std::function<void(store::Transaction&)>& work);

    /// Makes all of it durable. \throws Error as `run`, and `store.*`; nothing is stored then
    WorkEnded commit();
    /// Takes all of it back; what it would have stored.
    WorkEnded rollback();

    /// What is in it so far; for its own thread.
    const WorkEnded& so_far() const { return so_far_; }

private:
    [[noreturn]] void refuse() const override;

    Writer& writer_;
    const HashAlgorithm hash_;
    const std::string jurisdiction_;
    const WorkBegin bounds_;
    WorkEnded so_far_;
};

}  // namespace lianxin::service
