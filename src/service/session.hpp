// What a session is inside: how every verb is run — gate, retry, load, decide, append, reply.
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "base/context.hpp"
#include "codec/public.hpp"
#include "lianxin/store.hpp"
#include "organisation/directory.hpp"
#include "service/engine.hpp"
#include "service/teller.hpp"
#include "service/unit_of_work.hpp"

namespace lianxin::service {

/// One verb's work: the transaction and everything that a decision may know.
struct Work {
    Engine& engine;
    store::Transaction& tx;
    Context context;
    std::shared_ptr<const organisation::Directory> directory;
    std::shared_ptr<const Shelf> shelf;
    Teller& teller;  ///< is told how far long work is

    /// The occasion of an event that happened when the host says, or now.
    store::Occasion occasion(const std::optional<Instant>& occurred_at = std::nullopt) const {
        return {occurred_at.value_or(context.now), context.now, context.actor};
    }
    const Appointment* appointment() const { return directory->appointment(context.actor); }
};

class SessionState {
public:
    SessionState(std::shared_ptr<Engine> engine, Actor actor) : engine_(std::move(engine)), actor_(std::move(actor)) {}
    ~SessionState();
    SessionState(const SessionState&) = delete;
    SessionState& operator=(const SessionState&) = delete;

    const Actor& actor() const { return actor_; }
    void on_progress(ProgressCallback callback) { teller_.set(std::move(callback)); }

    /// Runs a verb that only reads.
    template <class Reply, class Request>
    Reply read(const char* verb, const Request& request, Reply (*answer)(Work&, const Request&)) {
        return run<Reply>(store::Transaction::Mode::read, [&](store::Transaction& tx) {
            Work work = begin(tx);
            gate(verb, work);
            return answer(work, request);
        });
    }

    /// Runs a verb that writes: a known `request_id` gives the first reply again and writes nothing.
    template <class Reply, class Request>
    Reply write(const char* verb, const Request& request, Reply (*decide)(Work&, const Request&)) {
        return run<Reply>(store::Transaction::Mode::write,
                          [&](store::Transaction& tx) { return once<Reply>(tx, verb, request, decide); });
    }

    /// Makes the read tables anew while others write. A store in memory and a unit of work have but one connection that
    /// sees all, so there it is done in one transaction.
    StoreRebuilt rebuild(const StoreRebuild& request);

    /// Reads the feed; waits for something if the request says so, but not in a unit of work.
    FeedEvents feed(const FeedRead& request);

    /// \throws Error `work.open_already`
    WorkBegun work_begin(const WorkBegin& bounds);
    /// \throws Error `work.not_open`, `work.timed_out`, `work.too_large`, `work.lost`, `store.*`
    WorkEnded work_commit();
    /// \throws Error `work.not_open`
    WorkEnded work_rollback();

    /// Checks that the actor may begin a session at all.
    void admit();

private:
    /// In the unit of work if one is open, else by itself.
    template <class Reply, class F>
    Reply run(store::Transaction::Mode mode, F&& f) {
        teller_.require_idle();
        if (!unit_)
            return mode == store::Transaction::Mode::read
                       ? engine_->read(actor_.jurisdiction, f)
                       : engine_->write(actor_.jurisdiction, f, teller_.has_listener());
        std::optional<Reply> reply;
        unit_->run(mode, [&](store::Transaction& tx) { reply.emplace(f(tx)); });
        return *std::move(reply);
    }
    /// What was said, and by whom, who is part of it: nobody gets another's reply.
    template <class Request>
    static std::string said(const Work& work, const Request& request) {
        return work.context.actor + "\n" + canonical(codec::encode(request));
    }
    /// Decides, unless the request is known.
    template <class Reply, class Request, class Decide>
    Reply once(store::Transaction& tx, const char* verb, const Request& request, Decide&& decide) {
        Work work = begin(tx);
        gate(verb, work);
        if (request.request_id.empty()) return decide(work, request);
        const std::string words = said(work, request);
        if (const auto first = first_reply(tx, request.request_id, verb, words))
            return codec::decode<Reply>(parse_json(*first));
        Reply reply = decide(work, request);
        remember(work, request.request_id, verb, words, canonical(codec::encode(reply)));
        return reply;
    }
    /// The unit of work, which is no longer this session's. \throws Error `work.not_open`
    std::shared_ptr<UnitOfWork> take_unit();
    Work begin(store::Transaction& tx);
    /// The one gate that every verb passes. \throws Error `policy.forbidden`, `session.*`
    void gate(const char* verb, const Work& work) const;
    void check_actor(const Work& work) const;
    static std::optional<std::string> first_reply(store::Transaction& tx, const std::string& request_id,
                                                  const char* verb, const std::string& said);
    static void remember(Work& work, const std::string& request_id, const char* verb, const std::string& said,
                         const std::string& reply);

    std::shared_ptr<Engine> engine_;
    Actor actor_;
    Teller teller_;
    std::shared_ptr<UnitOfWork> unit_;
};

}  // namespace lianxin::service
