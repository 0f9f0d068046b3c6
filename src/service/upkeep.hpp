// What is done to a store as a whole: copies, their check, and what is played back onto one.
#pragma once

#include "lianxin/progress.hpp"
#include "lianxin/upkeep.hpp"
#include "service/engine.hpp"

namespace lianxin::service {

/// \throws Error `store.no_copy`, `file.*`, `request.cancelled`, `store.*`
StoreBackedUp backup(Engine& engine, const StoreBackup& request, const ProgressCallback& tell);

/// \throws Error `restore.*`, `file.no_such_file`, `request.cancelled`, `store.*`
StoreRestored restore(Engine& engine, const StoreRestore& request, const ProgressCallback& tell);

/// \throws Error `request.cancelled`, `store.*`
BackupChecked backup_check(const std::string& uri, const BackupCheck& request, const ProgressCallback& tell);

}  // namespace lianxin::service
