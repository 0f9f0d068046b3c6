#include "boundary.hpp"

#include <new>

#include "base/json.hpp"
#include "base/text.hpp"
#include "codec/codec.hpp"
#include "lianxin/error.hpp"

namespace lianxin::capi {

namespace {

struct Meaning {
    const char* pattern;  ///< of an error's code; `*` stands for anything
    lx_status status;
};

// The first that fits holds; what fits none is a rule of the business.
constexpr Meaning kMeanings[] = {
    {"*.version_conflict", LX_CONFLICT},
    {"*.version_exists", LX_CONFLICT},
    {"*.external_id_taken", LX_CONFLICT},
    {"*.already_withdrawn", LX_CONFLICT},
    {"request.id_reused", LX_CONFLICT},
    {"request.cancelled", LX_CANCELLED},
    {"file.exists", LX_CONFLICT},
    {"file.bad_path", LX_INVALID},
    {"store.no_copy", LX_REFUSED},
    {"store.migration_due", LX_REFUSED},
    {"restore.which", LX_INVALID},
    {"restore.no_jurisdiction", LX_INVALID},
    {"restore.does_not_follow", LX_CONFLICT},
    {"restore.other_history", LX_CONFLICT},
    {"file.cannot_write", LX_STORE},
    {"json.*", LX_INVALID},
    {"request.*", LX_INVALID},
    {"*.malformed*", LX_INVALID},
    {"time.no_such_date", LX_INVALID},
    {"time.out_of_range", LX_INVALID},
    {"*.unsound", LX_INVALID},
    {"case.field_*", LX_INVALID},
    {"case.missing_field", LX_INVALID},
    {"case.unknown_field", LX_INVALID},
    {"case.unknown_action", LX_INVALID},
    {"case.role_missing", LX_FORBIDDEN},
    {"session.bad_*", LX_INVALID},
    {"work.not_open", LX_INVALID},
    {"work.open_already", LX_INVALID},
    {"work.lost", LX_STORE},
    {"snapshot.not_open", LX_INVALID},
    {"snapshot.open_already", LX_INVALID},
    {"snapshot.read_only", LX_INVALID},
    {"snapshot.lost", LX_STORE},
    {"import.bad_name", LX_INVALID},
    {"store.bad_*", LX_INVALID},
    {"policy.*", LX_FORBIDDEN},
    {"session.*", LX_FORBIDDEN},
    {"store.*", LX_STORE},
    {"security.*", LX_INTERNAL},
    {"internal.*", LX_INTERNAL},
    {"*.not_found", LX_NOT_FOUND},
    {"*.no_such_*", LX_NOT_FOUND},
    {"*.unknown_*", LX_NOT_FOUND},
};

bool fits(const char* pattern, const char* text) {
    if (*pattern == '\0') return *text == '\0';
    if (*pattern != '*') return *pattern == *text && fits(pattern + 1, text + 1);
    return fits(pattern + 1, text) || (*text != '\0' && fits(pattern, text + 1));
}

lx_status refuse(const Error& error, lx_text** reply) {
    if (reply != nullptr) {
        auto text = std::make_unique<lx_text>();
        text->bytes = codec::error_document(error).dump(-1, ' ', false, Json::error_handler_t::replace);
        *reply = text.release();
    }
    return status_of(error.code());
}

/// Whatever went wrong is a fault of the library; its details may be personal and stay inside.
lx_status unexpected(lx_text** reply) noexcept {
    try {
        refuse(Error("internal.unexpected", "Something went wrong inside the library.", "程序库内部发生意外错误。"),
               reply);
        return LX_INTERNAL;
    } catch (...) {
        return LX_NOMEM;
    }
}

}  // namespace

lx_status status_of(const std::string& code) {
    for (const Meaning& meaning : kMeanings)
        if (fits(meaning.pattern, code.c_str())) return meaning.status;
    return LX_REFUSED;
}

lx_status failure(lx_text** reply) noexcept {
    try {
        throw;
    } catch (const Error& error) {
        try {
            return refuse(error, reply);
        } catch (const std::bad_alloc&) {
            return LX_NOMEM;
        } catch (...) {
            return unexpected(reply);
        }
    } catch (const std::bad_alloc&) {
        return LX_NOMEM;
    } catch (...) {
        return unexpected(reply);
    }
}

void refuse_null(const char* name) {
    throw Error("request.null_argument", cat("The argument '", name, "' is NULL."), cat("参数“", name, "”为空指针。"),
                {}, Json{{"argument", name}}.dump());
}

}  // namespace lianxin::capi
