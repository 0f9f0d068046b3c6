#include "service/writer.hpp"

#include <algorithm>
#include <exception>

#include "lianxin/error.hpp"
#include "service/retry.hpp"

namespace lianxin::service {

using std::chrono::steady_clock;

struct Writer::Request : Lane::Ticket {
    Request(const std::string& its_jurisdiction, const Work& its_work, bool by_itself)
        : Ticket(by_itself), jurisdiction(its_jurisdiction), work(its_work) {}
    const std::string& jurisdiction;
    const Work& work;
    std::exception_ptr failure;
    bool settled = false;  ///< there was no connection, or nobody could be asked what was stored: not to be done again
};

Lane& Writer::lane(const std::string& jurisdiction) {
    const std::lock_guard lock(mutex_);
    return lanes_[one_file_ ? std::string() : jurisdiction];
}

void Writer::write(const std::string& jurisdiction, const Work& work, bool alone) {
    Request mine(jurisdiction, work, alone);
    Lane& way = lane(jurisdiction);
    if (way.enter(mine, [this] { expire(); })) lead(way, mine);
    if (mine.failure) std::rethrow_exception(mine.failure);
}

void Writer::write_on(store::Connection& connection, const std::string& jurisdiction, const Work& work) {
    struct Place {
        ~Place() { lane.leave({}); }
        Lane& lane;
    };
    Lane& way = lane(jurisdiction);
    Lane::Ticket ticket(true);
    way.enter(ticket, [this] { expire(); });
    const Place place{way};
    store::Batch batch(connection, store::Batch::Mode::write);
    batch.part([&] {
        store::Transaction tx(batch, hash_, jurisdiction, store::Transaction::Mode::write);
        work(tx);
        tx.finish();
    });
    batch.commit();
    committed(1);
}

std::shared_ptr<UnitOfWork> Writer::begin(const std::string& jurisdiction, const WorkBegin& bounds) {
    Lane& way = lane(jurisdiction);
    Lane::Ticket ticket(true);
    way.enter(ticket, [this] { expire(); });
    std::shared_ptr<UnitOfWork> unit;
    try {
        for (Retry retry(bounds_.patience); !unit;) try {
                unit = std::make_shared<UnitOfWork>(*this, way, hash_, jurisdiction, bounds);
            } catch (...) {
                if (!retry.again(std::current_exception())) throw;
                retried(std::current_exception());
            }
        watch(unit);
    } catch (...) {
        if (!unit) way.leave({});
        throw;
    }
    return unit;
}

std::shared_ptr<ReadSnapshot> Writer::snapshot(const std::string& jurisdiction, Instant now,
                                               const SnapshotBegin& bounds) {
    auto snapshot = std::make_shared<ReadSnapshot>(*this, hash_, jurisdiction, now, bounds);
    watch(snapshot);
    return snapshot;
}

void Writer::watch(const std::shared_ptr<OpenBatch>& open) {
    const std::lock_guard lock(mutex_);
    open_.erase(std::remove_if(open_.begin(), open_.end(), [](const auto& one) { return one.expired(); }), open_.end());
    open_.push_back(open);
    opened_ = open_.size();
}

void Writer::expire() noexcept {
    for (std::size_t i = 0; i < opened_; ++i) {
        std::shared_ptr<OpenBatch> open;
        {
            const std::lock_guard lock(mutex_);
            if (i < open_.size()) open = open_[i].lock();
        }
        if (open) open->expire();
    }
}

void Writer::lead(Lane& lane, Request& first) noexcept {
    Group group;
    group.push_back(&first);
    const auto until = steady_clock::now() + bounds_.time;
    const auto more = [&]() -> Lane::Ticket* {
        const bool full = first.alone || group.size() >= bounds_.requests || steady_clock::now() >= until;
        return full ? nullptr : lane.next();
    };
    if (!together(group, more))
        for (Lane::Ticket* each : group) {
            Group one{each};
            together(one, [] { return nullptr; });
        }
    persist(group);
    lane.leave(group);
}

void Writer::persist(const Group& group) noexcept {
    Retry retry(bounds_.patience);
    for (Lane::Ticket* each : group) {
        const Request& request = static_cast<Request&>(*each);
        while (request.failure && !request.settled && retry.again(request.failure)) {
            retried(request.failure);
            Group one{each};
            together(one, [] { return nullptr; });
        }
    }
}

template <class More>
bool Writer::together(Group& group, More more) noexcept {
    const auto first = [&]() -> Request& { return static_cast<Request&>(*group.front()); };
    first().failure = nullptr;
    store::Mark last;
    bool connected = false, unsure = false;
    try {
        const Pool::Lease lease = lend();
        connected = true;
        store::Batch batch(*lease, store::Batch::Mode::write);
        run(batch, first());
        const auto stands = [&] { return batch.open() && lease->in_transaction(); };
        while (stands()) {
            Lane::Ticket* const next = more();
            if (next == nullptr) break;
            group.push_back(next);
            run(batch, static_cast<Request&>(*next));
        }
        if (!stands() && (group.size() > 1 || first().failure))
            return group.size() == 1 || again(group, static_cast<Request&>(*group.back()).failure);
        last = batch.mark();
        try {
            batch.commit();
        } catch (...) {
            unsure = lease->lost();
            throw;
        }
        committed(written(group));
        return true;
    } catch (...) {
        const std::exception_ptr failure = std::current_exception();
        const Stored stored = unsure ? look_for(last) : Stored::no;
        if (stored == Stored::yes) {
            committed(written(group));
            return true;
        }
        if (stored == Stored::no && group.size() > 1) return again(group, failure);
        for (Lane::Ticket* each : group) {
            Request& request = static_cast<Request&>(*each);
            if (!request.failure) request.failure = failure;
            request.settled = !connected || stored == Stored::unknown;
        }
        return true;
    }
}

bool Writer::again(const Group& group, const std::exception_ptr& why) noexcept {
    meter_.retried(why, group.size());
    return false;
}

std::int64_t Writer::written(const Group& group) {
    return std::count_if(group.begin(), group.end(),
                         [](const Lane::Ticket* each) { return !static_cast<const Request&>(*each).failure; });
}

void Writer::run(store::Batch& batch, Request& request) noexcept {
    request.failure = nullptr;
    try {
        batch.part([&] {
            store::Transaction tx(batch, hash_, request.jurisdiction, store::Transaction::Mode::write);
            request.work(tx);
            tx.finish();
        });
    } catch (...) {
        request.failure = std::current_exception();
    }
}

Writer::Stored Writer::look_for(const store::Mark& last) noexcept {
    if (last.position == 0) return Stored::no;  // no event: to do it once more changes nothing
    try {
        const Pool::Lease lease = lend();
        store::Batch batch(*lease, store::Batch::Mode::write);
        // Taking the jurisdiction's lock waits until the server has ended the lost transaction, one way or the other.
        store::Transaction tx(batch, hash_, last.jurisdiction, store::Transaction::Mode::write);
        const auto found = tx.db().row<std::string>("SELECT hash FROM events WHERE jurisdiction = :j AND position = :p",
                                                    last.jurisdiction, last.position);
        return found && std::get<0>(*found) == last.hash ? Stored::yes : Stored::no;
    } catch (...) {
        return Stored::unknown;
    }
}

}  // namespace lianxin::service
