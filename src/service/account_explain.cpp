// account_explain: the cases behind one figure, each with its reason. It goes by the same verdicts as account_show, so
// the lines of a side are as many as its number.
#include <algorithm>

#include "base/text.hpp"
#include "lianxin/error.hpp"
#include "service/account_rows.hpp"
#include "service/conditions.hpp"
#include "service/page.hpp"
#include "service/verbs_internal.hpp"

namespace lianxin::service {
namespace {

/// `of` is all of which the figure is a part, those counted included.
bool belongs(AccountSide asked, AccountSide is) {
    return asked == is || (asked == AccountSide::of && is == AccountSide::count);
}

AccountLine line_of(const Work& work, const AccountRow& row, const Placed& one) {
    const casework::ReasonText& text = casework::reason_text(one.verdict.reason);
    AccountLine line{row.case_no,    one.handling, one.verdict.side == AccountSide::count,
                     text.code,      text.en,      text.zh,
                     row.excluded(), {},           {}};
    if (one.figure != AccountFigure::ended) return line;
    if (const auto durations = durations_of(work, row)) {
        line.duration_s = durations->calendar_ms / 1000;
        if (durations->working_ms) line.working_s = *durations->working_ms / 1000;
    }
    return line;
}

/// The lines of one page, and where the next goes on.
class Page {
public:
    Page(const Work& work, const AccountExplain& request, AccountExplained& reply, const After& after)
        : work_(work), request_(request), reply_(reply), after_(after) {}

    /// False once the page is full.
    bool take(const AccountRow& row) {
        if (request_.without_excluded && row.excluded()) return true;
        for (const Placed& one : placed(work_, request_.by, row, request_.figure)) {
            if (!belongs(request_.side, one.verdict.side) || (request_.by && one.member != request_.member)) continue;
            if (row.case_no == after_.id && one.handling <= after_.last) continue;  // on the page before
            if (reply_.lines.size() == static_cast<std::size_t>(request_.limit)) {
                reply_.next = next_;
                return false;
            }
            next_ = cat(row.received_at, "/", row.case_no, "/", one.handling);
            if (row.kept)
                ++reply_.withheld;
            else
                reply_.lines.push_back(line_of(work_, row, one));
        }
        return true;
    }

private:
    const Work& work_;
    const AccountExplain& request_;
    AccountExplained& reply_;
    const After& after_;
    std::string next_;
};

}  // namespace

AccountExplained account_explain(Work& work, const AccountExplain& request) {
    require_span(request.from, request.to);
    require_page(request.limit);
    if (request.by.has_value() == request.member.empty())
        throw Error("account.by_and_member", "Say by what it is divided and which group, or neither.",
                    "by和member须同时给出，或者都不给出。", request.by ? "/member" : "/by");
    After after{Instant::start_of(request.from).ms, {}, 0};
    if (!request.after.empty()) after = after_of(request.after, 3);
    AccountExplained reply;
    reply.figure = request.figure;
    reply.side = request.side;
    Page page(work, request, reply, after);
    each_account_row(work, {after.number, after.id}, request.to, std::max<std::int64_t>(500, request.limit + 1), true,
                     [&](const AccountRow& row) { return page.take(row); });
    return reply;
}

}  // namespace lianxin::service
