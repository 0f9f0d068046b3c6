// Bulk import: many cases or activities, one JSON object a line, in memory that doesn't grow with their number.
#pragma once

#include <cstdint>
#include <functional>
#include <iosfwd>
#include <optional>
#include <string>

namespace lianxin {

enum class ImportKind {
    cases,      ///< each line is what `case_open` takes
    activities  ///< each line is what `activity_record` takes
};

/// What `bulk_import` takes beside its lines. Each line also has a member `key`, by which it is known again.
struct BulkImport {
    ImportKind kind = ImportKind::cases;  ///< what the lines are
    std::string name;                     ///< of the import: its keys are its own; 1 … 40 bytes
    bool dry_run = false;                 ///< decide on every line, and write nothing
    std::int64_t batch = 200;             ///< lines that one commit makes durable together; 1 … 1000
};

/// A line that was refused. The others are taken all the same.
struct ImportFault {
    std::int64_t line = 0;   ///< its number, from 1; lines without anything on them count, too
    std::string key;         ///< its key, if it could be read
    std::string code;        ///< of the error: `case.no_such_area`
    std::string message;     ///< the same in English
    std::string message_zh;  ///< and in Chinese
    std::string pointer;     ///< JSON Pointer of the member at fault; empty if it is the line
};

/// What `bulk_import` gives; in a dry run what an import would have come to.
struct BulkImported {
    std::int64_t lines = 0;     ///< lines that had something on them
    std::int64_t imported = 0;  ///< taken now
    std::int64_t skipped = 0;   ///< taken before, under the same key and with the same content
    std::int64_t refused = 0;   ///< each was told as a fault
};

/// Gives the next line, without its end; nothing after the last. An exception that it throws ends the import, and goes
/// on to whoever called; what was committed before stands. It must not use the session.
using ImportSource = std::function<std::optional<std::string>()>;

/// The lines of a stream, which must outlive it. One of more than 1 MiB is refused as a line, without being kept whole.
ImportSource import_lines(std::istream& stream);

/// Is told of each line that is refused, in order, once it is certain; `false` ends the import with
/// `request.cancelled`. It must not use the session.
using ImportFaultCallback = std::function<bool(const ImportFault&)>;

}  // namespace lianxin
