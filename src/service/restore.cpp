// Events played back onto a backup, unchanged, and what stands outside them brought along where it can still be had.
#include <map>
#include <optional>
#include <utility>

#include "base/text.hpp"
#include "lianxin/error.hpp"
#include "resources/resources.hpp"
#include "service/numbers.hpp"
#include "service/restore_source.hpp"
#include "service/teller.hpp"
#include "service/upkeep.hpp"
#include "store/any_event.hpp"
#include "store/replay.hpp"

namespace lianxin::service {
namespace {

constexpr std::size_t kMostLostListed = 1000;

/// Everything of one jurisdiction, in one transaction.
class Restoring {
public:
    Restoring(store::Transaction& tx, RestoreSource& source, const StoreRestore& request, Teller& teller)
        : tx_(tx), source_(source), request_(request), teller_(teller) {
        for (const JsonText& text : request.documents) documents_.push_back(canonical(parse_json(text.text)));
    }

    JurisdictionRestored run() {
        reply_.jurisdiction = tx_.jurisdiction();
        reply_.before = tx_.position();
        const std::int64_t last = source_.last(tx_.jurisdiction());
        const std::int64_t total = last > reply_.before ? last - reply_.before : 0;
        // From the last one that both should have: there the two histories must be the same.
        for (std::int64_t after = reply_.before > 0 ? reply_.before - 1 : 0;;) {
            const std::vector<ArrivingEvent> page = source_.page(tx_.jurisdiction(), after);
            for (const ArrivingEvent& one : page) {
                if (is_beyond(one.event)) return finished();
                take(one);
            }
            teller_.tell("events", tx_.position() - reply_.before, total);
            if (page.empty()) return finished();
            after = page.back().event.position;
        }
    }

private:
    bool is_beyond(const store::Envelope& e) const {
        return (request_.until && e.recorded_at > *request_.until) ||
               (request_.position && e.position > *request_.position);
    }

    void take(ArrivingEvent one) {
        store::Envelope& e = one.event;
        if (e.position <= tx_.position()) {
            require_the_same(e.position, one.hash);
            return;
        }
        if (one.body.empty()) {  // of the feed: its text follows from it, and its hash says whether it is the same
            e.previous = tx_.head(e.stream).hash;
            one.body = store::event_text(e);
        }
        store::with_event(e.type, e.data,
                          [&](auto& variant) { std::visit([&](auto& event) { bring(e, event); }, variant); });
        tx_.append_stored(e, one.body, one.hash);
        note_number(e.stream.substr(e.stream.find('/') + 1));
    }

    void require_the_same(std::int64_t position, const std::string& hash) {
        const auto here = tx_.db().row<std::string>("SELECT hash FROM events WHERE jurisdiction = :j AND position = :p",
                                                    tx_.jurisdiction(), position);
        if (here && std::get<0>(*here) == hash) return;
        throw Error("restore.other_history",
                    cat("The store holds another event at position ", position,
                        " than the one that is to be played back; it is no backup of the same store."),
                    cat("位置", position, "的事件与待恢复的事件不同，该存储不是同一存储的备份。"), {},
                    cat("{\"position\":", position, "}"));
    }

    /// What an event needs that stands outside it.
    template <class E>
    void bring(const store::Envelope& e, E& event) {
        codec::for_each_sealed(event, [&](const Sealed& text) { bring_text(e.stream, text.hash); });
        if constexpr (std::is_same_v<E, person::PersonRegistered>) bring_person(e.stream, event);
        if constexpr (std::is_same_v<E, document::DocumentAdopted>) bring_document(event);
        if constexpr (std::is_same_v<E, duty::DutiesSignedOff>) note_number(event.sign_off);
        if constexpr (std::is_same_v<E, organisation::AbsenceRecorded>) note_number(event.absence.id);
        if constexpr (std::is_same_v<E, organisation::TieHandedOver>) note_number(event.new_tie);
    }

    void bring_text(const std::string& stream, const std::string& hash) {
        if (hash.empty() ||
            tx_.db().row<std::string>("SELECT hash FROM sealed_texts WHERE jurisdiction = :j AND hash = :h",
                                      tx_.jurisdiction(), hash))
            return;
        const auto text = source_.text(tx_.jurisdiction(), hash);
        if (!text || security::sealed_hash(tx_.hash(), text->salt, text->body) != hash) return lose(stream);
        tx_.db().run("INSERT INTO sealed_texts (jurisdiction, hash, subject, salt, body) VALUES (:j, :h, :u, :s, :b)",
                     tx_.jurisdiction(), hash, text->subject, text->salt, text->body);
        ++reply_.texts;
    }

