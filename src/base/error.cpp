#include "lianxin/error.hpp"

#include "lianxin/version.hpp"

namespace lianxin {

struct Error::Parts {
    std::string code, message, message_zh, pointer, details;
};

Error::Error(std::string code, std::string message, std::string message_zh, std::string pointer, std::string details)
    : parts_(std::make_shared<const Parts>(
          Parts{std::move(code), std::move(message), std::move(message_zh), std::move(pointer), std::move(details)})) {}

const char* Error::what() const noexcept { return parts_->message.c_str(); }
const std::string& Error::code() const noexcept { return parts_->code; }
const std::string& Error::message() const noexcept { return parts_->message; }
const std::string& Error::message_zh() const noexcept { return parts_->message_zh; }
const std::string& Error::pointer() const noexcept { return parts_->pointer; }
const std::string& Error::details() const noexcept { return parts_->details; }

Error Error::below(std::string_view prefix) const {
    return Error(code(), message(), message_zh(), std::string(prefix) + pointer(), details());
}

std::string_view version() noexcept { return LIANXIN_VERSION; }

}  // namespace lianxin
