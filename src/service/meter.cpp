#include "service/meter.hpp"

#include <unordered_map>

#include "lianxin/error.hpp"
#include "service/verbs.hpp"

namespace lianxin::service {
namespace {

/// Codes of one verb that are told apart: what a host throws from a callback might be anything.
constexpr std::size_t kMostCodes = 64;

struct Reason {
    Meter::Retry retry;
    const char* name;
    const char* sign;  ///< by which an error's code or details tell it
};
constexpr Reason kReasons[] = {
    {Meter::Retry::serialisation, "serialisation", "\"40001\""},
    {Meter::Retry::deadlock, "deadlock", "\"40P01\""},
    {Meter::Retry::connection_lost, "connection_lost", "store.connection_lost"},
    {Meter::Retry::commit_failed, "commit_failed", ""},
};

Meter::Retry reason_of(const std::exception_ptr& why) {
    try {
        if (why) std::rethrow_exception(why);
    } catch (const Error& error) {
        const std::string told = error.code() + error.details();
        for (const Reason& reason : kReasons)
            if (told.find(reason.sign) != std::string::npos) return reason.retry;
    } catch (...) {  // no error of the database: a group was lost all the same
    }
    return Meter::Retry::commit_failed;
}

/// Of the exception being handled.
std::string code_in_hand() {
    try {
        throw;
    } catch (const Error& error) {
        return error.code();
    } catch (...) {
        return "internal.unexpected";
    }
}

}  // namespace

Meter::Meter() : verbs_(verbs().size()) {}

Meter::OfVerb& Meter::of(std::string_view verb) {
    static const std::unordered_map<std::string_view, std::size_t> places = [] {
        std::unordered_map<std::string_view, std::size_t> out;
        for (const Verb& each : verbs()) out.emplace(each.name, out.size());
        return out;
    }();
    return verbs_[places.at(verb)];
}

void Meter::refused(OfVerb& counted, Time begun) noexcept {
    counted.latency.add(since(begun));
    try {
        const std::string code = code_in_hand();
        const std::lock_guard lock(refusals_mutex_);
        const bool room = counted.refusals.size() < kMostCodes || counted.refusals.count(code) > 0;
        ++counted.refusals[room ? code : "other"];
    } catch (const std::exception&) {  // no memory: the call is counted, its code is not
    }
}

void Meter::retried(const std::exception_ptr& why, std::size_t requests) noexcept {
    const auto reason = static_cast<std::size_t>(reason_of(why));
    retries_[reason].fetch_add(static_cast<std::int64_t>(requests), std::memory_order_relaxed);
}

Metrics Meter::read() const {
    constexpr std::int64_t microsecond = 1000;
    Metrics out;
    for (std::size_t i = 0; i < verbs_.size(); ++i) {
        VerbMetrics verb;
        verb.verb = verbs()[i].name;
        {
            const std::lock_guard lock(refusals_mutex_);
            for (const auto& [code, count] : verbs_[i].refusals) verb.refusals.push_back({code, count});
        }
        verb.latency_us = verbs_[i].latency.read(microsecond);
        verb.calls = verb.latency_us.count;
        if (verb.calls > 0) out.verbs.push_back(std::move(verb));
    }
    for (const Reason& reason : kReasons)
        out.retries.push_back({reason.name, retries_[static_cast<std::size_t>(reason.retry)].load()});
    out.commit_verbs = commits_.read();
    out.pool_wait_us = waits_.read(microsecond);
    return out;
}

}  // namespace lianxin::service
