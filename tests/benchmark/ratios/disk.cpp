// What the disk itself takes, which every ratio of durable writing hangs on.
#include <fcntl.h>
#include <unistd.h>

#include <stdexcept>

#include "ratios.hpp"

namespace lianxin::ratios {

/// Over what is there already, as a write-ahead log is written once it has its size.
void disk(Board& board, const Options& options) {
    constexpr int kWrites = 200;
    const std::filesystem::path path = options.folder / "latency";
    const int file = open(path.c_str(), O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    const std::string block(4096, 'x');
    const auto once = [&] { return write(file, block.data(), block.size()) == static_cast<ssize_t>(block.size()); };
    bool written = file >= 0;
    for (int i = 0; i < kWrites && written; ++i) written = once();
    written = written && fsync(file) == 0 && lseek(file, 0, SEEK_SET) == 0;
    std::vector<double> took;
    for (int i = 0; i < kWrites && written; ++i)
        took.push_back(1e6 * seconds([&] { written = once() && fdatasync(file) == 0; }));
    if (file >= 0) close(file);
    std::filesystem::remove(path);
    if (!written) throw std::runtime_error("cannot write in " + options.folder.string());
    board.figure("disk_latency", median(std::move(took)), "us");
}

}  // namespace lianxin::ratios
