#include "organisation/import.hpp"

#include <map>
#include <set>

#include "base/text.hpp"
#include "codec/canonical.hpp"
#include "codec/document.hpp"
#include "codec/stored.hpp"
#include "lianxin/error.hpp"

namespace lianxin::organisation {

Sealed seal_name(const LocalText& name) {
    return name.zh.empty() && name.en.empty() ? Sealed() : Sealed(codec::text(name));
}

LocalText open_name(const std::string& text) { return text.empty() ? LocalText() : codec::stored<LocalText>(text); }

namespace {

const std::string& key_of(const Area& a) { return a.code; }
template <class T>
const std::string& key_of(const T& item) {
    return item.id;
}

Event event_of(const Area& a) { return AreaRecorded{a.code, seal_name(a.name), a.external}; }
Event event_of(const Unit& u) { return UnitRecorded{u.id, seal_name(u.name), u.parent, u.area, u.tier, u.external}; }
Event event_of(const Post& p) {
    return PostRecorded{p.id,        p.unit,   seal_name(p.title), p.tier,      p.code, p.in_leadership_team,
                        p.functions, p.fields, p.external,         p.heads_unit};
}
Event event_of(const Official& o) { return OfficialRecorded{o.id, seal_name(o.name), o.external}; }
Event event_of(const Appointment& a) { return AppointmentRecorded{a}; }
Event event_of(const ContactPoint& c) {
    return ContactPointRecorded{c.id, c.kind, c.area, seal_name(c.name), c.external};
}
Event event_of(const Tie& t) { return TieRecorded{t}; }

/// The organisation as it would be after the import, and where in the request each object stands.
class Merge {
public:
    Merge(const OrganisationImport& request, const Directory& current) : all_(current.all()) {
        merge(request.areas, all_.areas, "/areas");
        merge(request.units, all_.units, "/units");
        merge(request.posts, all_.posts, "/posts");
        merge(request.officials, all_.officials, "/officials");
        merge(request.appointments, all_.appointments, "/appointments");
        merge(request.contact_points, all_.contact_points, "/contact_points");
        merge(request.ties, all_.ties, "/ties");
    }

    const OrganisationShown& all() const { return all_; }
    Import& import() { return import_; }
    std::vector<Fault>& faults() { return faults_; }

    void fault(const char* code, std::string pointer, std::string message, std::string message_zh) {
        faults_.push_back({code, std::move(pointer), std::move(message), std::move(message_zh), {}});
    }

private:
    template <class T>
    void merge(const std::vector<T>& incoming, std::vector<T>& into, const std::string& list) {
        std::map<std::string, std::size_t> at;
        for (std::size_t i = 0; i < into.size(); ++i) at.emplace(key_of(into[i]), i);
        std::set<std::string> seen;
        for (std::size_t i = 0; i < incoming.size(); ++i) {
            const T& item = incoming[i];
            if (!seen.insert(key_of(item)).second) {
                fault("organisation.duplicate_id", list + pointer_token(i),
                      cat("'", key_of(item), "' appears twice in the request."),
                      cat("“", key_of(item), "”在请求中重复出现。"));
                continue;
            }
            const auto known = at.find(key_of(item));
            if (known == at.end()) {
                ++import_.counts.created;
                into.push_back(item);
            } else if (codec::encode(into[known->second]) == codec::encode(item)) {
                ++import_.counts.unchanged;
                continue;
            } else {
                ++import_.counts.updated;
                into[known->second] = item;
            }
            import_.events.push_back(event_of(item));
        }
    }

