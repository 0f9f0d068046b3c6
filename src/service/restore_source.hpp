// Where events that are to be played back come from: a store that survived, or a file of the exported feed.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "lianxin/upkeep.hpp"
#include "store/event_form.hpp"

namespace lianxin::service {

struct ArrivingEvent {
    store::Envelope event;
    std::string body;  ///< its text as it was stored; empty where only what it says is known
    std::string hash;
};

struct ArrivingText {
    std::string subject, salt, body;
};

struct ArrivingPerson {
    std::string salt, hash, cipher, wrapped_key, body;
};

class RestoreSource {
public:
    virtual ~RestoreSource() = default;
    virtual std::vector<std::string> jurisdictions() = 0;
    /// The position of its newest event; 0 if that is not known beforehand.
    virtual std::int64_t last(const std::string& jurisdiction) = 0;
    /// Some events behind that position, in order; none if there are no more. Asked from front to back.
    virtual std::vector<ArrivingEvent> page(const std::string& jurisdiction, std::int64_t after) = 0;
    virtual std::optional<ArrivingText> text(const std::string& jurisdiction, const std::string& hash) = 0;
    virtual std::optional<ArrivingPerson> person(const std::string& jurisdiction, const std::string& person) = 0;
    virtual std::optional<std::string> document(const char* kind, const std::string& id, std::int64_t version) = 0;
};

/// \throws Error `store.*`, `file.no_such_file`
std::unique_ptr<RestoreSource> open_restore_source(const StoreRestore& request);

}  // namespace lianxin::service
