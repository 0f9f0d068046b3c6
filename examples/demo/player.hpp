// Plays a data file (data/README.md) into a county: every step is a verb with its request, acted by an appointment.
#pragma once

#include <filesystem>
#include <map>
#include <nlohmann/json.hpp>
#include <string>

#include "lianxin/lianxin.hpp"
#include "words.hpp"

namespace demo {

using Json = nlohmann::ordered_json;

Json read_file(const std::filesystem::path& path);

/// One county of the demo: its store, made anew, its documents and organisation, and what was played into it.
class County {
public:
    /// `data` holds organisation.json and records.json.
    County(const std::filesystem::path& database, const std::filesystem::path& data, Words words);

    /// Plays every step at its time, then lets the clock run to the end of the span.
    void play();

    lianxin::Session session(const std::string& appointment) const;
    /// The county as its auditor reads it.
    const lianxin::Session& reader() const { return *reader_; }
    /// What a placeholder stands for: "@road-meeting/1" is a case.
    const std::string& found(const std::string& placeholder) const;

    std::size_t steps() const { return records_.at("steps").size(); }
    const Json& head() const { return records_; }
    lianxin::Date from() const { return lianxin::Date::parse(records_.at("from").get<std::string>()); }
    lianxin::Date to() const { return lianxin::Date::parse(records_.at("to").get<std::string>()); }
    std::string text(const char* member) const;

    /// Title of a post by the id of an appointment to it; names of a unit, an area, a contact point.
    std::string post_of(const std::string& appointment) const;
    std::string unit_name(const std::string& unit) const;
    std::string area_name(const std::string& area) const;
    std::string contact_point_name(const std::string& contact_point) const;

private:
    void install(const std::filesystem::path& data);
    void play(const Json& step);
    Json resolved(const Json& value) const;
    void remember(const std::string& ref, const Json& reply);

    Words words_;
    Json records_;
    lianxin::Store store_;
    std::map<std::string, lianxin::Session> sessions_;
    std::map<std::string, std::string> found_;
    const lianxin::Session* reader_ = nullptr;
    lianxin::OrganisationShown organisation_;
};

}  // namespace demo
