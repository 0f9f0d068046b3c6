#include "finding/findings.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <utility>

#include "base/text.hpp"
#include "finding/copies.hpp"

namespace lianxin::finding {
namespace {

constexpr std::int64_t kMinute = 60'000;

/// A finding with whom it concerns; its name comes of its kind and first evidence.
class Maker {
public:
    explicit Maker(FindingKind kind) { finding_.kind = kind; }
    Maker& visit(const Visit& visit) {
        activities_.insert(visit.activity);
        officials_.insert(visit.officials.begin(), visit.officials.end());
        return of_units(visit);
    }
    /// Of the visits of one official; who else took part is not concerned.
    Maker& visit_of(const Visit& visit, const std::string& official) {
        activities_.insert(visit.activity);
        officials_.insert(official);
        return of_units(visit);
    }
    Maker& matter(const Matter& matter) {
        cases_.insert(matter.case_no);
        if (!matter.unit.empty()) units_.insert(matter.unit);
        return *this;
    }
    std::size_t evidence() const { return activities_.size() + cases_.size(); }
    Finding made(const char* kind, const std::string& detail = {}) {
        finding_.activities = {activities_.begin(), activities_.end()};
        finding_.cases = {cases_.begin(), cases_.end()};
        finding_.officials = {officials_.begin(), officials_.end()};
        finding_.units = {units_.begin(), units_.end()};
        if (finding_.count == 0) finding_.count = static_cast<std::int64_t>(evidence());
        const std::string& first = activities_.empty() ? *cases_.begin() : *activities_.begin();
        finding_.finding = cat(kind, "/", first, detail.empty() ? "" : "/", detail);
        return std::move(finding_);
    }
    Finding& operator*() { return finding_; }

private:
    Maker& of_units(const Visit& visit) {
        units_.insert(visit.units.begin(), visit.units.end());
        return *this;
    }

