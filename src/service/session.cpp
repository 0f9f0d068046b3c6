#include "service/session.hpp"

#include <algorithm>
#include <chrono>
#include <utility>

#include "base/text.hpp"
#include "lianxin/error.hpp"
#include "security/policy.hpp"
#include "service/verbs.hpp"
#include "service/verbs_internal.hpp"

namespace lianxin::service {
namespace {

/// So many requests at most are forgotten by one that is remembered.
constexpr std::int64_t kForgottenAtOnce = 100;

[[noreturn]] void refuse_second_unit() {
    throw Error("work.open_already", "A unit of work is open in this session already.", "本会话已有未结束的工作单元。");
}

void require_within(std::int64_t value, std::int64_t most, const char* pointer) {
    if (value < 1 || value > most)
        throw Error("request.out_of_range", cat("1 to ", most, " of these are allowed."),
                    cat("此项上限须为1至", most, "。"), pointer);
}

}  // namespace

/// Another thread may hold the unit for a moment, so it is ended here and not with its last owner.
SessionState::~SessionState() {
    if (unit_) unit_->rollback();
    if (snapshot_) snapshot_->finish();
}

/// One call, however often it looks.
FeedEvents SessionState::feed(const FeedRead& request) {
    return engine_->meter().call("feed_read", [&] { return wait_for_feed(request); });
}

FeedEvents SessionState::wait_for_feed(const FeedRead& request) {
    using std::chrono::steady_clock, std::chrono::milliseconds;
    // Another process writes unheard, so it is asked for now and then.
    constexpr milliseconds look_again{500};
    const auto begun = steady_clock::now();
    for (;;) {
        const std::uint64_t seen = engine_->changes();
        FeedEvents reply = look("feed_read", request, feed_read);  // which refuses to wait too long
        const auto left = std::chrono::duration_cast<milliseconds>(begun + std::chrono::seconds(request.wait_s) -
                                                                   steady_clock::now());
        if (!reply.events.empty() || unit_ || snapshot_ || left.count() <= 0) return reply;
        engine_->await_change(seen, std::min(left, look_again));
    }
}

WorkBegun SessionState::work_begin(const WorkBegin& bounds) {
    teller_.require_idle();
    if (snapshot_) refuse_to_write();
    if (unit_) refuse_second_unit();
    require_within(bounds.seconds, 60, "/seconds");
    require_within(bounds.events, 100000, "/events");
    unit_ = engine_->begin_unit(actor_.jurisdiction, bounds);
    return {bounds.seconds, bounds.events};
}

WorkEnded SessionState::work_commit() {
    const WorkEnded ended = take_unit()->commit();
    engine_->tell_changed();
    return ended;
}

WorkEnded SessionState::work_rollback() { return take_unit()->rollback(); }

SnapshotBegun SessionState::snapshot_begin(const SnapshotBegin& bounds) {
    require_neither_open();
    require_within(bounds.seconds, 60, "/seconds");
    snapshot_ = engine_->begin_snapshot(actor_.jurisdiction, bounds);
    return snapshot_->begun();
}

SnapshotEnded SessionState::snapshot_end() {
    teller_.require_idle();
    if (!snapshot_)
        throw Error("snapshot.not_open", "No snapshot is open in this session.", "本会话没有未结束的快照。");
    return std::exchange(snapshot_, nullptr)->finish();
}

void SessionState::require_neither_open() const {
    teller_.require_idle();
    if (unit_) refuse_second_unit();
    if (snapshot_)
        throw Error("snapshot.open_already", "A snapshot is open in this session already.", "本会话已有未结束的快照。");
}

void SessionState::refuse_to_write() {
    throw Error("snapshot.read_only", "A snapshot is open in this session, in which nothing is written; end it first.",
                "本会话已开启快照，快照内不能写入，请先结束快照。");
}

std::shared_ptr<UnitOfWork> SessionState::take_unit() {
    teller_.require_idle();
    if (!unit_)
        throw Error("work.not_open", "No unit of work is open in this session.", "本会话没有未结束的工作单元。");
    return std::exchange(unit_, nullptr);
}

Work SessionState::begin(store::Transaction& tx) {
    Work work{*engine_, tx, {}, engine_->directory(tx), engine_->shelf(tx), teller_};
    work.context = {actor_.jurisdiction, actor_.installer ? "installer" : actor_.appointment,
                    snapshot_ ? snapshot_->begun().now : engine_->now()};
    return work;
}

void SessionState::check_actor(const Work& work) const {
    if (actor_.installer) {
        if (work.directory->has_administrator())
            throw Error("session.installer_refused",
                        cat("Jurisdiction ", actor_.jurisdiction, " has an administrator; installing is over."),
                        cat("辖区", actor_.jurisdiction, "已设管理员，安装阶段已结束。"), "/installer");
        return;
    }
    const Appointment* appointment = work.appointment();
    if (appointment == nullptr)
        throw Error("session.unknown_appointment", "There is no appointment of this id.", "没有此编号的任职。",
                    "/appointment");
    if (!organisation::holds(*appointment, work.context.now.date()))
        throw Error("session.appointment_not_held",
                    cat("Appointment '", actor_.appointment, "' is not held on ", work.context.now.date().str(), "."),
                    cat("任职“", actor_.appointment, "”在", work.context.now.date().str(), "不在任期内。"),
                    "/appointment");
}

void SessionState::admit() {
    if (!is_digits(actor_.jurisdiction, 6))
        throw Error("session.bad_jurisdiction", "A jurisdiction has 6 digits (GB/T 2260).",
                    "辖区代码须为6位数字（GB/T 2260）。", "/jurisdiction");
    if (actor_.installer == !actor_.appointment.empty())
        throw Error("session.bad_actor", "A session is either an appointment's or an installer's.",
                    "会话须以任职身份或安装身份之一开始。", "/appointment");
    engine_->read(actor_.jurisdiction, [&](store::Transaction& tx) {
        check_actor(begin(tx));
        return 0;
    });
}

void SessionState::gate(const char* verb, const Work& work) const {
    check_actor(work);
    security::Acting acting;
    acting.installer = actor_.installer;
    if (const Appointment* appointment = work.appointment())
        acting.functions = work.directory->post_of(*appointment).functions;
    security::permit(verb, find_verb(verb)->permission, acting);
}

std::optional<std::string> SessionState::first_reply(store::Transaction& tx, const std::string& request_id,
                                                     const char* verb, const std::string& said) {
    const auto kept = tx.db().row<std::string, std::string, std::string, std::string>(
        "SELECT verb, salt, hash, reply FROM requests WHERE jurisdiction = :j AND request_id = :r", tx.jurisdiction(),
        request_id);
    if (!kept) return std::nullopt;
    const auto& [first_verb, salt, hash, reply] = *kept;
    if (first_verb != verb || security::sealed_hash(tx.hash(), salt, said) != hash)
        throw Error("request.id_reused", "This request_id was used by another actor or for another request.",
                    "该请求编号（request_id）已由其他人员或者其他请求使用。", "/request_id");
    return reply;
}

void SessionState::remember(Work& work, const std::string& request_id, const char* verb, const std::string& said,
                            const std::string& reply) {
    store::Transaction& tx = work.tx;
    const std::string salt = security::random_hex(16);
    tx.db().run(
        "INSERT INTO requests (jurisdiction, request_id, verb, salt, hash, reply, recorded_at) "
        "VALUES (:j, :r, :v, :s, :h, :y, :t)",
        tx.jurisdiction(), request_id, verb, salt, security::sealed_hash(tx.hash(), salt, said), reply,
        work.context.now.ms);
    forget_old(work);
}

/// Whoever is remembered makes room: what is past its time goes a few at a time, found by an index.
void SessionState::forget_old(Work& work) {
    store::Transaction& tx = work.tx;
    const auto before = work.engine.turn_to_forget(tx.jurisdiction());
    if (!before) return;
    const std::int64_t gone = tx.db().run_now(
        "DELETE FROM requests WHERE jurisdiction = :j AND request_id IN (SELECT request_id FROM requests "
        "WHERE jurisdiction = :k AND recorded_at < :t ORDER BY recorded_at, request_id LIMIT :n)",
        tx.jurisdiction(), tx.jurisdiction(), before->ms, kForgottenAtOnce);
    if (gone == kForgottenAtOnce) work.engine.more_to_forget(tx.jurisdiction());
}

}  // namespace lianxin::service
