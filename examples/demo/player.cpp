// Making a county and playing its records.
#include "player.hpp"

#include <fstream>
#include <stdexcept>

namespace demo {
namespace fs = std::filesystem;
namespace {

/// A new, empty database whose clock stands where the records begin.
lianxin::Store open_anew(const fs::path& database, const Json& records) {
    for (const char* suffix : {"", "-wal", "-shm"}) fs::remove(database.string() + suffix);
    lianxin::StoreOptions options;
    options.time_source = lianxin::TimeSource::manual;
    options.now = lianxin::Instant::parse(records.at("begin").get<std::string>());
    return lianxin::Store::open("sqlite:" + database.string(), options);
}

}  // namespace

Json read_file(const fs::path& path) {
    std::ifstream in(path);
    if (!in) throw std::runtime_error("cannot read " + path.string());
    return Json::parse(in);
}

County::County(const fs::path& database, const fs::path& data, Words words)
    : words_(words), records_(read_file(data / "records.json")), store_(open_anew(database, records_)) {
    install(data);
}

/// A new jurisdiction: an installer loads documents and organisation, nothing else.
void County::install(const fs::path& data) {
    lianxin::Actor installer;
    installer.jurisdiction = records_.at("jurisdiction").get<std::string>();
    installer.installer = true;
    const lianxin::Session first = store_.session(installer);
    for (const std::string& name : lianxin::builtin_names()) first.document_adopt({{lianxin::builtin(name)}, {}});
    first.call("organisation_import", read_file(data / "organisation.json").dump());
}

lianxin::Session County::session(const std::string& appointment) const {
    lianxin::Actor actor;
    actor.jurisdiction = records_.at("jurisdiction").get<std::string>();
    actor.appointment = appointment;
    return store_.session(actor);
}

void County::play() {
    std::size_t number = 0;
    for (const Json& step : records_.at("steps")) {
        try {
            play(step);
        } catch (const lianxin::Error& error) {
            throw error.below("/steps/" + std::to_string(number) + "/request");  // where in the data file
        }
        ++number;
    }
    store_.time_set({lianxin::Instant::parse(records_.at("end").get<std::string>())});
    reader_ = &sessions_.emplace("reader", session("a-auditor")).first->second;
    organisation_ = reader_->organisation_show({});
}

void County::play(const Json& step) {
    const auto at = lianxin::Instant::parse(step.at("at").get<std::string>());
    if (store_.now() < at) store_.time_set({at});
    const auto actor = step.at("as").get<std::string>();
    auto known = sessions_.find(actor);
    if (known == sessions_.end()) known = sessions_.emplace(actor, session(actor)).first;
    const std::string reply =
        known->second.call(step.at("verb").get<std::string>(), resolved(step.at("request")).dump());
    if (step.contains("ref")) remember(step.at("ref").get<std::string>(), Json::parse(reply));
}

/// A request with its placeholders filled in and its two-language texts in the reader's language.
Json County::resolved(const Json& value) const {
    if (value.is_string()) {
        const auto& text = value.get_ref<const std::string&>();
        return !text.empty() && text.front() == '@' ? Json(found(text)) : value;
    }
    if (value.is_object() && value.size() == 2 && value.contains("zh") && value.contains("en"))
        return value.at(words_.english ? "en" : "zh");
    if (!value.is_structured()) return value;
    Json out = value;
    for (auto& member : out) member = resolved(member);
    return out;
}

void County::remember(const std::string& ref, const Json& reply) {
    for (const char* member : {"case", "person", "topic", "activity"})
        if (reply.contains(member)) found_["@" + ref] = reply.at(member).get<std::string>();
    if (!reply.contains("cases")) return;
    std::size_t number = 0;
    for (const Json& raised : reply.at("cases"))
        found_["@" + ref + "/" + std::to_string(++number)] = raised.get<std::string>();
}

const std::string& County::found(const std::string& placeholder) const {
    const auto it = found_.find(placeholder);
    if (it == found_.end()) throw std::runtime_error("no step before defines " + placeholder);
    return it->second;
}

std::string County::text(const char* member) const {
    const Json& both = records_.at(member);
    return both.at(words_.english ? "en" : "zh").get<std::string>();
}

std::string County::post_of(const std::string& appointment) const {
    for (const auto& each : organisation_.appointments)
        if (each.id == appointment)
            for (const auto& post : organisation_.posts)
                if (post.id == each.post) return words_(post.title);
    return appointment;
}

std::string County::unit_name(const std::string& unit) const {
    for (const auto& each : organisation_.units)
        if (each.id == unit) return words_(each.name);
    return unit;
}

std::string County::area_name(const std::string& area) const {
    for (const auto& each : organisation_.areas)
        if (each.code == area) return words_(each.name);
    return area;
}

std::string County::contact_point_name(const std::string& contact_point) const {
    for (const auto& each : organisation_.contact_points)
        if (each.id == contact_point) return words_(each.name);
    return contact_point;
}

}  // namespace demo
