// Copies of a SQLite database, taken while others write.
#pragma once

#include <cstdint>
#include <functional>
#include <string>

#include "store/connection.hpp"

namespace lianxin::service {

/// Copies the database as the connection sees it to a file of its own: whole or not at all, and on the disk when this
/// returns. `told` is told how many pages of how many are done, and may throw. \return the size of the file in bytes
/// \throws Error `file.*`, `store.*`
std::int64_t copy_whole(store::Connection& source, const std::string& path,
                        const std::function<void(std::int64_t, std::int64_t)>& told);

/// \throws Error `store.no_copy`: a server is copied by its own tools
[[noreturn]] void refuse_copy(const char* pointer);

}  // namespace lianxin::service
