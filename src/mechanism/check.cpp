#include "mechanism/check.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <utility>

#include "base/text.hpp"
#include "document/lenient.hpp"
#include "mechanism/describe.hpp"

namespace lianxin::mechanism {
namespace {

using document::Findings;

/// Holds numbers to 1 … n, each once, and the count to the shape.
template <class Item>
void check_numbering(const std::vector<Item>& items, std::int64_t wanted, const char* member, Findings& findings) {
    const std::string at = pointer_token(std::string_view(member));
    const auto size = static_cast<std::int64_t>(items.size());
    if (size != wanted && !findings.spoiled("/shape"))
        findings.add("mechanism.wrong_count", at, cat("The shape says ", wanted, ", but there are ", size, "."),
                     cat("“shape”规定为", wanted, "项，实有", size, "项。"));
    std::set<std::int64_t> seen;
    for (std::size_t i = 0; i < items.size(); ++i) {
        const std::string place = at + pointer_token(i) + "/number";
        const std::int64_t number = items[i].number;
        if (number < 1 || number > std::max(size, wanted))
            findings.add("mechanism.wrong_number", place, cat("Numbers run from 1 to ", std::max(size, wanted), "."),
                         cat("序号须为1至", std::max(size, wanted), "。"));
        else if (!seen.insert(number).second)
            findings.add("mechanism.double_number", place, cat("The number ", number, " stands here twice."),
                         cat("序号", number, "重复。"));
    }
}

template <class Item, class Code>
void check_codes(const std::vector<Item>& items, const std::string& at, Code code_of, Findings& findings) {
    std::set<decltype(code_of(items.front()))> seen;
    for (std::size_t i = 0; i < items.size(); ++i)
        if (!seen.insert(code_of(items[i])).second)
            findings.add("mechanism.double_code", at + pointer_token(i) + "/code", "The code stands here twice.",
                         "代码重复。");
}

void check_names(const Mechanism& m, Findings& findings) {
    const auto code = [](const auto& item) { return item.code; };
    check_codes(m.tiers, "/tiers", code, findings);
    check_codes(m.channels, "/channels", code, findings);
    check_codes(m.posts, "/posts", code, findings);
    std::set<std::string> duties;
    for (std::size_t i = 0; i < m.measures.size(); ++i) {
        const std::string at = "/measures" + pointer_token(i);
        check_codes(m.measures[i].takes.purposes, at + "/takes/purposes", code, findings);
        for (std::size_t j = 0; j < m.measures[i].duties.size(); ++j)
            if (!duties.insert(m.measures[i].duties[j].code).second)
                findings.add("mechanism.double_code", at + "/duties" + pointer_token(j) + "/code",
                             "Another duty of the document has this code.", "本文件中另有履职要求使用此代码。");
    }
}

/// Is there an item whose own identity couldn't be read, so that a reference may well be to that one?
template <class Item>
bool has_hole(const std::vector<Item>& items) {
    return std::any_of(items.begin(), items.end(), [](const Item& item) { return item.number < 1; });
}

void check_tiers(const Mechanism& m, const std::vector<Tier>& tiers, const std::string& at, Findings& findings) {
    for (std::size_t i = 0; i < tiers.size(); ++i)
        if (!findings.spoiled("/tiers") &&
            std::none_of(m.tiers.begin(), m.tiers.end(), [&](const TierTitle& t) { return t.code == tiers[i]; }))
            findings.add("mechanism.unknown_tier", at + pointer_token(i), "The tier is not among '/tiers'.",
                         "该层级未列入“/tiers”。");
}

void check_references(const Mechanism& m, const Measure& measure, const std::string& at, Findings& findings) {
    check_tiers(m, measure.tiers, at + "/tiers", findings);
    const bool channel_known = std::any_of(m.channels.begin(), m.channels.end(),
                                           [&](const ChannelTitle& c) { return c.code == measure.channel; });
    if (!channel_known && !findings.spoiled("/channels"))
        findings.add("mechanism.unknown_channel", at + "/channel", "The channel is not among '/channels'.",
                     "该下基层类别未列入“/channels”。");
    if (measure.contact && !has_hole(m.contacts) && !findings.spoiled("/contacts") &&
        std::none_of(m.contacts.begin(), m.contacts.end(),
                     [&](const Contact& c) { return c.number == *measure.contact; }))
        findings.add("mechanism.unknown_contact", at + "/contact", cat("There is no contact ", *measure.contact, "."),
                     cat("没有第", *measure.contact, "项蹲点联系。"));
    for (std::size_t i = 0; i < measure.also_serves.size(); ++i) {
        const std::int64_t other = measure.also_serves[i];
        const std::string place = at + "/also_serves" + pointer_token(i);
        if (other == measure.number)
            findings.add("mechanism.serves_itself", place, "A measure does not also serve itself.",
                         "举措不得同时对应自身。");
        else if (find_measure(m, other) == nullptr && !has_hole(m.measures))
            findings.add("mechanism.unknown_measure", place, cat("There is no measure ", other, "."),
                         cat("没有第", other, "项举措。"));
    }
}

/// Can all be read that decides which activities a measure takes?
bool readable(const Mechanism& m, const std::vector<const char*>& members, const Findings& findings) {
    for (std::size_t i = 0; i < m.measures.size(); ++i)
        for (const char* member : members)
            if (findings.spoiled("/measures" + pointer_token(i) + "/" + member)) return false;
    return true;
}

void check_channels(const Mechanism& m, Findings& findings) {
    if (!readable(m, {"channel"}, findings)) return;
    for (std::size_t i = 0; i < m.channels.size(); ++i) {
        const bool served = std::any_of(m.measures.begin(), m.measures.end(),
                                        [&](const Measure& measure) { return measure.channel == m.channels[i].code; });
        if (!served && !m.measures.empty())
            findings.add("mechanism.channel_without_measure", "/channels" + pointer_token(i),
                         "No measure belongs to this channel.", "该下基层类别没有对应的工作举措。");
    }
}

/// Can an activity of the two measures always be told apart by a purpose?
bool told_apart(const Measure& a, const Measure& b) {
    if (a.takes.purposes.empty() || b.takes.purposes.empty()) return false;
    return std::none_of(a.takes.purposes.begin(), a.takes.purposes.end(),
                        [&](const Named& purpose) { return has_purpose(b, purpose.code); });
}

void tell_ambiguous(const Mechanism& m, const Measure& a, const Measure& b, const char* kind, const char* tier,
                    Findings& findings) {
    const auto index = static_cast<std::size_t>(&b - m.measures.data());
    findings.add("mechanism.ambiguous_measures", "/measures" + pointer_token(index) + "/takes",
                 cat("Measures ", a.number, " and ", b.number, " both take '", kind, "' from tier '", tier,
                     "', and no purpose tells them apart."),
                 cat("第", a.number, "项与第", b.number, "项举措对同一层级（", tier, "）均对应“", kind,
                     "”，且无法以目的区分。"));
}

/// A measure that cannot be told from one before it is told once.
void check_ambiguity(const Mechanism& m, Findings& findings) {
    if (!readable(m, {"channel", "tiers", "takes", "number", "also_serves"}, findings)) return;
    std::set<const Measure*> told;
    for (const auto& channel : enum_names(Channel{}))
        for (const auto& kind : enum_names(ActivityKind{}))
            for (const auto& tier : enum_names(Tier{})) {
                const auto measures = takers(m, channel.value, kind.value, tier.value);
                for (std::size_t j = 1; j < measures.size(); ++j)
                    for (std::size_t i = 0; i < j; ++i)
                        if (!told_apart(*measures[i], *measures[j]) && told.insert(measures[j]).second)
                            tell_ambiguous(m, *measures[i], *measures[j], kind.name, tier.name, findings);
            }
}

void check_measure(const Mechanism& m, const Measure& measure, const std::string& at, Findings& findings) {
    check_references(m, measure, at, findings);
    std::vector<const char*> wanted = {"number", "channel", "tiers", "text"};
    if (measure.contact) wanted.push_back("contact");
    if (!measure.also_serves.empty()) wanted.push_back("also_serves");
    check_claims(measure.provenance, wanted, at, findings);
    for (std::size_t i = 0; i < measure.duties.size(); ++i) check_duty(m, measure, at, i, findings);
}

void check_all(const Mechanism& m, Findings& findings) {
    if (!is_digits(m.jurisdiction, 6))
        findings.add("mechanism.wrong_jurisdiction", "/jurisdiction", "A jurisdiction is named by 6 digits.",
                     "行政区须为6位数字代码。");
    check_claims(m.provenance, {"effective_on", "shape"}, "", findings);
    check_numbering(m.goals, m.shape.goals, "goals", findings);
    check_numbering(m.contacts, m.shape.contacts, "contacts", findings);
    check_numbering(m.measures, m.shape.measures, "measures", findings);
    check_names(m, findings);
    for (std::size_t i = 0; i < m.goals.size(); ++i)
        check_claims(m.goals[i].provenance, {"number", "text"}, "/goals" + pointer_token(i), findings);
    for (std::size_t i = 0; i < m.contacts.size(); ++i) {
        const std::string at = "/contacts" + pointer_token(i);
        check_claims(m.contacts[i].provenance, {"number", "tier", "text"}, at, findings);
        const bool known = std::any_of(m.tiers.begin(), m.tiers.end(),
                                       [&](const TierTitle& t) { return t.code == m.contacts[i].tier; });
        if (!known && !findings.spoiled("/tiers"))
            findings.add("mechanism.unknown_tier", at + "/tier", "The tier is not among '/tiers'.",
                         "该层级未列入“/tiers”。");
    }
    for (std::size_t i = 0; i < m.measures.size(); ++i)
        check_measure(m, m.measures[i], "/measures" + pointer_token(i), findings);
    check_channels(m, findings);
    check_ambiguity(m, findings);
}

void fill_defaults(Mechanism& m) {
    for (Measure& measure : m.measures)
        for (Duty& duty : measure.duties)
            if (duty.amount.per == Per::fixed_days && duty.amount.at_least == 0) duty.amount.at_least = 1;
}

}  // namespace

void check_claims(const Claims& claims, const std::vector<const char*>& wanted, const std::string& at,
                  Findings& findings) {
    const std::string below = at + "/provenance";
    for (const char* name : wanted)
        if (claims.count(name) == 0)
            findings.add("mechanism.missing_provenance", below + pointer_token(std::string_view(name)),
                         cat("The claim '", name, "' does not say where it comes from."),
                         cat("“", name, "”未注明依据。"));
    for (const auto& [name, claim] : claims)
        if (claim.kind == Provenance::reconstructed && claim.note.zh.empty())
            findings.add("mechanism.missing_note", below + pointer_token(std::string_view(name)) + "/note",
                         "What is reconstructed needs a note that says how.", "推导所得的内容须附说明。");
}

document::Checked<Mechanism> check(std::string_view text) {
    document::Loaded loaded = document::load(text, "mechanism");
    document::Checked<Mechanism> checked;
    Findings findings(std::move(loaded.faults));
    if (loaded.value.is_object()) {
        auto mechanism = document::read_leniently<Mechanism>(loaded.value);
        checked.id = mechanism.id;
        checked.version = mechanism.version;
        fill_defaults(mechanism);
        check_all(mechanism, findings);
        if (findings.empty()) checked.document = std::move(mechanism);
    }
    checked.faults = findings.take();
    return checked;
}

}  // namespace lianxin::mechanism
