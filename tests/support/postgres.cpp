// Starts, watches and stops the tests' PostgreSQL.
#include "support/postgres.hpp"

#include <arpa/inet.h>
#include <fcntl.h>
#include <grp.h>
#include <libpq-fe.h>
#include <netinet/in.h>
#include <poll.h>
#include <pwd.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <fstream>
#include <iterator>
#include <memory>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

namespace lianxin::test {
namespace {

namespace fs = std::filesystem;

const fs::path programs = "/usr/lib/postgresql/15/bin";

[[noreturn]] void fail(const std::string& what) { throw std::runtime_error("PostgreSQL for tests: " + what); }

const passwd* server_user() {
    if (geteuid() != 0) return nullptr;
    const passwd* user = getpwnam("postgres");
    if (user == nullptr) fail("there is no user 'postgres'");
    return user;
}

// What a child needs is made before fork(): between fork() and exec() nothing is allocated.
struct Program {
    std::vector<std::string> words;
    std::string log;
    const passwd* user = server_user();

    [[noreturn]] void run_in_child() {
        const int output = open(log.c_str(), O_WRONLY | O_CREAT | O_APPEND, 0644);
        const int input = open("/dev/null", O_RDONLY);
        dup2(input, STDIN_FILENO);
        dup2(output, STDOUT_FILENO);
        dup2(output, STDERR_FILENO);
        // postgresql-15 needs a working folder that it may enter.
        if (chdir("/") != 0) _exit(126);
        if (user != nullptr && (setgroups(0, nullptr) != 0 || setgid(user->pw_gid) != 0 || setuid(user->pw_uid) != 0)) {
            _exit(126);
        }
        prctl(PR_SET_PDEATHSIG, SIGQUIT);  // after setuid(), which clears it
        execv(arguments_[0], arguments_.data());
        _exit(127);
    }

    void prepare() {
        for (std::string& word : words) arguments_.push_back(word.data());
        arguments_.push_back(nullptr);
    }

private:
    std::vector<char*> arguments_;
};

int free_port() {
    const int probe = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    const bool found = probe >= 0 && bind(probe, reinterpret_cast<sockaddr*>(&address), size) == 0 &&
                       getsockname(probe, reinterpret_cast<sockaddr*>(&address), &size) == 0;
    if (probe >= 0) close(probe);
    if (!found) fail("no free port on 127.0.0.1");
    return ntohs(address.sin_port);
}

constexpr char keep_folder = 'k';  // said through the lifeline before it is cut

// Runs the server until the lifeline is cut, then removes the folder unless told otherwise; or until the server ends by
// itself.
[[noreturn]] void guard(int lifeline, Program& server, const fs::path& folder) {
    // The lifelines of other servers, which this process was born with, would else never be cut.
    close_range(3, static_cast<unsigned>(lifeline) - 1, 0);
    close_range(static_cast<unsigned>(lifeline) + 1, ~0U, 0);
    setsid();  // a Ctrl-C at the terminal ends the tests; the lifeline then ends the server
    const pid_t pid = fork();
    if (pid == 0) server.run_in_child();
    const int null = open("/dev/null", O_RDWR);
    for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) dup2(null, stream);
    pollfd cut{lifeline, 0, 0};  // POLLHUP is always reported
    while (poll(&cut, 1, 100) <= 0) {
        if (waitpid(pid, nullptr, WNOHANG) != 0) _exit(1);
    }
    kill(pid, SIGQUIT);
    waitpid(pid, nullptr, 0);
    char said = 0;
    if (read(lifeline, &said, 1) != 1 || said != keep_folder) {
        std::error_code ignored;
        fs::remove_all(folder, ignored);
    }
    _exit(0);
}

}  // namespace

PostgresServer& PostgresServer::shared() {
    static PostgresServer server;
    return server;
}

PostgresServer::PostgresServer(Durability durability) : durability_(durability), owner_(getpid()) {
    if (!fs::exists(programs / "postgres")) {
        fail("not installed (" + (programs / "postgres").string() + "); the Debian package is postgresql-15");
    }
    initialise();
    // Another process may take the free port before the server does.
    for (int attempt = 0; attempt < 5; ++attempt) {
        port_ = free_port();
        if (start()) return;
    }
    fail("does not start:\n" + log());
}

PostgresServer::~PostgresServer() {
    if (getpid() == owner_) stop();
}

