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

const Head* Batch::head(const std::string& jurisdiction, const std::string& stream) const {
    const auto found = heads_.find({jurisdiction, stream});
    return found == heads_.end() ? nullptr : &found->second;
}

void Batch::keep_head(const std::string& jurisdiction, const std::string& stream, const Head& head) {
    heads_[{jurisdiction, stream}] = head;
}

/// A full disk, for one, rolls all back and not only this part: then what came before is gone, too.
void Batch::undo() noexcept {
    if (connection_.undo_part()) return;
    connection_.rollback();
    open_ = false;
}

}  // namespace lianxin::store
