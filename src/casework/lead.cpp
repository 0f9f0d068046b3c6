#include "casework/lead.hpp"

#include "casework/conflict.hpp"
#include "casework/rules.hpp"

namespace lianxin::casework {

Event name_leader(const State& state, const CaseLead& command, const organisation::Directory& directory,
                  const Context& context) {
    const Date today = context.now.date();
    if (state.final_state) throw Error("case.has_ended", "The case has ended.", "该办件已经办结。", "/case");
    if (state.leader == command.leader)
        throw Error("case.leads_already", "This leader has the case already.", "该领导已是本件的包案领导。", "/leader");
    const Appointment& leader = held(command.leader, directory, today, "/leader");
    const Post& post = directory.post_of(leader);
    if (!post.tier || !post.in_leadership_team)
        throw Error("case.not_a_leader", "A case is taken down by a leader: a post with a tier, in a leadership team.",
                    "包案领导应为有层级的领导班子成员。", "/leader");
    const Asker who = asker(directory, context);
    const bool own = who.appointment && who.appointment->id == leader.id;
    const bool names = has_one_of(who, {Function::dispatcher, Function::approver, Function::supervisor});
    if (!own && !names)
        throw Error("case.lead_not_yours", "A dispatcher, approver or supervisor names the leader, or the leader does.",
                    "包案领导由派单、审批或督办人员指定，或者由领导本人认领。", "/leader");
    require_no_conflict(state, {}, leader.id, directory, today, "/leader");
    return CaseLeaderNamed{leader.id};
}

}  // namespace lianxin::casework
