#include "casework/sample.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "casework/rules.hpp"
#include "security/digest.hpp"

namespace lianxin::casework {

std::string rank_of(const std::string& seed, const std::string& case_no) {
    return security::digest(HashAlgorithm::sha256, seed + "\n" + case_no);
}

std::string population_sha256(std::vector<std::string> population) {
    std::sort(population.begin(), population.end());
    std::string all;
    for (const std::string& case_no : population) all += case_no + "\n";
    return security::digest(HashAlgorithm::sha256, all);
}

std::int64_t size_of(const SampleDraw& command, const std::optional<policy::SecondCheck>& usual,
                     std::int64_t population) {
    if (!command.size && !command.share) return policy::size_of(*usual, population);
    const std::int64_t wanted = command.size ? *command.size : (population * *command.share + 99) / 100;
    return std::min({wanted, population, codec::kMostOfAPage});
}

std::vector<std::string> drawn(const std::string& seed, std::vector<std::string> population, std::int64_t size) {
    std::vector<std::pair<std::string, std::string>> ranked;
    ranked.reserve(population.size());
    for (std::string& case_no : population) {
        std::string rank = rank_of(seed, case_no);
        ranked.emplace_back(std::move(rank), std::move(case_no));
    }
    std::sort(ranked.begin(), ranked.end());
    std::vector<std::string> out;
    for (std::size_t i = 0; i < ranked.size() && out.size() < static_cast<std::size_t>(size); ++i)
        out.push_back(std::move(ranked[i].second));
    return out;
}

void check_draw(const SampleDraw& command, const std::optional<policy::SecondCheck>& usual) {
    if (!command.size && !command.share && !usual)
        throw Error("sample.size_or_share", "Say how many, or how many in a hundred; no policy says it.",
                    "请说明抽取件数或者比例，现行管理办法没有规定。", "/size");
    if (command.size.has_value() && command.share.has_value())
        throw Error("sample.size_or_share", "Say how many, or how many in a hundred; not both.",
                    "抽取件数和比例只填写一项。", "/size");
    const codec::Path root;
    if (command.size && (*command.size < 1 || codec::kMostOfAPage < *command.size))
        codec::refuse_range({&root, "size", 0}, codec::number("", 1, codec::kMostOfAPage));
    if (command.share && (*command.share < 1 || 100 < *command.share))
        codec::refuse_range({&root, "share", 0}, codec::number("", 1, 100));
    if (command.to < command.from)
        throw Error("request.out_of_range", "The span ends before it begins.", "时间段的结束早于开始。", "/to");
}

CheckRecorded check(const State& state, const CheckRecord& command, const organisation::Directory& directory,
                    const Context& context) {
    if (command.reached != command.solved.has_value() || command.reached != command.satisfied.has_value())
        throw Error("check.answer",
                    "A citizen who was reached says whether it is solved, and whether they are "
                    "satisfied; one who was not says neither.",
                    "联系上群众的，须填写是否解决、是否满意；未联系上的，两项均不填写。", "/reached");
    const Asker who = asker(directory, context);
    if (!never_handled(state, who, directory, context.now.date()))
        throw Error("check.handled", "Whoever handled the case does not check it.", "办理过此件的人员不得抽查。",
                    "/case");
    if (std::binary_search(state.answered_by.begin(), state.answered_by.end(), who.appointment->official))
        throw Error("check.verified", "Whoever verified the case does not check it a second time.",
                    "回访核实过此件的人员不得再行抽查。", "/case");
    CheckRecorded fact;
    fact.case_no = state.case_no;
    fact.reached = command.reached;
    fact.solved = command.solved;
    fact.satisfied = command.satisfied;
    if (state.last_answer) fact.solved_before = state.last_answer->solved;
    fact.official = who.appointment->official;
    fact.finding = Sealed(command.finding);
    return fact;
}

CaseAct following(const workflow::Action& action, const CheckRecord& command) {
    CaseAct act;
    act.case_no = command.case_no;
    act.action = action.code;
    for (const workflow::Field& field : action.fields)
        if (field.required) act.fields[field.name] = command.finding;
    return act;
}

}  // namespace lianxin::casework
