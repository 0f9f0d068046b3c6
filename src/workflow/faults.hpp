// The steps of the checker and the list they write to; of no use outside this room.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "lianxin/document.hpp"
#include "workflow/describe.hpp"

namespace lianxin::workflow {

/// Collects faults; `code` without its "workflow." prefix.
class FaultList {
public:
    void add(const char* code, std::string pointer, std::string message, std::string message_zh,
             std::vector<std::string> path = {}) {
        faults_.push_back({std::string("workflow.") + code, std::move(pointer), std::move(message),
                           std::move(message_zh), std::move(path)});
    }
    /// A member stands where it is needed and nowhere else.
    void exactly(bool needed, bool given, const std::string& pointer) {
        if (needed && !given) add("missing_member", pointer, "This member is needed here.", "此处须有该成员。");
        if (!needed && given)
            add("needless_member", pointer, "This member means nothing here.", "此成员在此处没有意义。");
    }
    std::size_t size() const { return faults_.size(); }
    bool has(std::string_view code) const {
        return std::any_of(faults_.begin(), faults_.end(), [&](const Fault& f) { return f.code == code; });
    }
    /// Is there one of that code at or below a place?
    bool has(std::string_view code, std::string_view below) const {
        return std::any_of(faults_.begin(), faults_.end(), [&](const Fault& f) {
            return f.code == code && f.pointer.compare(0, below.size(), below) == 0;
        });
    }
    /// Fills in the path of each fault that has none: `way(pointer)` knows how a case gets there.
    template <class Way>
    void lead(Way&& way) {
        for (Fault& fault : faults_)
            if (fault.path.empty()) fault.path = way(fault.pointer);
    }
    std::vector<Fault> take() { return std::move(faults_); }

private:
    std::vector<Fault> faults_;
};

/// Codes that stand twice, and names of states, clocks and fields that lead nowhere.
void check_references(const Workflow& workflow, FaultList& faults);
/// What each state, clock and action must say on its own.
void check_parts(const Workflow& workflow, FaultList& faults);
/// What guards and effects must say, what they need of the fields, and where they contradict each other.
void check_guards(const Workflow& workflow, FaultList& faults);
/// What the clauses on exclusion and checks by sample ask of others.
void check_clauses(const Workflow& workflow, FaultList& faults);
/// What only shows when cases are led along every path. Asks for sound references and whole guards.
void check_soundness(const Workflow& workflow, FaultList& faults);

}  // namespace lianxin::workflow