void PostgresServer::initialise() {
    Program initdb;
    const std::string data = folder_.file("data");
    if (initdb.user != nullptr && chown(folder_.path().c_str(), initdb.user->pw_uid, initdb.user->pw_gid) != 0) {
        fail("cannot hand " + folder_.path().string() + " to the user 'postgres'");
    }
    initdb.words = {(programs / "initdb").string(),
                    "-D",
                    data,
                    "-U",
                    "postgres",
                    "-A",
                    "trust",
                    "-E",
                    "UTF8",
                    "--locale=C.UTF-8",
                    "--no-sync",
                    "--no-instructions"};
    initdb.log = folder_.file("log");
    initdb.prepare();
    const pid_t pid = fork();
    if (pid < 0) fail("cannot fork");
    if (pid == 0) {
        unsetenv("LD_PRELOAD");
        initdb.run_in_child();
    }
    int status = 0;
    waitpid(pid, &status, 0);
    if (!WIFEXITED(status) || WEXITSTATUS(status) != 0) fail("initdb failed:\n" + log());
}

bool PostgresServer::start() {
    Program server;
    server.words = {(programs / "postgres").string(),
                    "-D",
                    folder_.file("data"),
                    "-h",
                    "127.0.0.1",
                    "-p",
                    std::to_string(port_),
                    "-k",
                    folder_.path().string(),
                    "-c",
                    "shared_buffers=32MB",
                    "-c",
                    "max_connections=60",
                    "-c",
                    "jit=off"};
    if (durability_ == Durability::fast) {
        for (const char* setting : {"fsync=off", "synchronous_commit=off", "full_page_writes=off"}) {
            server.words.insert(server.words.end(), {"-c", setting});
        }
    }
    server.log = folder_.file("log");
    server.prepare();

    int pipe_ends[2];
    if (pipe2(pipe_ends, O_CLOEXEC) != 0) fail("cannot make a pipe");
    const fs::path folder = folder_.path();
    guardian_ = fork();
    if (guardian_ < 0) fail("cannot fork");
    if (guardian_ == 0) {
        close(pipe_ends[1]);
        guard(pipe_ends[0], server, folder);
    }
    close(pipe_ends[0]);
    lifeline_ = pipe_ends[1];
    return wait_until_ready();
}

void PostgresServer::stop() noexcept {
    if (guardian_ < 0) return;
    close(lifeline_);
    waitpid(guardian_, nullptr, 0);
    guardian_ = -1;
}

void PostgresServer::take_down() {
    if (write(lifeline_, &keep_folder, 1) != 1) fail("its guardian is gone");
    stop();
}

void PostgresServer::bring_up() {
    std::error_code ignored;
    fs::remove(folder_.file("data/postmaster.pid"), ignored);  // else its last line would be taken for the new one's
    if (!start()) fail("does not start again:\n" + log());
}

// The server's own pid file says so: a ping of the port could be answered by somebody else's server.
bool PostgresServer::wait_until_ready() {
    using namespace std::chrono_literals;
    const auto end = std::chrono::steady_clock::now() + 60s;
    while (std::chrono::steady_clock::now() < end) {
        std::ifstream file(folder_.file("data/postmaster.pid"));
        std::string line;
        for (int i = 0; i < 8 && std::getline(file, line); ++i) {
        }
        if (line.rfind("ready", 0) == 0) return true;
        if (waitpid(guardian_, nullptr, WNOHANG) != 0) {
            close(lifeline_);
            guardian_ = -1;
            return false;
        }
        std::this_thread::sleep_for(10ms);
    }
    fail("not ready after a minute:\n" + log());
}

std::string PostgresServer::log() const {
    std::ifstream file(folder_.file("log"));
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

std::string PostgresServer::fresh_database() {
    const std::string name = "lx_" + std::to_string(getpid()) + "_" + std::to_string(++databases_);
    const std::string base = "postgresql://postgres@127.0.0.1:" + std::to_string(port_) + "/";
    const std::unique_ptr<PGconn, decltype(&PQfinish)> connection(PQconnectdb((base + "postgres").c_str()), PQfinish);
    const std::unique_ptr<PGresult, decltype(&PQclear)> result(
        PQexec(connection.get(), ("CREATE DATABASE " + name).c_str()), PQclear);
    if (PQresultStatus(result.get()) != PGRES_COMMAND_OK) {
        fail(std::string("cannot create a database: ") + PQerrorMessage(connection.get()));
    }
    return base + name;
}

}  // namespace lianxin::test
