#include "base/whole_file.hpp"

#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <vector>

#include "base/json.hpp"
#include "base/text.hpp"
#include "lianxin/error.hpp"

namespace lianxin {
namespace {

constexpr const char* kPointer = "/path";

[[noreturn]] void refuse_path(const char* why, const char* why_zh) {
    throw Error("file.bad_path", cat("A file of this path can't be written: ", why, "."),
                cat("不能写入该路径的文件：", why_zh, "。"), kPointer);
}

[[noreturn]] void refuse_existing() {
    throw Error("file.exists", "There is a file of this path already.", "该路径已有文件。", kPointer,
                Json{{"overwrite", true}}.dump());
}

[[noreturn]] void refuse_folder() {
    throw Error("file.no_such_folder", "The folder that the file is to lie in does not exist.",
                "文件所在的文件夹不存在。", kPointer);
}

/// With its slash; "./" for a bare name.
std::string folder_of(const std::string& path) {
    const std::size_t slash = path.rfind('/');
    return slash == std::string::npos ? "./" : path.substr(0, slash + 1);
}

void check_path(const std::string& path) {
    if (path.empty()) refuse_path("it is empty", "路径为空");
    if (path.find('\0') != std::string::npos) refuse_path("it holds a NUL character", "路径含有空字符");
    const std::string name = path.substr(path.rfind('/') + 1);
    if (name.empty() || name == "." || name == "..") refuse_path("it names a folder", "路径是文件夹");
}

void check_target(const std::string& path, bool overwrite) {
    struct stat there {};
    if (::lstat(path.c_str(), &there) != 0) {
        if (errno == ENAMETOOLONG) refuse_path("it is too long", "路径过长");
        return;
    }
    if (S_ISDIR(there.st_mode)) refuse_path("it names a folder", "路径是文件夹");
    if (!overwrite) refuse_existing();
    if (!S_ISREG(there.st_mode)) refuse_path("it is no ordinary file", "路径不是普通文件");
}

std::string make_folder(const std::string& path) {
    const std::string pattern = folder_of(path) + ".lianxin-XXXXXX";
    std::vector<char> name(pattern.begin(), pattern.end());
    name.push_back('\0');
    if (::mkdtemp(name.data()) != nullptr) return name.data();
    if (errno == ENOENT || errno == ENOTDIR) refuse_folder();
    if (errno == ENAMETOOLONG) refuse_path("it is too long", "路径过长");
    refuse_to_write(errno);
}

/// Makes what was written, or a new name in a folder, survive a loss of power.
int sync(const std::string& path, int flags) {
    const int file = ::open(path.c_str(), flags | O_CLOEXEC);
    if (file < 0) return errno;
    const int failed = ::fsync(file) != 0 ? errno : 0;
    ::close(file);
    return failed == EINVAL || failed == ENOTSUP ? 0 : failed;  // not every file system can
}

/// Moves without taking the place of a file that has come in the meantime.
int move_to_free_name(const std::string& from, const std::string& to) {
    if (::renameat2(AT_FDCWD, from.c_str(), AT_FDCWD, to.c_str(), RENAME_NOREPLACE) == 0) return 0;
    if (errno != EINVAL && errno != ENOSYS) return errno;
    if (::link(from.c_str(), to.c_str()) != 0) return errno;  // the file system knows no such move
    ::unlink(from.c_str());
    return 0;
}

}  // namespace

void refuse_to_write(int reason) {
    const bool full = reason == ENOSPC || reason == EDQUOT || reason == EFBIG;
    const bool closed = reason == EACCES || reason == EPERM || reason == EROFS;
    const char* why = full ? "no room is left" : closed ? "it is not permitted" : "the system refused it";
    const char* why_zh = full ? "空间不足" : closed ? "没有权限" : "系统拒绝";
    throw Error("file.cannot_write", cat("The file can't be written: ", why, "; nothing was left behind."),
                cat("无法写入文件：", why_zh, "，未留下任何内容。"), kPointer);
}

WholeFile::WholeFile(std::string path, bool overwrite) : path_(std::move(path)), overwrite_(overwrite) {
    check_path(path_);
    check_target(path_, overwrite_);
    folder_ = make_folder(path_);
    part_ = folder_ + "/part";
    const int file = ::open(part_.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (file < 0) {
        const int reason = errno;
        clear();
        refuse_to_write(reason);
    }
    ::close(file);
}

WholeFile::~WholeFile() { clear(); }

void WholeFile::clear() noexcept {
    if (DIR* folder = ::opendir(folder_.c_str())) {
        // NOLINTNEXTLINE(concurrency-mt-unsafe): nobody else reads this one
        while (const dirent* entry = ::readdir(folder)) ::unlinkat(::dirfd(folder), entry->d_name, 0);
        ::closedir(folder);
    }
    ::rmdir(folder_.c_str());
}

std::int64_t WholeFile::publish() {
    struct stat written {};
    if (::stat(part_.c_str(), &written) != 0) refuse_to_write(errno);
    if (const int failed = sync(part_, O_RDONLY); failed != 0) refuse_to_write(failed);
    check_target(path_, overwrite_);
    const int failed =
        overwrite_ ? (::rename(part_.c_str(), path_.c_str()) != 0 ? errno : 0) : move_to_free_name(part_, path_);
    if (failed == EEXIST) refuse_existing();
    if (failed != 0) refuse_to_write(failed);
    sync(folder_of(path_), O_RDONLY | O_DIRECTORY);  // the file is there; should the power fail now, it may not be
    return written.st_size;
}

}  // namespace lianxin
