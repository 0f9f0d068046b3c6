// The guide's first example, written from nothing with no help but what the checker says: each step makes the change
// that the faults of the step before call for.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>
#include <sstream>

#include "base/json.hpp"
#include "workflow/check.hpp"

namespace lianxin::workflow {
namespace {

std::string guide(const char* name) {
    std::ifstream in(std::string(LIANXIN_SOURCE_DIR) + "/docs/guide/" + name);
    std::stringstream text;
    text << in.rdbuf();
    const std::string all = text.str();
    const std::size_t from = all.find("```json\n") + 8;
    return all.substr(from, all.find("```", from) - from);
}

/// What a fault must say for its reader to know what to do: where, and the words by which it names the thing.
struct Hint {
    std::string code;
    std::string pointer;
    std::string names = {};     ///< in the English sentence
    std::string names_zh = {};  ///< in the Chinese one
};

class Author {
public:
    /// The faults are exactly these.
    Author& hears(const std::vector<Hint>& hints) {
        const auto faults = check(document.dump()).faults;
        std::vector<std::string> told, expected;
        for (const Fault& fault : faults) told.push_back(fault.code + " " + fault.pointer);
        for (const Hint& hint : hints) expected.push_back(hint.code + " " + hint.pointer);
        EXPECT_THAT(told, testing::UnorderedElementsAreArray(expected)) << document.dump(1);
        for (const Hint& hint : hints)
            for (const Fault& fault : faults) {
                if (fault.code != hint.code || fault.pointer != hint.pointer) continue;
                EXPECT_THAT(fault.message, testing::HasSubstr(hint.names)) << fault.code;
                EXPECT_THAT(fault.message_zh, testing::HasSubstr(hint.names_zh)) << fault.code;
                EXPECT_FALSE(fault.message.empty() || fault.message_zh.empty());
            }
        return *this;
    }
    Author& writes(const char* pointer, const char* json) {
        document[Json::json_pointer(pointer)] = parse_json(json);
        return *this;
    }
    /// Into a list, before the index that the pointer ends with; `-` is its end.
    Author& inserts(const char* pointer, const char* json) {
        document = document.patch(Json::array({{{"op", "add"}, {"path", pointer}, {"value", parse_json(json)}}}));
        return *this;
    }