    void bring_person(const std::string& stream, const person::PersonRegistered& event) {
        const auto data = source_.person(tx_.jurisdiction(), event.person);
        if (!data || data->hash != event.data_hash ||
            security::sealed_hash(tx_.hash(), data->salt, data->body) != event.data_hash)
            return lose(stream);
        tx_.db().run(
            "INSERT INTO person_data (jurisdiction, person, salt, hash, cipher, wrapped_key, body) "
            "VALUES (:j, :p, :s, :h, :c, :w, :b)",
            tx_.jurisdiction(), event.person, data->salt, data->hash, data->cipher, data->wrapped_key, data->body);
        ++reply_.persons;
    }

    void lose(const std::string& subject) {
        ++reply_.lost_texts;
        const auto known = lost_.find(subject);
        if (known != lost_.end())
            ++reply_.lost[known->second].texts;
        else if (reply_.lost.size() < kMostLostListed) {
            lost_.emplace(subject, reply_.lost.size());
            reply_.lost.push_back({subject, 1});
        }
    }

    /// Documents are reference rows, shared by all jurisdictions; the event pins their text by its digest.
    void bring_document(const document::DocumentAdopted& event) {
        const auto fits = [&](const std::string& text) { return security::digest(tx_.hash(), text) == event.digest; };
        const auto here =
            tx_.db().row<std::string>("SELECT body FROM documents WHERE kind = :k AND id = :i AND version = :v",
                                      codec::name_of(event.kind), event.id, event.version);
        const std::string text = here ? std::get<0>(*here) : document_text(event, fits);
        if (text.empty() || !fits(text))
            throw Error(
                "restore.document_missing",
                cat("The text of version ", event.version, " of '", event.id,
                    "' is in neither store; give it among `documents`. Nothing was restored."),
                cat("两个存储中均没有“", event.id, "”第", event.version,
                    "版的原文，请在documents中提供；未恢复任何内容。"),
                "/documents",
                canonical(Json{{"kind", codec::name_of(event.kind)}, {"id", event.id}, {"version", event.version}}));
        if (!here)
            tx_.db().run("INSERT INTO documents (kind, id, version, body) VALUES (:k, :i, :v, :b)",
                         codec::name_of(event.kind), event.id, event.version, text);
    }

    template <class Fits>
    std::string document_text(const document::DocumentAdopted& event, const Fits& fits) {
        if (const auto there = source_.document(codec::name_of(event.kind), event.id, event.version);
            there && fits(*there))
            return *there;
        for (const std::string& text : documents_)
            if (fits(text)) return text;
        for (const std::string& name : builtin_names())
            if (const std::string text = canonical(parse_json(builtin(name))); fits(text)) return text;
        return {};
    }

    void note_number(const std::string& id) {
        const Drawn drawn = drawn_from(id);
        if (!drawn.counter.empty()) numbers_[drawn.counter] = std::max(numbers_[drawn.counter], drawn.value);
    }

    JurisdictionRestored finished() {
        for (const auto& [counter, value] : numbers_) tx_.drawn(counter, value);
        reply_.position = tx_.position();
        return std::move(reply_);
    }

    store::Transaction& tx_;
    RestoreSource& source_;
    const StoreRestore& request_;
    Teller& teller_;
    std::vector<std::string> documents_;
    std::map<std::string, std::int64_t> numbers_;
    std::map<std::string, std::size_t> lost_;
    JurisdictionRestored reply_;
};

void require_sound(const StoreRestore& request) {
    if (request.from.empty() == request.feed.empty())
        throw Error("restore.which", "Events come either from a store (`from`) or from a file of the feed (`feed`).",
                    "须在存储（from）和事件流文件（feed）中指明一项来源。", "/from");
    if (request.jurisdiction.empty() && (request.position || !request.feed.empty()))
        throw Error("restore.no_jurisdiction",
                    "A position, and a file of the feed, belong to one jurisdiction: name it.",
                    "位置和事件流文件只属于一个辖区，须指明辖区。", "/jurisdiction");
    if (!request.jurisdiction.empty() && !is_digits(request.jurisdiction, 6))
        throw Error("session.bad_jurisdiction", "A jurisdiction has 6 digits (GB/T 2260).",
                    "辖区代码须为6位数字（GB/T 2260）。", "/jurisdiction");
}

}  // namespace

StoreRestored restore(Engine& engine, const StoreRestore& request, const ProgressCallback& tell) {
    require_sound(request);
    Teller teller;
    teller.set(tell);
    const std::unique_ptr<RestoreSource> source = open_restore_source(request);
    StoreRestored out;
    for (const std::string& jurisdiction :
         request.jurisdiction.empty() ? source->jurisdictions() : std::vector<std::string>{request.jurisdiction})
        out.jurisdictions.push_back(engine.write(
            jurisdiction, [&](store::Transaction& tx) { return Restoring(tx, *source, request, teller).run(); }, true));
    return out;
}

}  // namespace lianxin::service
