// One database transaction, in which what one request writes, or several write one after the other, becomes durable.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <utility>

#include "store/connection.hpp"

namespace lianxin::store {

/// An event by which one can tell later whether it was stored.
struct Mark {
    std::string jurisdiction;
    std::int64_t position = 0;  ///< 0: no event was written
    std::string hash;
};

/// The newest event of a stream.
struct Head {
    std::int64_t version = 0;  ///< 0: the stream is empty
    std::string hash;
};

class Batch {
public:
    enum class Mode { read, write };

    /// Begins; the connection must outlive it. \throws Error `store.*`
    Batch(Connection& connection, Mode mode);
    /// Rolls back unless committed.
    ~Batch();
    Batch(const Batch&) = delete;
    Batch& operator=(const Batch&) = delete;

    Connection& db() { return connection_; }
    /// Nothing was written in it yet, so what one reads in it is what others have committed.
    bool fresh() const { return fresh_; }
    /// False once it was committed or all of it was rolled back.
    bool open() const { return open_; }

    /// Runs `write()`, all or nothing, and passes its exception on. What came before it is kept if `open()` still says
    /// so afterwards. The first has nothing before it that a failure could harm, so that it needs no savepoint.
    template <class F>
    void part(F&& write) {
        run(!fresh_, write);
    }
    /// The same, but a failure never ends the batch, unless the database itself gave it up.
    template <class F>
    void guarded_part(F&& write) {
        run(true, write);
    }

    /// Makes all of it durable. \throws Error `store.*`; nothing is stored then, unless the connection was lost
    void commit();

    /// Where a stream stands that most requests ask for: as a request of this batch found or left it, which nobody else
    /// can have changed since. Nothing if none has asked.
    const Head* head(const std::string& jurisdiction, const std::string& stream) const;
    void keep_head(const std::string& jurisdiction, const std::string& stream, const Head& head);

    /// The last event written in it.
    const Mark& mark() const { return mark_; }
    void mark(Mark last) { mark_ = std::move(last); }

private:
    template <class F>
    void run(bool guarded, F& write) {
        connection_.begin_part(guarded);
        const Mark before = mark_;
        try {
            write();
            connection_.end_part();
        } catch (...) {
            mark_ = before;
            undo();
            throw;
        }
        fresh_ = false;
    }
    void undo() noexcept;

    Connection& connection_;
    Mark mark_;
    std::map<std::pair<std::string, std::string>, Head> heads_;
    bool fresh_ = true;
    bool open_ = true;
};

}  // namespace lianxin::store
