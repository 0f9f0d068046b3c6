// A failure that others' work at the same time brought about: the same done once more will most likely pass.
#pragma once

#include "lianxin/error.hpp"

namespace lianxin::store {

/// PostgreSQL refused because of others who worked on the same rows (a serialisation failure, a deadlock); the whole
/// transaction, or all since its savepoint, is to be done again. To a host it is `store.busy`.
class Conflict : public Error {
public:
    explicit Conflict(const Error& told) : Error(told) {}
};

}  // namespace lianxin::store
