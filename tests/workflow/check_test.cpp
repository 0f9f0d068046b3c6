// What the checker of workflow documents accepts and refuses. broken/ holds one fault a file: a JSON Patch over a
// document of bases/ (`matter-2` if the file doesn't say which), and what must be found.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "base/json.hpp"
#include "resources/resources.hpp"
#include "support/documents.hpp"
#include "workflow/check.hpp"
#include "workflow/describe.hpp"

namespace lianxin::workflow {
namespace {

using test::read_file;

std::string matter() { return std::string(*resources::find("matter")); }

std::string base_of(const Json& manifest) {
    const std::string name = manifest.value("base", "matter-2");
    return read_file(test::kSource / "tests/workflow/bases" / (name + ".json"));
}

/// The document that a manifest describes.
std::string broken_text(const Json& manifest) {
    if (manifest.contains("patch")) return parse_json(base_of(manifest)).patch(manifest["patch"]).dump();
    std::string text = base_of(manifest);
    const std::string find = manifest["edit"]["find"];
    const std::size_t at = text.find(find);
    EXPECT_NE(at, std::string::npos);
    return text.replace(at, find.size(), manifest["edit"]["put"].get<std::string>());
}

std::vector<std::string> summary(const std::vector<Fault>& faults) { return test::sorted(test::summary(faults)); }

TEST(BuiltIn, MatterIsSound) {
    const auto checked = check(matter());
    EXPECT_THAT(summary(checked.faults), testing::IsEmpty());
    ASSERT_TRUE(checked.document);
    EXPECT_EQ(checked.id, "matter");
    EXPECT_EQ(checked.version, 3);
    EXPECT_EQ(checked.document->account, Account::live);
}

TEST(BuiltIn, MatterCountsThePeriodsOfThePetitionRegulations) {
    const Workflow workflow = *check(matter()).document;
    EXPECT_EQ(workflow.clock("accept")->terms.amount, 15);
    EXPECT_EQ(workflow.clock("conclude")->terms.amount, 60);
    EXPECT_EQ(workflow.clock("conclude")->terms.roll, Roll::next_working_day);
    EXPECT_EQ(workflow.clock("first_contact")->terms.unit, PeriodUnit::working_day);
    const Effect* extension = effect_of(*workflow.action("extend"), EffectKind::extend);
    EXPECT_EQ(extension->max, 30);
    EXPECT_EQ(extension->times, 1);
}

TEST(BuiltIn, ReportedMattersHaveNoClockAndOneActionAndSayWhy) {
    const auto checked = check(*resources::find("reported"));
    EXPECT_THAT(summary(checked.faults), testing::IsEmpty());
    ASSERT_TRUE(checked.document);
    EXPECT_EQ(checked.document->account, Account::reported);
    EXPECT_TRUE(checked.document->clocks.empty());
    EXPECT_EQ(checked.document->actions.size(), 1u);
    EXPECT_TRUE(checked.document->states.at(0).no_clock);
}

TEST(BuiltIn, BothWorkflowsShareTheirCategories) {
    const auto codes = [](const char* name) {
        const auto checked = check(*resources::find(name));
        std::vector<std::string> found;
        for (const CodeTitle& category : checked.document->categories) found.push_back(category.code);
        return found;
    };
    EXPECT_EQ(codes("matter"), codes("reported"));
}

TEST(Checker, EachBrokenDocumentIsRefusedWithItsFaultAndPath) {
    EXPECT_GE(test::broken("workflow").size(), 25u);
    for (const auto& path : test::broken("workflow")) {
        SCOPED_TRACE(path.filename().string());
        const Json manifest = parse_json(read_file(path));
        const auto checked = check(broken_text(manifest));
        EXPECT_FALSE(checked.document);
        EXPECT_EQ(summary(checked.faults), test::sorted(test::expected(manifest)));
        for (const Json& one : manifest["expect"]) {
            for (const Fault& fault : checked.faults) {
                if (fault.code != one["code"] || !one.contains("path")) continue;
                EXPECT_EQ(fault.path, one["path"].get<std::vector<std::string>>());
            }
        }
    }
}

TEST(Checker, LeadsToEachFaultInAStateOrActionThatCasesCanGetTo) {
    std::size_t led = 0;
    for (const auto& path : test::broken("workflow")) {
        SCOPED_TRACE(path.filename().string());
        const auto checked = check(broken_text(parse_json(read_file(path))));
        // While a name leads nowhere or a part is missing, no path is tried.
        const auto unlinked = [](const Fault& fault) {
            return fault.code.rfind("document.", 0) == 0 || fault.code.rfind("workflow.dangling", 0) == 0 ||
                   fault.code == "workflow.double_code" || fault.code == "workflow.missing_member" ||
                   fault.code == "workflow.initial_final" || fault.code == "workflow.too_complex" ||
                   fault.code == "workflow.unreachable_state" || fault.code == "workflow.not_an_earlier_version";
        };
        if (std::any_of(checked.faults.begin(), checked.faults.end(), unlinked)) continue;
        for (const Fault& fault : checked.faults) {
            const bool placed = fault.pointer.rfind("/states/", 0) == 0 || fault.pointer.rfind("/actions/", 0) == 0;
            if (!placed) continue;
            ++led;
            ASSERT_GE(fault.path.size(), 2u) << fault.code << " " << fault.pointer;
            EXPECT_EQ(fault.path.front(), "register");
        }
    }
    EXPECT_GE(led, 40u);
}

TEST(Checker, TellsAllFaultsAtOnce) {
    const Json patch = Json::array({{{"op", "replace"}, {"path", "/clocks/0/amount"}, {"value", 0}},
                                    {{"op", "remove"}, {"path", "/states/1/acts"}},
                                    {{"op", "remove"}, {"path", "/actions/1/stop"}}});
    const auto checked = check(parse_json(matter()).patch(patch).dump());
    EXPECT_THAT(summary(checked.faults),
                testing::ElementsAre("workflow.clock_not_stopped /clocks/0", "workflow.no_actor /states/1",
                                     "workflow.no_amount /clocks/0/amount"));
}

TEST(Checker, EveryFaultSpeaksBothLanguages) {
    for (const auto& path : test::broken("workflow"))
        for (const Fault& fault : check(broken_text(parse_json(read_file(path)))).faults) {
            EXPECT_FALSE(fault.message.empty()) << path;
            EXPECT_FALSE(fault.message_zh.empty()) << path;
            EXPECT_EQ(fault.message.find('\n'), std::string::npos) << path;
        }
}

TEST(Checker, AWorkflowWithTooManySituationsIsRefusedRatherThanHalfChecked) {
    Json big = parse_json(matter());
    for (int i = 0; i < 9; ++i) {
        const std::string code = "extra_" + std::to_string(i);
        big["clocks"].push_back(big["clocks"][0]);
        big["clocks"].back()["code"] = code;
        for (const char* member : {"start", "stop"}) {
            Json action = {{"code", member + code},
                           {"title", {{"zh", member + code}}},
                           {"from", {"in_progress"}},
                           {"roles", {"handler"}},
                           {member, {code}}};
            big["actions"].push_back(action);
        }
    }
    EXPECT_THAT(summary(check(big.dump()).faults), testing::Contains("workflow.too_complex "));
}

TEST(Checker, HandsOutNoDocumentForWhatIsNoWorkflow) {
    for (const char* text : {"", "[]", "{}", "null", "\xff", "{\"kind\":\"mechanism\"}"}) {
        const auto checked = check(text);
        EXPECT_FALSE(checked.document) << text;
        EXPECT_FALSE(checked.faults.empty()) << text;
    }
}

TEST(Schema, TheFileIsMadeFromTheTypes) {
    test::expect_schema_of<Workflow>(
        "workflow", "How cases of one kind are led from the opening to an end. See docs/guide/workflow.md.");
}

void expect_described(const Json& schema, const std::string& at) {
    if (schema.is_object() && schema.contains("properties"))
        for (const auto& [name, member] : schema["properties"].items()) {
            EXPECT_TRUE(member.contains("description")) << at << "/" << name;
        }
    if (schema.is_structured())
        for (const auto& [name, below] : schema.items()) expect_described(below, at + "/" + name);
}

TEST(Schema, DescribesEveryMember) { expect_described(parse_json(*resources::find("workflow.schema")), ""); }

TEST(Guide, EveryExampleIsSound) {
    for (const char* name : {"workflow.md", "workflow.zh-CN.md"}) {
        const auto found = test::examples(name);
        std::size_t documents = 0;
        for (const std::string& text : found) {
            if (text.find("\"kind\"") == std::string::npos) continue;
            ++documents;
            EXPECT_THAT(summary(check(text).faults), testing::IsEmpty()) << name;
        }
        EXPECT_GE(documents, 1u) << name;
    }
}

TEST(Guide, NamesEveryFaultGuardEffectAndRole) {
    std::set<std::string> words;
    for (const char* file : {"parts.cpp", "guards.cpp", "references.cpp", "soundness.cpp", "clauses.cpp"}) {
        const char* call = std::string(file) == "clauses.cpp" ? "faults.add(\"" : "faults_.add(\"";
        for (std::string& word : test::codes_told(std::string("src/workflow/") + file, call, "workflow."))
            words.insert(std::move(word));
    }
    EXPECT_GE(words.size(), 30u);
    for (const auto& entry : enum_names(GuardKind{})) words.insert(entry.name);
    for (const auto& entry : enum_names(EffectKind{})) words.insert(entry.name);
    for (const auto& entry : enum_names(Role{})) words.insert(entry.name);
    for (const auto& entry : enum_names(FieldType{})) words.insert(entry.name);
    for (const auto& entry : enum_names(Sets{})) words.insert(entry.name);
    test::expect_guide_names("workflow", {words.begin(), words.end()});
}

}  // namespace
}  // namespace lianxin::workflow