    Json document = {{"kind", "workflow"}};
};

TEST(Guide, ItsFirstExampleIsReachedFromNothingByWhatTheCheckerSays) {
    Author author;
    author.hears({{"document.missing_member", "/id", "'id'", "“id”"},
                  {"document.missing_member", "/version", "'version'", "“version”"},
                  {"document.missing_member", "/effective_on", "'effective_on'", "“effective_on”"},
                  {"document.missing_member", "/title", "'title'", "“title”"},
                  {"document.missing_member", "/categories", "'categories'", "“categories”"},
                  {"document.missing_member", "/initial", "'initial'", "“initial”"},
                  {"document.missing_member", "/states", "'states'", "“states”"}});
    author.writes("/id", R"("tool_loan")")
        .writes("/version", "1")
        .writes("/effective_on", R"("2024-01-01")")
        .writes("/title", R"({"zh": "农机具借用", "en": "Lending of farm tools"})")
        .writes("/categories", R"([{"code": "tools", "title": {"zh": "农机具", "en": "Tools"}}])")
        .writes("/initial",
                R"({"action": "ask", "title": {"zh": "申请", "en": "Ask"}, "to": "asked", "roles": ["any"]})")
        .writes("/states", R"([{"code": "lent", "title": {"zh": "已借出", "en": "Lent"}}])")
        .hears({{"workflow.dangling_state", "/initial/to", "'asked'", "“asked”"},
                {"workflow.no_actor", "/states/0", "'lent'", "“已借出”"}});
    author.inserts("/states/0", R"({"code": "asked", "title": {"zh": "待审批", "en": "Asked for"}})")
        .hears({{"workflow.no_actor", "/states/0", "'asked'", "“待审批”"},
                {"workflow.no_actor", "/states/1", "'lent'", "“已借出”"},
                {"workflow.unreachable_state", "/states/1", "'lent'", "“已借出”"},
                {"workflow.no_way_out", "/states/0", "'asked'", "“待审批”"},
                {"workflow.no_way_out", "/states/1", "'lent'", "“已借出”"},
                {"workflow.no_clock", "/states/0", "'asked'", "“待审批”"}});
    author.writes("/states/0/acts", R"(["approver"])")
        .writes("/states/1/acts", R"(["registrar"])")
        .hears({{"workflow.idle_actor", "/states/0/acts/0", "'approver'", "“待审批”"},
                {"workflow.idle_actor", "/states/1/acts/0", "'registrar'", "“已借出”"},
                {"workflow.unreachable_state", "/states/1", "'lent'", "“已借出”"},
                {"workflow.no_way_out", "/states/0", "'asked'", "“待审批”"},
                {"workflow.no_way_out", "/states/1", "'lent'", "“已借出”"},
                {"workflow.no_clock", "/states/0", "'asked'", "“待审批”"}});
    author
        .writes("/actions", R"([{"code": "lend", "title": {"zh": "借出", "en": "Lend"}, "from": ["asked"], "to": "lent",
            "roles": ["approver"],
            "fields": [{"name": "back_by", "title": {"zh": "约定归还日", "en": "Back by"}, "type": "date"}]}])")
        .hears({{"workflow.idle_actor", "/states/1/acts/0", "'registrar'", "“已借出”"},
                {"workflow.no_way_out", "/states/1", "'lent'", "“已借出”"},
                {"workflow.no_clock", "/states/0", "'asked'", "“待审批”"},
                {"workflow.no_clock", "/states/1", "'lent'", "“已借出”"}});
    author
        .inserts("/actions/-", R"({"code": "bring_back", "title": {"zh": "归还", "en": "Bring back"}, "from": ["lent"],
            "to": "back", "roles": ["registrar"]})")
        .hears({{"workflow.dangling_state", "/actions/1/to", "'back'", "“back”"}});
    author.inserts("/states/-", R"({"code": "back", "title": {"zh": "已归还", "en": "Back"}, "final": true})")
        .hears({{"workflow.no_clock", "/states/0", "'asked'", "“待审批”"},
                {"workflow.no_clock", "/states/1", "'lent'", "“已借出”"}});
    author.writes("/initial/start", R"(["decide"])")
        .writes("/states/1/no_clock", R"({"zh": "归还时间随农时而定", "en": "It comes back when the season allows"})")
        .hears({{"workflow.dangling_clock", "/initial/start/0", "'decide'", "“decide”"}});
    author
        .writes("/clocks", R"([{"code": "decide", "title": {"zh": "审批时限", "en": "Decide"}, "unit": "working_day",
            "roll": "none", "basis": {"zh": "本单位规定", "en": "House rule"}}])")
        .hears({{"workflow.missing_calendar", "/calendar", "calendar", "日历"},
                {"workflow.no_amount", "/clocks/0/amount", "at least one unit", "至少为一个单位"},
                {"workflow.clock_not_stopped", "/clocks/0", "'decide'", "“审批时限”"}});
    author.writes("/calendar", R"("cn")")
        .writes("/clocks/0/amount", "3")
        .hears({{"workflow.clock_not_stopped", "/clocks/0", "'back'", "“已归还”"}});
    author.writes("/actions/0/stop", R"(["decide"])").hears({});
    // Sound, but nobody can be refused yet.
    author.inserts("/states/-", R"({"code": "refused", "title": {"zh": "未批准", "en": "Refused"}, "final": true})")
        .hears({{"workflow.unreachable_state", "/states/3", "'refused'", "“未批准”"}});
    author
        .inserts("/actions/1", R"({"code": "refuse", "title": {"zh": "借出", "en": "Lend"}, "from": ["asked"],
            "to": "refused", "roles": ["approver"],
            "fields": [{"name": "ground", "title": {"zh": "理由", "en": "Ground"}, "type": "text", "required": true}]})")
        .hears({{"workflow.clashing_actions", "/actions/1/title", "'lend'", "“lend”"},
                {"workflow.clock_not_stopped", "/clocks/0", "'refused'", "“未批准”"}});
    author.writes("/actions/1/title", R"({"zh": "不予借用", "en": "Refuse"})")
        .hears({{"workflow.clock_not_stopped", "/clocks/0", "'decide'", "“审批时限”"}});
    author.writes("/actions/1/stop", R"(["decide"])").hears({});
    EXPECT_EQ(author.document, parse_json(guide("workflow.md")));
}

TEST(Guide, TheFirstExampleIsTheSameInBothLanguages) {
    EXPECT_EQ(parse_json(guide("workflow.md")), parse_json(guide("workflow.zh-CN.md")));
}

}  // namespace
}  // namespace lianxin::workflow
