// A private PostgreSQL 15 for tests: in a temporary folder, on a free port of 127.0.0.1, gone when the tests are.
#pragma once

#include <sys/types.h>

#include <string>

#include "support/temp_dir.hpp"

namespace lianxin::test {

/// A running server. Throws std::runtime_error with what PostgreSQL said when it cannot be started, also when it is
/// not installed: a test that needs it fails, it is never skipped in silence.
///
/// PostgreSQL refuses to run as root; then it runs as the user `postgres`. A guardian process owns the server and
/// takes it down when this object goes or when the test process dies, however it dies.
class PostgresServer {
public:
    enum class Durability {
        fast,    ///< fsync off: what is committed may be lost by a crash of the machine, not of a process
        durable  ///< fsync and synchronous_commit on, as in production
    };

    /// One server for the whole test process, started on first use. Not for use while other threads run.
    static PostgresServer& shared();

    explicit PostgresServer(Durability durability = Durability::fast);
    PostgresServer(const PostgresServer&) = delete;
    PostgresServer& operator=(const PostgresServer&) = delete;
    ~PostgresServer();

    /// Creates a new, empty database; returns its URI, `postgresql://postgres@127.0.0.1:PORT/NAME`.
    std::string fresh_database();

    /// Ends it at once, as when its machine loses power: connections break, and what is not on the disk is gone. Only
    /// for a server of one's own.
    void take_down();
    /// Starts it again, on the same port and with the data that it had.
    void bring_up();

    int port() const noexcept { return port_; }

private:
    void initialise();
    bool start();
    void stop() noexcept;
    bool wait_until_ready();
    std::string log() const;

    const Durability durability_;
    TempDir folder_;
    int port_ = 0;
    int databases_ = 0;
    pid_t owner_ = 0;  // a forked copy of this object must not stop the server
    pid_t guardian_ = -1;
    int lifeline_ = -1;  // the guardian stops the server when this pipe's last writer is gone
};

}  // namespace lianxin::test
