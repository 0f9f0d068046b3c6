#include "service/auditor.hpp"

#include <optional>
#include <unordered_map>
#include <utility>

#include "lianxin/error.hpp"
#include "security/digest.hpp"
#include "store/any_event.hpp"
#include "store/replay.hpp"

namespace lianxin::service {
namespace {

using store::StoredEvent;

/// Follows the chains and collects where they don't hold.
class Auditor {
public:
    Auditor(store::Transaction& tx, Teller& teller) : tx_(tx), teller_(teller) {}

    AuditVerified run() {
        last_ = store::last_position(tx_.db(), tx_.jurisdiction());
        const std::int64_t total = last_.value_or(0);
        teller_.tell("events", 0, total);
        store::for_each_event(tx_.db(), tx_.jurisdiction(), [&](const StoredEvent& event) {
            look_at(event);
            if (reply_.events % kTellEach == 0) teller_.tell("events", reply_.events, total);
        });
        teller_.tell("events", reply_.events, total);
        reply_.streams = static_cast<std::int64_t>(heads_.size());
        check_end();
        teller_.tell("texts", 0, 0);
        check_texts();
        teller_.tell("persons", 0, 0);
        check_persons();
        reply_.whole = reply_.findings.empty();
        return std::move(reply_);
    }

private:
    void find(const char* code, const std::string& stream, std::int64_t version, const char* message, const char* zh) {
        reply_.findings.push_back({code, stream, version, message, zh});
    }

    void look_at(const StoredEvent& event) {
        ++reply_.events;
        if (event.position != ++position_) {
            find("audit.event_missing", event.stream, event.version, "Events before this one are missing.",
                 "此事件之前有事件缺失。");
            position_ = event.position;
        }
        store::Head& head = heads_[event.stream];
        if (event.version != head.version + 1)
            find("audit.event_missing", event.stream, event.version, "The stream has a gap before this event.",
                 "事件序列在此之前不连续。");
        check_text_of(event, head.hash);
        head = {event.version, event.hash};
    }

    void check_text_of(const StoredEvent& event, const std::string& previous) {
        if (security::digest(tx_.hash(), event.body) != event.hash) {
            find("audit.event_altered", event.stream, event.version, "The event's text does not fit its hash.",
                 "事件文本与其摘要不符。");
            return;
        }
        try {
            const store::Envelope e = store::read_event(event.body);
            if (e.jurisdiction != tx_.jurisdiction() || e.position != event.position || e.stream != event.stream ||
                e.version != event.version || e.type != event.type)
                find("audit.event_altered", event.stream, event.version, "The event's columns say other than its text.",
                     "事件列值与其文本不符。");
            if (e.previous != previous)
                find("audit.chain_broken", event.stream, event.version, "The event does not follow the one before it.",
                     "事件与前一事件的链接断裂。");
            collect_texts(e);
        } catch (const Error&) {
            find("audit.event_altered", event.stream, event.version, "The event's text is not an event.",
                 "事件文本不是合法的事件。");
        }
    }

    void collect_texts(const store::Envelope& e) {
        store::with_event(e.type, e.data, [&](auto& variant) {
            std::visit(
                [&](auto& event) {
                    codec::for_each_sealed(event, [&](const Sealed& text) { texts_.emplace(text.hash, false); });
                    if constexpr (std::is_same_v<std::decay_t<decltype(event)>, person::PersonRegistered>)
                        persons_.emplace(event.person, event.data_hash);
                },
                variant);
        });
    }

    void check_end() {
        if (last_ && *last_ != position_)
            find("audit.event_missing", "", 0, "Events at the end are missing.", "末尾有事件缺失。");
    }

    void check_texts() {
        for (const auto& [hash, salt, body, subject] :
             tx_.db().rows<std::string, std::string, std::string, std::string>(
                 "SELECT hash, salt, body, subject FROM sealed_texts WHERE jurisdiction = :j ORDER BY hash",
                 tx_.jurisdiction())) {
            if (++reply_.texts % kTellEach == 0) teller_.tell("texts", reply_.texts, 0);
            if (security::sealed_hash(tx_.hash(), salt, body) != hash)
                find("audit.text_altered", subject, 0, "A sealed text does not fit its hash.",
                     "封存文本与其摘要不符。");
            if (const auto named = texts_.find(hash); named != texts_.end()) named->second = true;
        }
        for (const auto& [hash, there] : texts_) reply_.destroyed_texts += there ? 0 : 1;
    }

    void check_persons() {
        for (const auto& [id, salt, hash, body] : tx_.db().rows<std::string, std::string, std::string, std::string>(
                 "SELECT person, salt, hash, body FROM person_data WHERE jurisdiction = :j ORDER BY person",
                 tx_.jurisdiction())) {
            const auto named = persons_.find(id);
            if (named == persons_.end() || named->second != hash ||
                security::sealed_hash(tx_.hash(), salt, body) != hash)
                find("audit.text_altered", "person/" + id, 0, "A person's data do not fit their hash.",
                     "人员信息与其摘要不符。");
        }
    }

    store::Transaction& tx_;
    Teller& teller_;
    AuditVerified reply_;
    std::optional<std::int64_t> last_;
    std::int64_t position_ = 0;
    std::unordered_map<std::string, store::Head> heads_;
    std::unordered_map<std::string, bool> texts_;
    std::unordered_map<std::string, std::string> persons_;
};

}  // namespace

AuditVerified audit(store::Transaction& tx, Teller& teller) { return Auditor(tx, teller).run(); }

}  // namespace lianxin::service
