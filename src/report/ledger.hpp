// What a ledger is made of: its columns, its cells, and who writes them down.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "base/whole_file.hpp"
#include "lianxin/ledger.hpp"
#include "report/labels.hpp"

namespace lianxin::report {

/// Nothing, a text, a number, a day, or a time of the day (UTC+08:00).
struct Cell {
    std::variant<std::monostate, std::string, std::int64_t, Date, Instant> value;
    bool alarming = false;  ///< to be seen at once: late, missed

    Cell() = default;
    Cell(std::string text, bool alarm = false) : alarming(alarm) {  // NOLINT(google-explicit-constructor)
        if (!text.empty()) value = std::move(text);
    }
    Cell(std::int64_t number, bool alarm = false) : value(number), alarming(alarm) {}  // NOLINT
    Cell(Date day) : value(day) {}                                                     // NOLINT
    Cell(Instant time) : value(time) {}                                                // NOLINT
    template <class T>
    Cell(const std::optional<T>& maybe) {  // NOLINT
        if (maybe) value = *maybe;
    }
};

enum class Align { left, centre };

struct Column {
    const Words* group = nullptr;  ///< what stands above it and its neighbours of the same group; none if nullptr
    Words title;
    double width;  ///< in characters of the sheet's font
    Align align = Align::centre;
};

struct LedgerForm {
    LedgerSheet sheet;
    Words title;
    std::vector<Column> columns;
};

const LedgerForm& form_of(LedgerSheet sheet);

/// What stands above the rows of a printed ledger.
struct LedgerHead {
    std::string title;
    std::string subtitle;
    std::string footer;  ///< in the codes of spreadsheets: "第 &P 页"
    std::string empty;   ///< said where there is no row
};

/// Writes ledgers, one after the other, a row at a time. \throws Error `file.cannot_write`
class LedgerWriter {
public:
    virtual ~LedgerWriter() = default;
    virtual void begin(const LedgerForm& form, const LedgerHead& head) = 0;
    virtual void row(const std::vector<Cell>& cells) = 0;
    virtual void end() = 0;
    /// Nothing may be written after it; the file is then complete.
    virtual void finish() = 0;
};

struct XlsxOptions {
    bool english = false;
    Instant made_at;
    std::int64_t most_rows = 1'048'576;  ///< of one sheet; what is more goes on in another
};
std::unique_ptr<LedgerWriter> xlsx_writer(const WholeFile& file, const XlsxOptions& options);

struct CsvOptions {
    bool english = false;
    LedgerEncoding encoding = LedgerEncoding::utf_8;
    bool bom = false;
};
/// \throws Error `ledger.no_encoding`
std::unique_ptr<LedgerWriter> csv_writer(const WholeFile& file, const CsvOptions& options);

/// Would a spreadsheet take the text for a formula, or for something else than a text?
bool looks_like_formula(std::string_view text);

/// The text as XML can hold it: line ends are line feeds, and what must not be shown is U+FFFD.
std::string showable(std::string_view text);

/// "2024-03-01 09:30"
std::string wall_time(Instant at);

}  // namespace lianxin::report
