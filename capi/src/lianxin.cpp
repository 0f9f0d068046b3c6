// Texts, built-in documents, stores and sessions of the C interface.
#include "base/json.hpp"
#include "boundary.hpp"
#include "codec/document.hpp"
#include "codec/import.hpp"
#include "codec/metrics.hpp"
#include "codec/snapshot.hpp"
#include "codec/store.hpp"
#include "codec/upkeep.hpp"
#include "codec/work.hpp"
#include "lianxin/error.hpp"
#include "lianxin/placement.hpp"
#include "lianxin/version.hpp"

using lianxin::capi::guarded;
using lianxin::capi::require;
using lianxin::capi::text_of;

namespace {

template <class T>
T decoded(const char* text) {
    const std::string_view given = text_of(text);
    return lianxin::codec::decode<T>(given.empty() ? lianxin::Json::object() : lianxin::parse_json(given));
}

template <class T>
std::string encoded(const T& value) {
    return lianxin::canonical(lianxin::codec::encode(value));
}

std::string metrics_in(std::string_view format, const lianxin::Store& store) {
    if (format.empty() || format == "json") return encoded(store.metrics());
    if (format == "openmetrics") return store.metrics_text();
    throw lianxin::Error("request.unknown_code", "Metrics come as 'json' or 'openmetrics'.",
                         "指标格式须为“json”或“openmetrics”。", "/format", "{\"allowed\":[\"json\",\"openmetrics\"]}");
}

lianxin::ImportSource source_of(lx_import_next_fn next, void* user) {
    return [next, user]() -> std::optional<std::string> {
        const char* line = nullptr;
        std::size_t size = 0;
        const int given = next(user, &line, &size);
        if (given == 0) return std::nullopt;
        if (given != 1 || (line == nullptr && size > 0))
            throw lianxin::Error("request.cancelled", "The import was stopped; what it had committed stands.",
                                 "导入已停止，此前已提交的内容保留。");
        return std::string(line == nullptr ? "" : line, size);
    };
}

lianxin::ProgressCallback progress_of(lx_progress_fn callback, void* user) {
    if (callback == nullptr) return {};
    return [callback, user](const lianxin::Progress& progress) {
        return callback(user, progress.stage.c_str(), progress.done, progress.total) == 0;
    };
}

}  // namespace

const char* lx_version(void) { return lianxin::version().data(); }

const char* lx_text_data(const lx_text* text) { return text == nullptr ? "" : text->bytes.c_str(); }

size_t lx_text_size(const lx_text* text) { return text == nullptr ? 0 : text->bytes.size(); }

void lx_text_free(lx_text* text) { delete text; }

lx_status lx_builtin(const char* name, lx_text** reply) {
    return guarded(reply, [&] {
        require(name, "name");
        return lianxin::builtin(name);
    });
}

lx_status lx_builtin_names(lx_text** reply) {
    return guarded(reply, [] { return lianxin::canonical({{"names", lianxin::builtin_names()}}); });
}

lx_status lx_placement(const char* engine, lx_text** reply) {
    return guarded(reply, [&] {
        require(engine, "engine");
        return lianxin::placement(engine);
    });
}

lx_status lx_store_open(const char* uri, const char* options, lx_store** store, lx_text** reply) {
    if (store != nullptr) *store = nullptr;
    return guarded(reply, [&] {
        require(uri, "uri");
        require(store, "store");
        auto opened =
            std::make_unique<lx_store>(lx_store{lianxin::Store::open(uri, decoded<lianxin::StoreOptions>(options))});
        std::string text = encoded(lianxin::TimeIs{opened->store.now()});
        *store = opened.release();
        return text;
    });
}

void lx_store_close(lx_store* store) { delete store; }

lx_status lx_store_now(lx_store* store, lx_text** reply) {
    return guarded(reply, [&] {
        require(store, "store");
        return encoded(lianxin::TimeIs{store->store.now()});
    });
}

