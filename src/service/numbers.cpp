#include "service/numbers.hpp"

#include <algorithm>
#include <cstdio>
#include <iterator>

#include "base/text.hpp"
#include "lianxin/error.hpp"

namespace lianxin::service {
namespace {

std::string six(std::int64_t number) {
    char out[24];
    std::snprintf(out, sizeof out, "%06lld", static_cast<long long>(number));
    return out;
}

/// The forms above, the other way round.
struct Form {
    const char* prefix;
    const char* counter;
};
constexpr Form kDated[] = {{"a", "activity"}, {"t", "topic"}, {"s", "sample"}, {"d", "sign-off"}, {"b", "absence"}};
constexpr Form kUndated[] = {{"p", "person"}, {"h", "tie"}};

}  // namespace

std::string case_number(store::Transaction& tx, int year) {
    return cat(tx.jurisdiction(), "-", year, "-", six(tx.next(cat("case-", year))));
}

std::string activity_id(store::Transaction& tx, int year) {
    return cat("a-", year, "-", six(tx.next(cat("activity-", year))));
}

std::string topic_id(store::Transaction& tx, int year) {
    return cat("t-", year, "-", six(tx.next(cat("topic-", year))));
}

std::string sample_id(store::Transaction& tx, int year) {
    return cat("s-", year, "-", six(tx.next(cat("sample-", year))));
}

std::string sign_off_id(store::Transaction& tx, int year) {
    return cat("d-", year, "-", six(tx.next(cat("sign-off-", year))));
}

std::string person_id(store::Transaction& tx) { return "p-" + six(tx.next("person")); }

std::string absence_id(store::Transaction& tx, int year) {
    return cat("b-", year, "-", six(tx.next(cat("absence-", year))));
}

Drawn drawn_from(const std::string& id) {
    const std::size_t dash = id.rfind('-');
    if (dash == std::string::npos || dash == 0) return {};
    const std::string number = id.substr(dash + 1);
    if (number.size() < 6 || number.size() > 15 || !is_digits(number, number.size())) return {};
    const std::int64_t value = std::stoll(number);
    const std::string before = id.substr(0, dash);
    const auto undated =
        std::find_if(std::begin(kUndated), std::end(kUndated), [&](const auto& one) { return before == one.prefix; });
    if (undated != std::end(kUndated)) return {undated->counter, value};
    if (before.size() < 6 || before[before.size() - 5] != '-' || !is_digits(before.substr(before.size() - 4), 4))
        return {};
    const std::string prefix = before.substr(0, before.size() - 5);
    const std::string year = before.substr(before.size() - 4);
    if (is_digits(prefix, 6)) return {"case-" + year, value};
    const auto dated =
        std::find_if(std::begin(kDated), std::end(kDated), [&](const auto& one) { return prefix == one.prefix; });
    return dated == std::end(kDated) ? Drawn{} : Drawn{cat(dated->counter, "-", year), value};
}

std::string tie_id(store::Transaction& tx, const organisation::Directory& directory) {
    const auto& ties = directory.all().ties;
    for (;;) {
        std::string id = "h-" + six(tx.next("tie"));
        if (std::none_of(ties.begin(), ties.end(), [&](const Tie& tie) { return tie.id == id; })) return id;
    }
}

void refuse_taken_external(store::Transaction& tx, const char* kind, const std::vector<ExternalId>& external) {
    for (std::size_t i = 0; i < external.size(); ++i) {
        const auto taken = tx.db().row<std::string>(
            "SELECT object FROM external_ids WHERE jurisdiction = :j AND kind = :k AND source = :s AND external_id = "
            ":e",
            tx.jurisdiction(), kind, external[i].source, external[i].id);
        if (taken)
            throw Error("request.external_id_taken",
                        cat("That id of the host already names '", std::get<0>(*taken), "'."),
                        cat("该外部标识已对应“", std::get<0>(*taken), "”。"), "/external" + pointer_token(i),
                        cat("{\"object\":\"", std::get<0>(*taken), "\"}"));
    }
}

}  // namespace lianxin::service
