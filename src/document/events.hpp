// The facts of the documents' stream: which versions this jurisdiction has adopted.
#pragma once

#include <string>
#include <variant>

#include "codec/names.hpp"
#include "lianxin/document.hpp"

namespace lianxin::document {

/// The document's own text is a reference row, shared by all jurisdictions; the event pins it by its digest.
struct DocumentAdopted {
    static constexpr const char* kType = "document_adopted";
    DocumentKind kind = DocumentKind::mechanism;
    std::string id;
    std::int64_t version = 0;
    Date effective_on;
    std::string digest;
};

using Event = std::variant<DocumentAdopted>;

template <class V>
void describe(V& v, DocumentAdopted& e) {
    v.required("kind", e.kind, "kind of document");
    v.required("id", e.id, "its id");
    v.required("version", e.version, "its version");
    v.required("effective_on", e.effective_on, "its day of effect");
    v.required("digest", e.digest, "digest of its text as it is stored");
}

}  // namespace lianxin::document
