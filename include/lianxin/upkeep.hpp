// Living with the data of a store: copies of it, their check, and what is played back onto one.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "lianxin/audit.hpp"
#include "lianxin/common.hpp"
#include "lianxin/time.hpp"

namespace lianxin {

/// What `Store::backup` takes.
struct StoreBackup {
    std::string path;  ///< where the copy is to lie; nothing may be there yet
};

/// How far a jurisdiction's events go.
struct JurisdictionPosition {
    std::string jurisdiction;   ///< 6 digits
    std::int64_t position = 0;  ///< of its newest event
};

/// What `Store::backup` gives: a copy of the store as it stood at one moment.
struct StoreBackedUp {
    std::string path;                                 ///< where the copy lies
    std::int64_t bytes = 0;                           ///< its size
    std::vector<JurisdictionPosition> jurisdictions;  ///< up to which event it goes
};

/// What `backup_check` takes.
struct BackupCheck {
    bool rebuild = false;  ///< also whether the read tables are what the events make them; takes longer
};

/// What the check found in one jurisdiction.
struct JurisdictionChecked {
    std::string jurisdiction;                  ///< 6 digits
    std::int64_t position = 0;                 ///< of its newest event
    AuditVerified audit;                       ///< its chains of events and sealed texts
    bool rebuilt = false;                      ///< the read tables were compared, too
    std::vector<TableDifference> differences;  ///< those that are not what the events make them
};

/// What `backup_check` gives.
struct BackupChecked {
    bool sound = false;                              ///< nothing at all was found wrong
    std::int64_t schema_version = 0;                 ///< of the copy
    std::int64_t known_version = 0;                  ///< of this library, which brings older ones up to it
    std::int64_t damaged = 0;                        ///< places where the database finds its own file damaged
    std::vector<JurisdictionChecked> jurisdictions;  ///< each jurisdiction in it
};

/// What `Store::restore` takes: the events that a backup lacks, from a store that survived or from the exported feed.
struct StoreRestore {
    std::string from;                      ///< the URI of a store that can still be read; or
    std::string feed;                      ///< a file: each line one of the `events` of `feed_read`, in order
    std::string jurisdiction;              ///< only this one; with `feed`, whose events they are
    std::optional<Instant> until;          ///< no event that was told after this
    std::optional<std::int64_t> position;  ///< no event behind this position; only with a jurisdiction
    std::vector<JsonText> documents;       ///< texts of documents adopted since, where `from` can't give them
};

/// What a text or a person's data that did not come back belonged to.
struct LostTexts {
    std::string subject;     ///< `case/990001-2024-000001`, `person/p-000001`
    std::int64_t texts = 0;  ///< how many
};

/// What was played back in one jurisdiction.
struct JurisdictionRestored {
    std::string jurisdiction;     ///< 6 digits
    std::int64_t before = 0;      ///< the position of its newest event before
    std::int64_t position = 0;    ///< and now
    std::int64_t texts = 0;       ///< sealed texts brought back
    std::int64_t persons = 0;     ///< persons' data brought back
    std::int64_t lost_texts = 0;  ///< sealed texts and persons' data that are named by these events and are nowhere
    std::vector<LostTexts> lost;  ///< whose they were, the first 1000
};

/// What `Store::restore` gives.
struct StoreRestored {
    std::vector<JurisdictionRestored> jurisdictions;  ///< each that was looked at
};

}  // namespace lianxin
