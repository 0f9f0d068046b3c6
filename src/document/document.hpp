// What all documents share: they are parsed, held against their JSON Schema, and all faults are told at once.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/json.hpp"
#include "lianxin/document.hpp"

namespace lianxin::document {

struct Loaded {
    Json value;                 ///< null if the text is no JSON at all
    std::vector<Fault> faults;  ///< `document.duplicate_key`, `document.schema…`: unknown member, missing, type, …
    bool usable = false;        ///< the schema holds, so typed reading can't fail
};

/// Parses `text` and validates it against the built-in schema `<kind>.schema`. Malformed JSON is a fault too.
Loaded load(std::string_view text, std::string_view kind);

/// The kind a document's text names in its member "kind"; nothing if it doesn't, or isn't JSON.
std::optional<DocumentKind> kind_of(std::string_view text);

/// What a checker of one kind of document hands back: the typed document only if there is no fault.
template <class T>
struct Checked {
    std::string id;
    std::int64_t version = 0;
    std::optional<T> document;
    std::vector<Fault> faults;
};

}  // namespace lianxin::document