lx_status lx_store_time_set(lx_store* store, const char* request, lx_text** reply) {
    return guarded(reply, [&] {
        require(store, "store");
        return encoded(store->store.time_set(decoded<lianxin::TimeSet>(request)));
    });
}

lx_status lx_store_metrics(lx_store* store, const char* format, lx_text** reply) {
    return guarded(reply, [&] {
        require(store, "store");
        return metrics_in(text_of(format), store->store);
    });
}

lx_status lx_session_begin(lx_store* store, const char* actor, lx_session** session, lx_text** reply) {
    if (session != nullptr) *session = nullptr;
    return guarded(reply, [&] {
        require(store, "store");
        require(session, "session");
        auto begun = std::make_unique<lx_session>(lx_session{store->store.session(decoded<lianxin::Actor>(actor))});
        std::string text = encoded(begun->session.actor());
        *session = begun.release();
        return text;
    });
}

void lx_session_end(lx_session* session) { delete session; }

lx_status lx_session_progress(lx_session* session, lx_progress_fn callback, void* user, lx_text** reply) {
    return guarded(reply, [&] {
        require(session, "session");
        session->session.on_progress(progress_of(callback, user));
        return std::string("{}");
    });
}

lx_status lx_store_backup(lx_store* store, const char* request, lx_progress_fn callback, void* user, lx_text** reply) {
    return guarded(reply, [&] {
        require(store, "store");
        return encoded(store->store.backup(decoded<lianxin::StoreBackup>(request), progress_of(callback, user)));
    });
}

lx_status lx_store_restore(lx_store* store, const char* request, lx_progress_fn callback, void* user, lx_text** reply) {
    return guarded(reply, [&] {
        require(store, "store");
        return encoded(store->store.restore(decoded<lianxin::StoreRestore>(request), progress_of(callback, user)));
    });
}

lx_status lx_backup_check(const char* uri, const char* request, lx_progress_fn callback, void* user, lx_text** reply) {
    return guarded(reply, [&] {
        require(uri, "uri");
        return encoded(lianxin::backup_check(uri, decoded<lianxin::BackupCheck>(request), progress_of(callback, user)));
    });
}

lx_status lx_work_begin(lx_session* session, const char* bounds, lx_text** reply) {
    return guarded(reply, [&] {
        require(session, "session");
        return encoded(session->session.work_begin(decoded<lianxin::WorkBegin>(bounds)));
    });
}

lx_status lx_work_commit(lx_session* session, lx_text** reply) {
    return guarded(reply, [&] {
        require(session, "session");
        return encoded(session->session.work_commit());
    });
}

lx_status lx_work_rollback(lx_session* session, lx_text** reply) {
    return guarded(reply, [&] {
        require(session, "session");
        return encoded(session->session.work_rollback());
    });
}

lx_status lx_snapshot_begin(lx_session* session, const char* bounds, lx_text** reply) {
    return guarded(reply, [&] {
        require(session, "session");
        return encoded(session->session.snapshot_begin(decoded<lianxin::SnapshotBegin>(bounds)));
    });
}

lx_status lx_snapshot_end(lx_session* session, lx_text** reply) {
    return guarded(reply, [&] {
        require(session, "session");
        return encoded(session->session.snapshot_end());
    });
}

lx_status lx_bulk_import(lx_session* session, const char* request, lx_import_next_fn next, lx_import_fault_fn fault,
                         void* user, lx_text** reply) {
    return guarded(reply, [&] {
        require(session, "session");
        require(reinterpret_cast<const void*>(next), "next");
        lianxin::ImportFaultCallback told;
        if (fault != nullptr)
            told = [fault, user](const lianxin::ImportFault& each) { return fault(user, encoded(each).c_str()) == 0; };
        return encoded(
            session->session.bulk_import(decoded<lianxin::BulkImport>(request), source_of(next, user), told));
    });
}

lx_status lx_call(lx_session* session, const char* verb, const char* request, lx_text** reply) {
    return guarded(reply, [&] {
        require(session, "session");
        require(verb, "verb");
        return session->session.call(verb, text_of(request));
    });
}