    Finding finding_;
    std::set<std::string> activities_, cases_, officials_, units_;
};

using Out = std::vector<Finding>;

void copied_notes(const std::vector<Visit>& visits, const Thresholds& t, Out& out) {
    std::vector<std::string> notes;
    notes.reserve(visits.size());
    for (const Visit& visit : visits) notes.push_back(visit.notes);
    for (const Copies& group : copies(notes, t.similar, static_cast<std::size_t>(t.characters))) {
        Maker made(FindingKind::copied_notes);
        for (const std::size_t i : group.texts) made.visit(visits[i]);
        (*made).similarity = group.similarity;
        out.push_back(made.made("copied_notes"));
    }
}

void evidence_again(const std::vector<Visit>& visits, const std::vector<Matter>& matters, Out& out) {
    std::map<std::string, std::pair<std::set<const Visit*>, std::set<const Matter*>>> by_digest;
    for (const Visit& visit : visits)
        for (const std::string& digest : visit.digests) by_digest[digest].first.insert(&visit);
    for (const Matter& matter : matters)
        for (const std::string& digest : matter.digests) by_digest[digest].second.insert(&matter);
    for (const auto& [digest, users] : by_digest) {
        Maker made(FindingKind::evidence_again);
        for (const Visit* visit : users.first) made.visit(*visit);
        for (const Matter* matter : users.second) made.matter(*matter);
        if (made.evidence() > 1) out.push_back(made.made("evidence_again", digest.substr(0, 12)));
    }
}

std::map<std::string, std::vector<const Visit*>> by_official(const std::vector<Visit>& visits) {
    std::map<std::string, std::vector<const Visit*>> out;
    for (const Visit& visit : visits)
        for (const std::string& official : visit.officials) out[official].push_back(&visit);
    return out;
}

/// In the order of their beginning each is held against those that last still.
void two_places(const std::string& official, const std::vector<const Visit*>& visits, Out& out) {
    std::vector<const Visit*> lasting;
    for (const Visit* visit : visits) {
        if (!visit->exact) continue;
        lasting.erase(std::remove_if(lasting.begin(), lasting.end(),
                                     [&](const Visit* other) { return other->to <= visit->from; }),
                      lasting.end());
        for (const Visit* other : lasting) {
            if (other->place == visit->place) continue;
            Maker made(FindingKind::two_places);
            made.visit_of(*other, official).visit_of(*visit, official);
            out.push_back(made.made("two_places", cat(std::max(other->activity, visit->activity), "/", official)));
        }
        lasting.push_back(visit);
    }
}

void back_dated(const std::string& official, const std::vector<const Visit*>& visits, const Thresholds& t, Out& out) {
    std::map<Date, std::vector<const Visit*>> by_day;
    for (const Visit* visit : visits)
        if (visit->recorded_at.date() - visit->to.date() >= t.late_days)
            by_day[visit->recorded_at.date()].push_back(visit);
    for (const auto& [day, late] : by_day) {
        if (static_cast<std::int64_t>(late.size()) < t.late_records) continue;
        Maker made(FindingKind::back_dated);
        for (const Visit* visit : late) made.visit_of(*visit, official);
        out.push_back(made.made("back_dated", cat(official, "/", day.str())));
    }
}

/// The first day of the quarter after a day's.
Date next_quarter(Date day) {
    const std::string text = day.str();
    const int year = std::stoi(text.substr(0, 4)), quarter = (std::stoi(text.substr(5, 2)) - 1) / 3;
    return quarter == 3 ? Date::of(year + 1, 1, 1) : Date::of(year, static_cast<unsigned>(quarter) * 3 + 4, 1);
}

void period_end(const std::string& official, const std::vector<const Visit*>& visits, const Thresholds& t, Out& out) {
    std::map<Date, std::vector<const Visit*>> by_quarter;
    for (const Visit* visit : visits)
        if (visit->exact) by_quarter[next_quarter(visit->from.date())].push_back(visit);
    for (const auto& [end, all] : by_quarter) {
        Maker made(FindingKind::period_end);
        for (const Visit* visit : all)
            if (end - visit->from.date() <= t.last_days) made.visit_of(*visit, official);
        const auto late = static_cast<std::int64_t>(made.evidence()), of = static_cast<std::int64_t>(all.size());
        if (late < t.last_records || late * 100 < of * t.last_share) continue;
        (*made).of = of;
        out.push_back(made.made("period_end", official));
    }
}

bool trivial(const Visit& visit, const Thresholds& t) {
    return visit.exact && visit.audience == 0 && visit.raised == 0 && visit.visited == 0 &&
           visit.to.ms - visit.from.ms < t.minutes * kMinute;
}

void trivial_duties(const std::vector<Visit>& visits, const Thresholds& t, Out& out) {
    struct Met {
        std::int64_t measure = 0;
        std::set<const Visit*> by;
    };
    std::map<std::pair<std::string, std::string>, Met> duties;  // bearer, duty
    for (const Visit& visit : visits)
        for (const Credit& credit : visit.credited) {
            Met& met = duties[{credit.bearer, credit.duty}];
            met.measure = credit.measure;
            met.by.insert(&visit);
        }
    for (const auto& [key, met] : duties) {
        if (!std::all_of(met.by.begin(), met.by.end(), [&](const Visit* visit) { return trivial(*visit, t); }))
            continue;
        Maker made(FindingKind::trivial_duty);
        for (const Visit* visit : met.by) made.visit(*visit);
        (*made).duty = key.second;
        (*made).measure = met.measure;
        out.push_back(made.made("trivial_duty", cat(key.first, "/", key.second)));
    }
}

void reopened_again(const std::vector<Matter>& matters, const Thresholds& t, Out& out) {
    for (const Matter& matter : matters) {
        if (matter.round < t.rounds) continue;
        Maker made(FindingKind::reopened_again);
        made.matter(matter);
        (*made).count = matter.round;
        out.push_back(made.made("reopened_again"));
    }
}

}  // namespace

std::vector<Finding> findings(const std::vector<Visit>& visits, const std::vector<Matter>& matters,
                              const Thresholds& thresholds) {
    Out out;
    copied_notes(visits, thresholds, out);
    evidence_again(visits, matters, out);
    for (const auto& [official, all] : by_official(visits)) {
        two_places(official, all, out);
        back_dated(official, all, thresholds, out);
        period_end(official, all, thresholds, out);
    }
    reopened_again(matters, thresholds, out);
    trivial_duties(visits, thresholds, out);
    std::sort(out.begin(), out.end(), [](const Finding& a, const Finding& b) {
        return std::tie(a.kind, a.finding) < std::tie(b.kind, b.finding);
    });
    for (Finding& finding : out) ask(finding);
    return out;
}

void ask(Finding& f) {
    switch (f.kind) {
        case FindingKind::copied_notes:
            f.question = cat("The notes of these ", f.count, " activities are alike by ", f.similarity.value_or(0),
                             " in a hundred. Was each of them written after its own visit?");
            f.question_zh = cat("这", f.count, "次活动的记录相似度为百分之", f.similarity.value_or(0),
                                "，是否各为当次走访后所写？");
            return;
        case FindingKind::evidence_again:
            f.question = cat("The same file stands with ", f.count, " activities or cases. Which one does it show?");
            f.question_zh = cat("同一份佐证材料用于", f.count, "次活动或者办件，它反映的是哪一次？");
            return;
        case FindingKind::two_places:
            f.question = "One official took part in two activities in different places at a time. Which times hold?";
            f.question_zh = "同一名干部同一时间参加了两地的活动，时间登记是否有误？";
            return;
        case FindingKind::back_dated:
            f.question = cat(f.count,
                             " activities were put on record on one day, long after they took place. What did "
                             "the records go by?");
            f.question_zh = cat("有", f.count, "次活动在发生很久之后于同一天补录，补录的依据是什么？");
            return;
        case FindingKind::period_end:
            f.question = cat(f.count, " of ", f.of,
                             " activities of a quarter fall into its last days. Was there a reason to wait?");
            f.question_zh = cat("一个季度的", f.of, "次活动中有", f.count, "次集中在季末，是否另有原因？");
            return;
        case FindingKind::reopened_again:
            f.question =
                cat("The case is in its round ", f.count, ". What was different each time it was said to be done?");
            f.question_zh = cat("本件已办到第", f.count, "轮，每次报称办结时情况有何不同？");
            return;
        case FindingKind::trivial_duty:
            f.question = cat("The duty was met by ", f.count,
                             " short activities alone that reached nobody and raised nothing. What did they bring?");
            f.question_zh =
                cat("该项履职要求仅由", f.count, "次时间很短、未覆盖群众、也未收到诉求的活动完成，带来了什么成效？");
            return;
    }
}

}  // namespace lianxin::finding
