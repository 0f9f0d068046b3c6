// The queue of those who want to write where only one at a time can: who is first leads, and may take on others' work.
#pragma once

#include <boost/container/static_vector.hpp>
#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <mutex>

namespace lianxin::service {

class Lane {
public:
    /// One caller's place in the queue.
    struct Ticket {
        explicit Ticket(bool by_itself) : alone(by_itself) {}
        const bool alone;  ///< not to be done together with others

    private:
        friend class Lane;
        bool done = false;
        std::condition_variable wake;
    };

    /// Those whose work is done together; of a fixed size, since nothing may fail once others' work has been taken on.
    using Group = boost::container::static_vector<Ticket*, 64>;

    /// Waits, first come first served, until the lane is this one's, which is then to `leave` it; or until another, who
    /// had it, has done the work. While it waits, `look()` is called now and then.
    /// \return true if it has the lane now, false if the work is done
    bool enter(Ticket& ticket, const std::function<void()>& look);

    /// For who has the lane: the next in the queue, taken out of it; nullptr if there is none that would join.
    Ticket* next();

    /// Tells the owners of these that their work is done, and leaves the lane to the next in the queue.
    void leave(const Group& done);

    /// How many wait for their turn.
    std::size_t waiting() const;

private:
    void wake_first();

    mutable std::mutex mutex_;
    std::deque<Ticket*> queue_;
    bool taken_ = false;
};

}  // namespace lianxin::service
