// A WHERE clause put together from the conditions that a request asks for.
#pragma once

#include <string>
#include <vector>

#include "codec/codec.hpp"
#include "store/connection.hpp"

namespace lianxin::service {

/// How many lines a page may have, also for who calls without JSON. \throws Error `request.out_of_range`
inline void require_page(std::int64_t limit) {
    const codec::Path root;
    if (limit < 1 || limit > codec::kMostOfAPage)
        codec::refuse_range({&root, "limit", 0}, codec::number("", 1, codec::kMostOfAPage));
}

/// Conditions are joined by AND, values bound in order. The texts that can come of it are few, so each stays prepared.
class Conditions {
public:
    explicit Conditions(const std::string& jurisdiction) { add("jurisdiction = :j", jurisdiction); }

    template <class... Values>
    void add(const char* condition, const Values&... values) {
        sql_ += sql_.empty() ? " WHERE " : " AND ";
        sql_ += condition;
        bind(values...);
    }
    /// Values of what follows the conditions, such as a limit.
    template <class... Values>
    void bind(const Values&... values) {
        (args_.push_back(store::Connection::slot_of(values)), ...);
    }

    void bind_slot(const store::Slot& value) { args_.push_back(value); }

    const std::string& sql() const { return sql_; }
    const std::vector<store::Slot>& args() const { return args_; }

private:
    std::string sql_;
    std::vector<store::Slot> args_;
};

}  // namespace lianxin::service