    OrganisationShown all_;
    Import import_;
    std::vector<Fault> faults_;
};

void check_area(Merge& m, const Directory& whole, const std::string& code, const std::string& at) {
    if (!code.empty() && whole.area(code) == nullptr)
        m.fault("organisation.unknown_area", at + "/area", cat("There is no area '", code, "'."),
                cat("不存在区划“", code, "”。"));
}

template <class Span>
void check_span(Merge& m, const Span& span, const std::string& at) {
    if (span.to && *span.to < span.from)
        m.fault("organisation.ends_before_it_begins", at + "/to", "The last day lies before the first.",
                "截止日期早于起始日期。");
}

template <class Found>
void check_reference(Merge& m, const Found* found, const std::string& id, const std::string& at, const char* member) {
    if (found == nullptr)
        m.fault("organisation.dangling_reference", at + "/" + member, cat("'", id, "' is not known."),
                cat("“", id, "”不存在。"));
}

void check_areas(Merge& m, const OrganisationImport& request, const std::string& jurisdiction) {
    for (std::size_t i = 0; i < request.areas.size(); ++i) {
        const std::string& code = request.areas[i].code;
        if (!is_digits(code, 12) || code.compare(0, 6, jurisdiction) != 0)
            m.fault("organisation.area_code", "/areas" + pointer_token(i) + "/code",
                    cat("An area's code has 12 digits and begins with ", jurisdiction, "."),
                    cat("区划代码须为12位数字并以", jurisdiction, "开头。"));
    }
}

void check_units(Merge& m, const OrganisationImport& request, const Directory& whole) {
    for (std::size_t i = 0; i < request.units.size(); ++i) {
        const Unit& unit = request.units[i];
        const std::string at = "/units" + pointer_token(i);
        check_area(m, whole, unit.area, at);
        if (!unit.parent.empty()) check_reference(m, whole.unit(unit.parent), unit.parent, at, "parent");
        const Unit* above = &unit;
        std::size_t steps = 0;
        while (above != nullptr && !above->parent.empty() && steps <= whole.all().units.size()) {
            above = whole.unit(above->parent);
            ++steps;
        }
        if (steps > whole.all().units.size())
            m.fault("organisation.unit_cycle", at + "/parent", "The unit stands above itself.",
                    "单位的上级关系形成循环。");
    }
}

void check_posts(Merge& m, const OrganisationImport& request, const Directory& whole) {
    for (std::size_t i = 0; i < request.posts.size(); ++i) {
        const Post& post = request.posts[i];
        const std::string at = "/posts" + pointer_token(i);
        check_reference(m, whole.unit(post.unit), post.unit, at, "unit");
        if (post.in_leadership_team && !post.tier)
            m.fault("organisation.leader_without_tier", at + "/tier", "A post in a leadership team has a tier.",
                    "领导班子成员的职务须注明层级。");
    }
}

void check_spans(Merge& m, const OrganisationImport& request, const Directory& whole) {
    for (std::size_t i = 0; i < request.appointments.size(); ++i) {
        const Appointment& a = request.appointments[i];
        const std::string at = "/appointments" + pointer_token(i);
        check_reference(m, whole.official(a.official), a.official, at, "official");
        check_reference(m, whole.post(a.post), a.post, at, "post");
        if (!a.successor.empty()) check_reference(m, whole.appointment(a.successor), a.successor, at, "successor");
        check_span(m, a, at);
    }
    for (std::size_t i = 0; i < request.contact_points.size(); ++i)
        check_area(m, whole, request.contact_points[i].area, "/contact_points" + pointer_token(i));
    for (std::size_t i = 0; i < request.ties.size(); ++i) {
        const Tie& t = request.ties[i];
        const std::string at = "/ties" + pointer_token(i);
        check_reference(m, whole.official(t.official), t.official, at, "official");
        check_reference(m, whole.contact_point(t.contact_point), t.contact_point, at, "contact_point");
        check_span(m, t, at);
    }
}

/// An id of the host names one object of a kind only.
template <class T>
void check_external(Merge& m, const std::vector<T>& whole, const std::vector<T>& incoming, const std::string& list) {
    std::map<std::pair<std::string, std::string>, std::string> owner;
    for (const T& item : whole)
        for (const ExternalId& e : item.external) {
            const auto [it, fresh] = owner.emplace(std::pair(e.source, e.id), key_of(item));
            if (fresh || it->second == key_of(item)) continue;
            for (std::size_t i = 0; i < incoming.size(); ++i)
                if (key_of(incoming[i]) == key_of(item) || key_of(incoming[i]) == it->second)
                    m.fault("organisation.external_id_taken", list + pointer_token(i) + "/external",
                            cat("The external id of '", key_of(incoming[i]), "' belongs to another object."),
                            cat("“", key_of(incoming[i]), "”的外部标识已属于其他对象。"));
        }
}

}  // namespace

Import decide_import(const OrganisationImport& request, const Directory& current, const std::string& jurisdiction) {
    Merge merge(request, current);
    const Directory whole(merge.all());
    check_areas(merge, request, jurisdiction);
    check_units(merge, request, whole);
    check_posts(merge, request, whole);
    check_spans(merge, request, whole);
    check_external(merge, whole.all().areas, request.areas, "/areas");
    check_external(merge, whole.all().units, request.units, "/units");
    check_external(merge, whole.all().posts, request.posts, "/posts");
    check_external(merge, whole.all().officials, request.officials, "/officials");
    check_external(merge, whole.all().appointments, request.appointments, "/appointments");
    check_external(merge, whole.all().contact_points, request.contact_points, "/contact_points");
    check_external(merge, whole.all().ties, request.ties, "/ties");
    if (const auto& faults = merge.faults(); !faults.empty()) {
        Json listed = Json::array();
        for (const Fault& fault : faults) listed.push_back(codec::encode(fault));
        throw Error("organisation.unsound", cat("The import has ", faults.size(), " fault(s); nothing was taken over."),
                    cat("导入内容有", faults.size(), "处错误，未写入任何数据。"), faults.front().pointer,
                    Json{{"faults", std::move(listed)}}.dump());
    }
    return std::move(merge.import());
}

}  // namespace lianxin::organisation
