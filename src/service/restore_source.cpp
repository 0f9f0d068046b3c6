#include "service/restore_source.hpp"

#include <fstream>
#include <utility>

#include "base/text.hpp"
#include "codec/public.hpp"
#include "lianxin/error.hpp"
#include "store/connection.hpp"
#include "store/replay.hpp"
#include "store/schema.hpp"

namespace lianxin::service {
namespace {

constexpr std::int64_t kPage = 1000;

/// Looked at, never changed.
class SurvivingStore : public RestoreSource {
public:
    explicit SurvivingStore(const std::string& uri) {
        store::ConnectOptions how;
        how.create = false;
        how.read_only = true;
        db_ = store::Connection::open(store::locate(uri), how);
        if (store::inspect(*db_).schema_version == 0)
            throw Error("store.not_found", "There is no store in that database.", "该数据库中没有连心数据。", "/from");
    }

    std::vector<std::string> jurisdictions() override {
        std::vector<std::string> out;
        for (auto& [jurisdiction] :
             db_->rows<std::string>("SELECT jurisdiction FROM jurisdictions ORDER BY jurisdiction"))
            out.push_back(std::move(jurisdiction));
        return out;
    }

    std::int64_t last(const std::string& jurisdiction) override {
        return store::last_position(*db_, jurisdiction).value_or(0);
    }

    std::vector<ArrivingEvent> page(const std::string& jurisdiction, std::int64_t after) override {
        std::vector<ArrivingEvent> out;
        for (auto& [body, hash] : db_->rows<std::string, std::string>(
                 "SELECT body, hash FROM events WHERE jurisdiction = :j AND position > :p ORDER BY position LIMIT :n",
                 jurisdiction, after, kPage)) {
            store::Envelope event = store::read_event(body);
            out.push_back({std::move(event), std::move(body), std::move(hash)});
        }
        return out;
    }

    std::optional<ArrivingText> text(const std::string& jurisdiction, const std::string& hash) override {
        auto row = db_->row<std::string, std::string, std::string>(
            "SELECT subject, salt, body FROM sealed_texts WHERE jurisdiction = :j AND hash = :h", jurisdiction, hash);
        if (!row) return std::nullopt;
        auto& [subject, salt, body] = *row;
        return ArrivingText{std::move(subject), std::move(salt), std::move(body)};
    }

    std::optional<ArrivingPerson> person(const std::string& jurisdiction, const std::string& person) override {
        auto row = db_->row<std::string, std::string, std::string, std::string, std::string>(
            "SELECT salt, hash, cipher, wrapped_key, body FROM person_data WHERE jurisdiction = :j AND person = :p",
            jurisdiction, person);
        if (!row) return std::nullopt;
        auto& [salt, hash, cipher, wrapped_key, body] = *row;
        return ArrivingPerson{std::move(salt), std::move(hash), std::move(cipher), std::move(wrapped_key),
                              std::move(body)};
    }

    std::optional<std::string> document(const char* kind, const std::string& id, std::int64_t version) override {
        auto row = db_->row<std::string>("SELECT body FROM documents WHERE kind = :k AND id = :i AND version = :v",
                                         kind, id, version);
        if (!row) return std::nullopt;
        return std::move(std::get<0>(*row));
    }

private:
    std::unique_ptr<store::Connection> db_;
};

/// Lines of JSON: an event each, or what `feed_read` gave.
class FeedFile : public RestoreSource {
public:
    FeedFile(const std::string& path, std::string jurisdiction)
        : file_(path, std::ios::binary), jurisdiction_(std::move(jurisdiction)) {
        if (!file_)
            throw Error("file.no_such_file", "There is no file of this path that can be read.",
                        "该路径没有可读的文件。", "/feed");
    }

    std::vector<std::string> jurisdictions() override { return {jurisdiction_}; }
    std::int64_t last(const std::string&) override { return 0; }

    std::vector<ArrivingEvent> page(const std::string&, std::int64_t after) override {
        std::vector<ArrivingEvent> out;
        std::string line;
        while (out.size() < static_cast<std::size_t>(kPage) && std::getline(file_, line)) {
            ++line_;
            if (line.find_first_not_of(" \t\r") == std::string::npos) continue;
            for (const FeedEvent& event : events_of(line))
                if (event.position > after) out.push_back(arriving(event));
        }
        return out;
    }

    std::optional<ArrivingText> text(const std::string&, const std::string&) override { return std::nullopt; }
    std::optional<ArrivingPerson> person(const std::string&, const std::string&) override { return std::nullopt; }
    std::optional<std::string> document(const char*, const std::string&, std::int64_t) override { return std::nullopt; }

private:
    [[noreturn]] void refuse(const char* code, const char* message, const char* message_zh) const {
        throw Error(code, cat("Line ", line_, ": ", message), cat("第", line_, "行：", message_zh), "/feed",
                    cat("{\"line\":", line_, "}"));
    }

    std::vector<FeedEvent> events_of(const std::string& line) const {
        try {
            const Json json = parse_json(line);
            if (json.is_object() && json.contains("events")) return codec::decode<FeedEvents>(json).events;
            return {codec::decode<FeedEvent>(json)};
        } catch (const Error&) {
            refuse("restore.malformed_line", "it is no event of the feed; nothing was restored.",
                   "不是事件流中的事件，未恢复任何内容。");
        }
    }

    ArrivingEvent arriving(const FeedEvent& said) const {
        if (said.kept)
            refuse("restore.kept_event",
                   "the event is of a case that was kept from whoever read the feed; let another read it. Nothing was "
                   "restored.",
                   "该事件所属事项对读取人保密，请由其他人员导出事件流；未恢复任何内容。");
        if (!said.occurred_at || !said.recorded_at || said.data.text.empty())
            refuse("restore.malformed_line", "it is no event of the feed; nothing was restored.",
                   "不是事件流中的事件，未恢复任何内容。");
        store::Envelope event;
        event.jurisdiction = jurisdiction_;
        event.position = said.position;
        event.stream = said.stream;
        event.version = said.version;
        event.type = said.type;
        event.occurred_at = *said.occurred_at;
        event.recorded_at = *said.recorded_at;
        event.actor = said.actor;
        event.data = parse_json(said.data.text);
        return {std::move(event), {}, said.hash};
    }

    std::ifstream file_;
    std::string jurisdiction_;
    std::int64_t line_ = 0;
};

}  // namespace

std::unique_ptr<RestoreSource> open_restore_source(const StoreRestore& request) {
    if (!request.from.empty()) return std::make_unique<SurvivingStore>(request.from);
    return std::make_unique<FeedFile>(request.feed, request.jurisdiction);
}

}  // namespace lianxin::service
