// How far long work is, told while it goes on, with the choice to stop it.
#pragma once

#include <cstdint>
#include <functional>
#include <string>

namespace lianxin {

/// How far one verb is. A verb goes through one or several stages, each from nothing to its end.
struct Progress {
    std::string stage;       ///< what is being done: "activities", "replay", …
    std::int64_t done = 0;   ///< so much of it is done
    std::int64_t total = 0;  ///< of so much; 0 where that is not known beforehand
};

/// Called now and then by the thread that called the verb. `false` stops the verb: it throws Error `request.cancelled`
/// and nothing is written. It must not call the session that it belongs to, nor write to the store, which the verb
/// still holds. An exception that it throws stops the verb too, and goes on to whoever called the verb.
using ProgressCallback = std::function<bool(const Progress&)>;

}  // namespace lianxin
