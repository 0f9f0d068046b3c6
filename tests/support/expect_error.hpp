// Expecting a refusal by its code.
#pragma once

#include <gtest/gtest.h>

#include <functional>

#include "lianxin/error.hpp"

namespace lianxin::test {

/// The error that `f` throws; a failed test and an empty error if it throws none.
inline Error error_of(const std::function<void()>& f) {
    try {
        f();
    } catch (const Error& error) {
        EXPECT_FALSE(error.message().empty());
        EXPECT_FALSE(error.message_zh().empty());
        return error;
    }
    ADD_FAILURE() << "no error was thrown";
    return Error("", "", "");
}

/// The code of that error.
inline std::string refusal(const std::function<void()>& f) { return error_of(f).code(); }

}  // namespace lianxin::test
