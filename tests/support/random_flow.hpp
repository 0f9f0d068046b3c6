// Random steps on cases of the built-in workflows, mostly such as people would take; RapidCheck draws them.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "support/county.hpp"

namespace lianxin::test {

class RandomFlow {
public:
    struct Step {
        std::string who;
        CaseAct act;
    };

    /// Adopts the workflows, and records a topic and an activity to refer to.
    explicit RandomFlow(County& county);

    static const std::vector<std::string>& appointments();

    /// Opens a case of any of the workflows.
    std::string open();
    /// Mostly an action that somebody could take now, with fields after their types; sometimes anything by anybody.
    Step step(const std::string& case_no);
    /// All required fields of an action, and some others, after their types.
    std::map<std::string, FieldValue> filled(const ActionExplained& action, const std::string& case_no) {
        return fields_for(action, case_no, false);
    }
    /// A few hours, seldom some days.
    void pass_time();

private:
    std::map<std::string, FieldValue> fields_for(const ActionExplained& action, const std::string& case_no, bool wild);
    /// Files for fields of type evidence: mostly of every kind, or of none.
    std::vector<CaseEvidence> evidence_for(const ActionExplained& action, bool wild);

    County& county_;
    std::string activity_;
    std::string topic_;
};

}  // namespace lianxin::test
