#include "policy/check.hpp"

#include <algorithm>
#include <utility>

#include "base/text.hpp"
#include "document/checked.hpp"

namespace lianxin::policy {

std::string Policy::name() const { return cat(id, "/", version); }

std::int64_t size_of(const SecondCheck& clause, std::int64_t population) {
    const std::int64_t wanted = (population * clause.share + 99) / 100;
    return std::min(population, std::clamp(wanted, clause.least, clause.most));
}

namespace {

std::vector<Fault> faults_of(const Policy& policy) {
    std::vector<Fault> faults;
    const auto add = [&](const char* code, const char* pointer, std::string message, std::string message_zh) {
        faults.push_back({cat("policy.", code), pointer, std::move(message), std::move(message_zh), {}});
    };
    if (!policy.due_soon && !policy.second_check && !policy.dispatch && !policy.publish && !policy.findings)
        add("lays_down_nothing", "", "The policy has no clause; it would change nothing.",
            "该办法没有任何条款，不起任何作用。");
    if (policy.second_check && policy.second_check->least > policy.second_check->most)
        add("least_above_most", "/second_check/least",
            cat("At least ", policy.second_check->least, " can't be at most ", policy.second_check->most, "."),
            cat("至少", policy.second_check->least, "件与至多", policy.second_check->most, "件互相矛盾。"));
    return faults;
}

}  // namespace

document::Checked<Policy> check(std::string_view text) { return document::checked<Policy>(text, "policy", faults_of); }

}  // namespace lianxin::policy
