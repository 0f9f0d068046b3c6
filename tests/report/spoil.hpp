// Puts a text of the test's choice into every text field of a report's input.
#pragma once

#include <functional>
#include <string>

#include "report/input.hpp"

namespace lianxin::report::sample {

/// Old text → new text. Must map different texts to different ones, for ids are texts too.
using Change = std::function<std::string(const std::string&)>;

inline void spoil(std::string& text, const Change& change) { text = change(text); }
inline void spoil(LocalText& text, const Change& change) {
    spoil(text.zh, change);
    if (!text.en.empty()) spoil(text.en, change);
}

inline void spoil(mechanism::Claims& claims, const Change& change) {
    mechanism::Claims changed;
    for (auto& [name, claim] : claims) {
        spoil(claim.note, change);
        // "text", "amount" and "per" decide what is shown; the other names are free.
        const bool decides = name == "text" || name == "amount" || name == "per";
        changed.emplace(decides ? name : change(name), claim);
    }
    claims = std::move(changed);
}

inline void spoil(mechanism::Mechanism& m, const Change& change) {
    spoil(m.title, change);
    spoil(m.source.title, change);
    spoil(m.provenance, change);
    for (auto& tier : m.tiers) spoil(tier.title, change);
    for (auto& channel : m.channels) spoil(channel.title, change);
    for (auto& goal : m.goals) spoil(goal.title, change), spoil(goal.text, change), spoil(goal.provenance, change);
    for (auto& contact : m.contacts)
        spoil(contact.title, change), spoil(contact.text, change), spoil(contact.provenance, change);
    for (auto& measure : m.measures) {
        spoil(measure.title, change);
        spoil(measure.text, change);
        spoil(measure.provenance, change);
        for (auto& duty : measure.duties)
            spoil(duty.code, change), spoil(duty.title, change), spoil(duty.provenance, change);
    }
}

inline void spoil(std::map<std::string, LocalText>& names, const Change& change) {
    std::map<std::string, LocalText> changed;
    for (auto& [code, text] : names) {
        spoil(text, change);
        changed.emplace(change(code), text);
    }
    names = std::move(changed);
}

inline void spoil(Names& names, const Change& change) {
    decltype(names.fields) fields;
    for (auto& [key, name] : names.fields) {
        spoil(name.title, change);
        spoil(name.codes, change);
        const auto& [workflow, version, action, field] = key;
        fields.emplace(FieldKey{change(workflow), version, change(action), change(field)}, name);
    }
    names.fields = std::move(fields);
    for (auto* each : {&names.states, &names.clocks}) {
        std::map<WorkflowCode, LocalText> changed;
        for (auto& [key, text] : *each) {
            spoil(text, change);
            changed.emplace(WorkflowCode{change(key.first), change(key.second)}, text);
        }
        *each = std::move(changed);
    }
    std::map<std::string, Holder> holders;
    for (auto& [id, holder] : names.appointments) {
        spoil(holder.post, change);
        spoil(holder.unit, change);
        holders.emplace(change(id), holder);
    }
    names.appointments = std::move(holders);
    for (auto* each : {&names.units, &names.areas, &names.categories, &names.contact_points}) spoil(*each, change);
}

inline void spoil(CaseItem& item, const Change& change) {
    for (auto* text : {&item.case_no, &item.workflow, &item.category, &item.state, &item.summary, &item.area,
                       &item.unit, &item.handler, &item.clock})
        if (!text->empty()) spoil(*text, change);
}

inline void spoil(CaseView& view, const Change& change) {
    for (auto* text : {&view.case_no, &view.workflow, &view.category, &view.state, &view.summary, &view.area,
                       &view.unit, &view.handler, &view.leader, &view.activity})
        if (!text->empty()) spoil(*text, change);
    for (auto* text : {&view.category_title, &view.state_title, &view.area_title}) spoil(*text, change);
    if (view.outcome)
        for (auto* text : {&view.outcome->fix_now, &view.outcome->keep_fixed, &view.outcome->cannot})
            if (!text->empty()) spoil(*text, change);
    for (auto& clock : view.clocks) spoil(clock.clock, change), spoil(clock.title, change);
    for (auto& step : view.history) {
        for (auto* text : {&step.action, &step.from, &step.to, &step.actor})
            if (!text->empty()) spoil(*text, change);
        spoil(step.title, change);
        std::map<std::string, FieldValue> fields;
        for (auto& [name, value] : step.fields) {
            if (auto* text = std::get_if<std::string>(&value)) spoil(*text, change);
            fields.emplace(change(name), value);
        }
        step.fields = std::move(fields);
    }
}

inline void spoil(ActivityShown& a, const Change& change) {
    for (auto* text :
         {&a.activity, &a.purpose, &a.time_words, &a.place, &a.place_name, &a.contact_point, &a.topic, &a.notes})
        if (!text->empty()) spoil(*text, change);
    spoil(a.place_title, change);
    for (auto& appointment : a.appointments) spoil(appointment, change);
    for (auto& case_no : a.cases) spoil(case_no, change);
}

inline void spoil(Input& input, const Change& change) {
    spoil(input.title, change);
    spoil(input.jurisdiction, change);
    spoil(input.jurisdiction_name, change);
    spoil(input.mechanism, change);
    spoil(input.names, change);
    for (auto& item : input.duties) {
        for (auto* text : {&item.duty, &item.bearer, &item.official, &item.post, &item.unit})
            if (!text->empty()) spoil(*text, change);
        for (auto& counted : item.counted) spoil(counted.id, change);
    }
    for (auto* counts : {&input.summary.by_state, &input.summary.by_category, &input.summary.by_town})
        for (auto& count : *counts) spoil(count.code, change), spoil(count.title, change);
    for (auto& row : input.cases) spoil(row.item, change);
    recount(input);
    for (auto& story : input.stories) spoil(story, change);
    for (auto& activity : input.activities) spoil(activity, change);
    for (auto& topic : input.topics)
        for (auto* text : {&topic.topic, &topic.master, &topic.unit, &topic.title, &topic.notes})
            if (!text->empty()) spoil(*text, change);
}

}  // namespace lianxin::report::sample
