// A file that is there whole or not at all.
#pragma once

#include <cstdint>
#include <string>

namespace lianxin {

/// Writes beside the target and moves it there when it is complete. Until then all that is written lies in a folder of
/// mode 0700 beside the target, which is gone afterwards, come what may. Paths are bytes, as the system takes them.
class WholeFile {
public:
    /// \throws Error `file.bad_path`, `file.no_such_folder`, `file.exists`, `file.cannot_write`
    WholeFile(std::string path, bool overwrite);
    /// Takes away what was not published.
    ~WholeFile();
    WholeFile(const WholeFile&) = delete;
    WholeFile& operator=(const WholeFile&) = delete;

    /// The folder for what is written on the way.
    const std::string& folder() const { return folder_; }
    /// The file to write to: empty, mode 0600.
    const std::string& part() const { return part_; }

    /// Makes the part durable and moves it to its place. \return its size in bytes
    /// \throws Error `file.exists`, `file.cannot_write`
    std::int64_t publish();

private:
    void clear() noexcept;

    std::string path_, folder_, part_;
    bool overwrite_;
};

/// \throws Error `file.cannot_write`; `reason` is an errno, or 0
[[noreturn]] void refuse_to_write(int reason);

}  // namespace lianxin
