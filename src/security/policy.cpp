#include "security/policy.hpp"

#include <algorithm>

#include "base/json.hpp"
#include "base/text.hpp"
#include "codec/names.hpp"
#include "lianxin/error.hpp"

namespace lianxin::security {

bool permits(const Permission& permission, const Acting& acting) {
    if (acting.installer) return permission.installer;
    if (!permission.appointed) return false;
    return permission.functions.empty() ||
           std::any_of(permission.functions.begin(), permission.functions.end(), [&](Function needed) {
               return std::find(acting.functions.begin(), acting.functions.end(), needed) != acting.functions.end();
           });
}

void permit(std::string_view verb, const Permission& permission, const Acting& acting) {
    if (permits(permission, acting)) return;
    Json functions = Json::array();
    for (const Function function : permission.functions) functions.push_back(codec::name_of(function));
    throw Error("policy.forbidden", cat("This session may not use '", verb, "'."),
                cat("当前会话无权执行“", verb, "”。"), {},
                Json{{"functions", functions}, {"installer", permission.installer}, {"verb", verb}}.dump());
}

}  // namespace lianxin::security
