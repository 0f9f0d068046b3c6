#include "service/read_snapshot.hpp"

#include "base/text.hpp"
#include "lianxin/error.hpp"
#include "service/writer.hpp"

namespace lianxin::service {

/// Both databases take the snapshot with the first row that is read, so one is read here.
ReadSnapshot::ReadSnapshot(Writer& writer, HashAlgorithm hash, std::string jurisdiction, Instant now,
                           const SnapshotBegin& bounds)
    : OpenBatch(bounds.seconds), hash_(hash), jurisdiction_(std::move(jurisdiction)) {
    lease_.emplace(writer.lend());
    batch_.emplace(**lease_, store::Batch::Mode::read);
    (*lease_)->give_up_if_idle(bounds.seconds + 1);
    const auto position =
        (*lease_)->row<std::int64_t>("SELECT position FROM jurisdictions WHERE jurisdiction = :j", jurisdiction_);
    begun_ = {bounds.seconds, position ? std::get<0>(*position) : 0, now};
}

void ReadSnapshot::run(const std::function<void(store::Transaction&)>& work) {
    const std::lock_guard lock(mutex_);
    require_open();
    try {
        store::Transaction tx(*batch_, hash_, jurisdiction_, store::Transaction::Mode::read);
        work(tx);
    } catch (const Error& error) {  // after an error PostgreSQL answers nothing more in the same transaction
        if (error.code().rfind("store.", 0) == 0) end(State::lost);
        throw;
    }
    ++so_far_.verbs;
}

SnapshotEnded ReadSnapshot::finish() {
    const std::lock_guard lock(mutex_);
    end(State::ended);
    return so_far_;
}

void ReadSnapshot::refuse() const {
    if (state_ == State::timed_out)
        throw Error("snapshot.timed_out",
                    cat("The snapshot was open for more than ", begun_.seconds, " seconds and was given up."),
                    cat("快照开启已超过", begun_.seconds, "秒，已被释放。"), {},
                    cat("{\"seconds\":", begun_.seconds, "}"));
    throw Error("snapshot.lost", "The database gave the snapshot up.", "数据库未能保留该快照。");
}

}  // namespace lianxin::service
