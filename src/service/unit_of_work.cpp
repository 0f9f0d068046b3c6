#include "service/unit_of_work.hpp"

#include "base/text.hpp"
#include "lianxin/error.hpp"
#include "service/writer.hpp"

namespace lianxin::service {

UnitOfWork::UnitOfWork(Writer& writer, Lane& lane, HashAlgorithm hash, std::string jurisdiction,
                       const WorkBegin& bounds)
    : OpenBatch(bounds.seconds), writer_(writer), hash_(hash), jurisdiction_(std::move(jurisdiction)), bounds_(bounds) {
    lease_.emplace(writer_.lend());
    batch_.emplace(**lease_, store::Batch::Mode::write);
    (*lease_)->give_up_if_idle(bounds.seconds + 1);
    store::Transaction(*batch_, hash_, jurisdiction_, store::Transaction::Mode::write);
    owns(lane);
}

void UnitOfWork::run(store::Transaction::Mode mode, const std::function<void(store::Transaction&)>& work) {
    const std::lock_guard lock(mutex_);
    require_open();
    std::int64_t events = 0;
    try {
        batch_->guarded_part([&] {
            store::Transaction tx(*batch_, hash_, jurisdiction_, mode);
            work(tx);
            tx.finish();
            events = tx.appended();
        });
    } catch (...) {
        if (!batch_->open() || !(*lease_)->in_transaction()) end(State::lost);
        throw;
    }
    so_far_.verbs += mode == store::Transaction::Mode::write ? 1 : 0;
    so_far_.events += events;
    if (so_far_.events > bounds_.events) give_up(State::too_large);
    if (late()) give_up(State::timed_out);
}

WorkEnded UnitOfWork::commit() {
    const std::lock_guard lock(mutex_);
    require_open();
    try {
        batch_->commit();
    } catch (...) {
        const store::Mark last = batch_->mark();
        const bool unsure = (*lease_)->lost();
        end(State::ended);
        if (!unsure || writer_.look_for(last) != Writer::Stored::yes) throw;
    }
    end(State::ended);
    writer_.committed(so_far_.verbs);
    return so_far_;
}

WorkEnded UnitOfWork::rollback() {
    const std::lock_guard lock(mutex_);
    end(State::ended);
    return so_far_;
}

void UnitOfWork::refuse() const {
    if (state_ == State::timed_out)
        throw Error(
            "work.timed_out",
            cat("The unit of work was open for more than ", bounds_.seconds, " seconds; all of it was taken back."),
            cat("工作单元开启已超过", bounds_.seconds, "秒，其中操作已全部撤销。"), {},
            cat("{\"seconds\":", bounds_.seconds, "}"));
    if (state_ == State::too_large)
        throw Error("work.too_large",
                    cat("The unit of work wrote more than ", bounds_.events, " events; all of it was taken back."),
                    cat("工作单元写入已超过", bounds_.events, "条事件，其中操作已全部撤销。"), {},
                    cat("{\"events\":", bounds_.events, "}"));
    throw Error("work.lost", "The database gave the unit of work up; all of it was taken back.",
                "数据库未能保留该工作单元，其中操作已全部撤销。");
}

}  // namespace lianxin::service
