// The boundary: no exception passes it, every failure leaves with its words.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "handles.hpp"

namespace lianxin::capi {

/// The status that an error's code stands for.
lx_status status_of(const std::string& code);

/// Turns the exception being handled into a status and its document.
lx_status failure(lx_text** reply) noexcept;

/// Runs `work`, which gives the reply's text. The room for the reply is found first, so that what has been done can
/// always be told.
template <class Work>
lx_status guarded(lx_text** reply, Work&& work) noexcept {
    if (reply != nullptr) *reply = nullptr;
    try {
        auto text = std::make_unique<lx_text>();
        text->bytes = work();
        if (reply != nullptr) *reply = text.release();
        return LX_OK;
    } catch (...) {
        return failure(reply);
    }
}

/// \throws Error `request.null_argument`
[[noreturn]] void refuse_null(const char* name);
inline void require(const void* argument, const char* name) {
    if (argument == nullptr) refuse_null(name);
}

/// A request as the library wants it: nothing for NULL.
inline std::string_view text_of(const char* request) { return request == nullptr ? std::string_view() : request; }

}  // namespace lianxin::capi
