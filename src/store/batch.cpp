#include "store/batch.hpp"

namespace lianxin::store {

Batch::Batch(Connection& connection, Mode mode) : connection_(connection) {
    if (mode == Mode::write)
        connection_.begin_write();
    else
        connection_.begin_read();
}

Batch::~Batch() {
    if (open_) connection_.rollback();
}

void Batch::commit() {
    connection_.commit();
    open_ = false;
}

/// A full disk, for one, rolls all back and not only to the savepoint: then what came before is gone, too.
void Batch::undo(bool guarded) noexcept {
    if (guarded && connection_.in_transaction() && connection_.rollback_to_savepoint()) return;
    connection_.rollback();
    open_ = false;
}

}  // namespace lianxin::store
