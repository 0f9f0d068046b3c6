// Ledgers (台账): what was done, written to a file as an office keeps it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "lianxin/report.hpp"
#include "lianxin/time.hpp"

namespace lianxin {

enum class LedgerFormat {
    xlsx,  ///< a workbook, a sheet for each ledger
    csv,   ///< RFC 4180, one ledger
};

enum class LedgerSheet {
    activities,  ///< 活动台账: activities that began in the span
    cases,       ///< 办件台账: cases received in the span
    duties,      ///< 履职台账: duties whose period touches the span
    cards,       ///< 督办台账: rungs reached and cards issued in the span
};

/// How a CSV is encoded. Either holds every character of Unicode.
enum class LedgerEncoding { utf_8, gb18030 };

/// What `ledger_write` takes.
struct LedgerWrite {
    std::string path;  ///< the file to write; relative to the process's folder unless it begins with '/'
    LedgerFormat format = LedgerFormat::xlsx;     ///< kind of file
    std::vector<LedgerSheet> sheets;              ///< which ledgers, in this order; all if empty, of a CSV exactly one
    Date from;                                    ///< the first day of the span
    Date to;                                      ///< the last day, included
    Language language = Language::zh;             ///< of heads and codes; `zh` if absent
    std::optional<LedgerEncoding> encoding = {};  ///< of a CSV; UTF-8 if absent
    std::optional<bool> bom =
        {};                  ///< of a CSV in UTF-8: begin with a byte order mark, as Excel wants it; yes if absent
    bool overwrite = false;  ///< replace a file that is there
};

/// One ledger of the file.
struct LedgerSheetWritten {
    LedgerSheet sheet = LedgerSheet::activities;  ///< which
    std::int64_t rows = 0;                        ///< lines of the ledger, without its heads
};

/// What `ledger_write` gives.
struct LedgerWritten {
    std::string path;                          ///< the file written
    LedgerFormat format = LedgerFormat::xlsx;  ///< kind of file
    std::vector<LedgerSheetWritten> sheets;    ///< in the order of the file
    std::int64_t bytes = 0;                    ///< size of the file
};

}  // namespace lianxin
