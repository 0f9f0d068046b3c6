#include "casework/links.hpp"

#include <tuple>

#include "base/json.hpp"
#include "base/text.hpp"
#include "lianxin/error.hpp"

namespace lianxin::casework {

CaseLinked link(const State& one, const State& other, LinkKind kind, const std::string& ground) {
    if (one.case_no == other.case_no)
        throw Error("link.itself", "A case can't be linked to itself.", "办件不能与自身关联。", "/to");
    if (kind == LinkKind::repeat &&
        std::tie(one.received_at.ms, one.case_no) < std::tie(other.received_at.ms, other.case_no))
        throw Error("link.wrong_way",
                    cat("Case ", one.case_no, " came in before the other; name the later one as 'case'."),
                    cat("办件 ", one.case_no, " 收到在先，请以在后的办件为case。"), "/to",
                    Json{{"received_at", other.received_at.str()}}.dump());
    return {kind, other.case_no, false, Sealed(ground)};
}

CaseLinked recognised_repeat(const State& other) { return {LinkKind::repeat, other.case_no, true, {}}; }

}  // namespace lianxin::casework
