// Words that every part of Lianxin shares: texts in two languages, provenance, ids of the host.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace lianxin {

/// A text for people in Chinese and English. `en` may be empty; readers then fall back on `zh`.
struct LocalText {
    std::string zh;  ///< chinese
    std::string en;  ///< english; readers fall back on the Chinese if it is empty or absent
    /// The text in the language asked for, as far as there is one.
    const std::string& in(bool english) const { return english && !en.empty() ? en : zh; }
    ///@{
    /// Comparing.
    bool operator==(const LocalText& o) const { return zh == o.zh && en == o.en; }
    bool operator!=(const LocalText& o) const { return !(*this == o); }
    ///@}
};

/// A JSON text (an object) handed through as it is, e.g. a document.
struct JsonText {
    std::string text;  ///< the JSON text
};

/// Where a claim or a record comes from.
enum class Provenance {
    recorded,       ///< entered in ordinary use
    stated,         ///< a published source says it
    reconstructed,  ///< derived by us, with a note
    synthetic,      ///< made up to show or test the software
};

/// An object's id in a system of the host. Unique per source and kind of object in a jurisdiction.
struct ExternalId {
    std::string source;  ///< the host's system that gave the id
    std::string id;      ///< the id there; unique per source and kind of object in a jurisdiction
    /// Same source and same id.
    bool operator==(const ExternalId& o) const { return source == o.source && id == o.id; }
};

/// The four channels of the Four Go-downs (四下基层).
enum class Channel {
    outreach,   ///< 宣传党的路线、方针、政策下基层
    research,   ///< 调查研究下基层
    reception,  ///< 信访接待下基层
    onsite,     ///< 现场办公下基层
};

/// The three tiers of officials (层级).
enum class Tier {
    county,      ///< 县级领导
    department,  ///< 县管部门(单位)领导
    township,    ///< 乡镇(街道)领导
};

}  // namespace lianxin
