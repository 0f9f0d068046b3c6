// What a session is inside: how every verb is run — gate, retry, load, decide, append, reply.
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "base/context.hpp"
#include "codec/public.hpp"
#include "codec/stored.hpp"
#include "lianxin/store.hpp"
#include "organisation/directory.hpp"
#include "service/engine.hpp"
#include "service/read_snapshot.hpp"
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
        return engine_->meter().call(verb, [&] { return look(verb, request, answer); });
    }

    /// Runs a verb that writes: a known `request_id` gives the first reply again and writes nothing.
    template <class Reply, class Request>
    Reply write(const char* verb, const Request& request, Reply (*decide)(Work&, const Request&)) {
        return engine_->meter().call(verb, [&] {
            return run<Reply>(store::Transaction::Mode::write,
                              [&](store::Transaction& tx) { return once<Reply>(tx, verb, request, decide); });
        });
    }

    /// Makes the read tables anew while others write. A store in memory and a unit of work have but one connection that
    /// sees all, so there it is done in one transaction.
    StoreRebuilt rebuild(const StoreRebuild& request);

    /// Reads the feed; waits for something if the request says so, but not in a unit of work or a snapshot.
    FeedEvents feed(const FeedRead& request);

    /// \throws Error `work.open_already`, `snapshot.read_only`
    WorkBegun work_begin(const WorkBegin& bounds);
    /// \throws Error `work.not_open`, `work.timed_out`, `work.too_large`, `work.lost`, `store.*`
    WorkEnded work_commit();
    /// \throws Error `work.not_open`
    WorkEnded work_rollback();
    /// Runs it in the unit of work that is open. \throws Error as a verb in it
    void in_unit(store::Transaction::Mode mode, const std::function<void(store::Transaction&)>& work) {
        unit_->run(mode, work);
    }
    /// What is in the unit of work that is open.
    const WorkEnded& so_far() const { return unit_->so_far(); }

    /// \throws Error `snapshot.open_already`, `work.open_already`
    SnapshotBegun snapshot_begin(const SnapshotBegin& bounds);
    /// \throws Error `snapshot.not_open`
    SnapshotEnded snapshot_end();
    /// \throws Error `snapshot.open_already`, `work.open_already`
    void require_neither_open() const;

    Teller& teller() { return teller_; }
    Meter& meter() const { return engine_->meter(); }

    /// Checks that the actor may begin a session at all.
    void admit();

private:
    /// On a connection of its own. \throws Error `store.*`
    StoreRebuilt rebuild_apart(const char* verb, const StoreRebuild& request);

    template <class Reply, class Request>
    Reply look(const char* verb, const Request& request, Reply (*answer)(Work&, const Request&)) {
        return run<Reply>(store::Transaction::Mode::read, [&](store::Transaction& tx) {
            Work work = begin(tx);
            gate(verb, work);
            return answer(work, request);
        });
    }

    /// In the unit of work or the snapshot if one is open, else by itself.
    template <class Reply, class F>
    Reply run(store::Transaction::Mode mode, F&& f) {
        teller_.require_idle();
        if (!unit_ && !snapshot_)
            return mode == store::Transaction::Mode::read
                       ? engine_->read(actor_.jurisdiction, f)
                       : engine_->write(actor_.jurisdiction, f, teller_.has_listener());
        std::optional<Reply> reply;
        const auto answer = [&](store::Transaction& tx) { reply.emplace(f(tx)); };
        if (unit_) {
            unit_->run(mode, answer);
        } else {
            if (mode == store::Transaction::Mode::write) refuse_to_write();
            snapshot_->run(answer);
        }
        return *std::move(reply);
    }
    /// What was said, and by whom, who is part of it: nobody gets another's reply.
    template <class Request>
    static std::string said(const Work& work, const Request& request) {
        return work.context.actor + "\n" + codec::text(request);
    }
    /// Decides, unless the request is known.
    template <class Reply, class Request, class Decide>
    Reply once(store::Transaction& tx, const char* verb, const Request& request, Decide&& decide) {
        Work work = begin(tx);
        gate(verb, work);
        if (request.request_id.empty()) return decide(work, request);
        const std::string words = said(work, request);
        if (const auto first = first_reply(tx, request.request_id, verb, words)) return codec::stored<Reply>(*first);
        Reply reply = decide(work, request);
        remember(work, request.request_id, verb, words, codec::text(reply));
        return reply;
    }
    /// The unit of work, which is no longer this session's. \throws Error `work.not_open`
    std::shared_ptr<UnitOfWork> take_unit();
    [[noreturn]] static void refuse_to_write();
    FeedEvents wait_for_feed(const FeedRead& request);
    Work begin(store::Transaction& tx);
    /// The one gate that every verb passes. \throws Error `policy.forbidden`, `session.*`
    void gate(const char* verb, const Work& work) const;
    void check_actor(const Work& work) const;
    static std::optional<std::string> first_reply(store::Transaction& tx, const std::string& request_id,
                                                  const char* verb, const std::string& said);
    static void remember(Work& work, const std::string& request_id, const char* verb, const std::string& said,
                         const std::string& reply);
    static void forget_old(Work& work);

    std::shared_ptr<Engine> engine_;
    Actor actor_;
    Teller teller_;
    std::shared_ptr<UnitOfWork> unit_;
    std::shared_ptr<ReadSnapshot> snapshot_;
};

}  // namespace lianxin::service
