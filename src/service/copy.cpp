#include "service/copy.hpp"

#include "base/whole_file.hpp"
#include "lianxin/error.hpp"

namespace lianxin::service {

std::int64_t copy_whole(store::Connection& source, const std::string& path,
                        const std::function<void(std::int64_t, std::int64_t)>& told) {
    WholeFile file(path, false);
    source.copy_to(file.part(), told);
    return file.publish();
}

void refuse_copy(const char* pointer) {
    throw Error("store.no_copy",
                "A database on a server is copied by the server's own tools; see examples/backup_postgresql.sh.",
                "服务器数据库须用数据库自带工具备份，参见examples/backup_postgresql.sh。", pointer);
}

}  // namespace lianxin::service
