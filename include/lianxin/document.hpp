// Documents: mechanisms, workflows, calendars, catalogues and ladders are data with a life: an id, a version, a day of
// effect.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "lianxin/common.hpp"
#include "lianxin/time.hpp"

namespace lianxin {

enum class DocumentKind { mechanism, workflow, calendar, catalogue, ladder, policy };

/// One fault of a document, found by its checker.
struct Fault {
    std::string code;               ///< stable, e.g. `mechanism.wrong_count`
    std::string pointer;            ///< JSON Pointer into the document
    std::string message;            ///< one line in English
    std::string message_zh;         ///< one line in Chinese
    std::vector<std::string> path;  ///< states and actions that lead to the fault, where there is such a path
};

/// What `document_check` takes.
struct DocumentCheck {
    JsonText document;  ///< the document: a JSON object, or its text as a string
};

/// All faults at once; a document is sound if there are none.
struct DocumentChecked {
    std::string kind;           ///< empty if the document does not say
    std::string id;             ///< the document's id
    std::int64_t version = 0;   ///< the document's version
    bool sound = false;         ///< true if there is no fault
    std::vector<Fault> faults;  ///< all faults at once, in the order of the document
};

/// What `document_adopt` takes.
struct DocumentAdopt {
    JsonText document;       ///< the document: a JSON object, or its text as a string
    std::string request_id;  ///< makes the verb safe to retry
};

/// What `document_adopt` gives.
struct DocumentAdopted {
    DocumentKind kind = DocumentKind::mechanism;  ///< kind of document
    std::string id;                               ///< the document's id
    std::int64_t version = 0;                     ///< the document's version, from 1
    Date effective_on;                            ///< the first day on which it holds
    bool already = false;                         ///< this very version was adopted before; nothing was written
    std::int64_t clocks_recomputed = 0;           ///< a calendar: clocks that end otherwise from now on
    std::int64_t breaches_standing = 0;           ///< a calendar: clocks that had ended already; judged as before
};

/// What `document_show` takes.
struct DocumentShow {
    DocumentKind kind = DocumentKind::mechanism;  ///< kind of document
    std::string id;                               ///< the document's id
    std::optional<std::int64_t> version;          ///< the latest adopted if absent
};

/// What `document_show` gives.
struct DocumentShown {
    DocumentKind kind = DocumentKind::mechanism;  ///< kind of document
    std::string id;                               ///< the document's id
    std::int64_t version = 0;                     ///< the document's version, from 1
    Date effective_on;                            ///< the first day on which it holds
    JsonText document;                            ///< the document itself, as a JSON object
};

/// What `document_list` takes.
struct DocumentList {
    std::optional<DocumentKind> kind;  ///< only documents of this kind
};

/// One line of `document_list`.
struct DocumentItem {
    DocumentKind kind = DocumentKind::mechanism;  ///< kind of document
    std::string id;                               ///< the document's id
    std::int64_t version = 0;                     ///< the document's version, from 1
    Date effective_on;                            ///< the first day on which it holds
    LocalText title;                              ///< the document's title
};

/// What `document_list` gives.
struct DocumentListed {
    std::vector<DocumentItem> documents;  ///< by kind, id and version
};

/// The text of a document that the library brings along: "wuxi-1315", "matter", "reported", "ladder-default",
/// "cn-2023" … "cn-2026", ….
/// \throws Error `document.no_such_builtin` (details list the names)
std::string builtin(std::string_view name);
std::vector<std::string> builtin_names();

}  // namespace lianxin
