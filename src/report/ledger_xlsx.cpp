// Ledgers as a workbook that prints as an office keeps it. Rows go to disk as they come: libxlsxwriter's constant
// memory mode holds one row, so everything is written in the order of rows.
#include <fcntl.h>
#include <unistd.h>
#include <xlsxwriter.h>

#include <cerrno>
#include <cstdio>
#include <ctime>
#include <map>
#include <tuple>

#include "base/text.hpp"
#include "report/ledger.hpp"

namespace lianxin::report {
namespace {

constexpr lxw_row_t kTitleRow = 0, kSubtitleRow = 1, kGroupRow = 2, kHeadRow = 3, kFirstRow = 4;
constexpr std::size_t kMostUnits = 32'767;     // UTF-16 units that a cell can hold
constexpr std::int64_t kSpareBytes = 4 << 20;  // for heads, styles, and the row that is still in memory
constexpr double kLineHeight = 13.5, kRowMargin = 5, kMostHeight = 409;  // points
constexpr std::int64_t kCheckEach = 1000;         // rows between looks at whether they could be written
constexpr std::int32_t kDayOfUnixEpoch = 25'569;  // as spreadsheets count, from 1899-12-30
constexpr double kMsOfDay = 86'400'000;

/// Text, number, day or time; left or in the middle; alarming or not.
enum class Kind { text, number, day, time };
using Look = std::tuple<Kind, Align, bool>;

Date first_exact_day() { return Date::of(1900, 3, 1); }  // before it, spreadsheets count a day that never was

/// "_x0041_" would be read as "A".
std::string escaped(const std::string& text) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '_' && i + 6 < text.size() && text[i + 1] == 'x' && text[i + 6] == '_' &&
            text.find_first_not_of("0123456789abcdefABCDEF", i + 2) == i + 6)
            out += "_x005F";
        out += text[i];
    }
    return out;
}

/// The text as a cell can hold it: what is too long ends with "…".
std::string cell_text(const std::string& text) {
    const std::string shown = escaped(showable(text));
    std::size_t units = 0, end = 0;
    for (std::size_t at = 0; at < shown.size();) {
        const Character c = first_character(std::string_view(shown).substr(at));
        units += c.code > 0xFFFF ? 2 : 1;
        at += c.size;
        if (units < kMostUnits) end = at;
    }
    return units <= kMostUnits ? shown : shown.substr(0, end) + "…";
}

class XlsxWriter : public LedgerWriter {
public:
    XlsxWriter(const WholeFile& file, const XlsxOptions& options) : options_(options), folder_(file.folder()) {
        lxw_workbook_options how = {LXW_TRUE, folder_.data(), LXW_FALSE};
        book_.reset(workbook_new_opt(file.part().c_str(), &how));
        if (!book_) throw std::bad_alloc();
    }

    void begin(const LedgerForm& form, const LedgerHead& head) override {
        form_ = &form;
        head_ = head;
        sheets_of_form_ = 0;
        open_sheet();
    }

    void row(const std::vector<Cell>& cells) override {
        if (row_ >= options_.most_rows) {
            close_sheet();
            open_sheet();
        }
        worksheet_set_row(sheet_, row_at(), height_of(cells), nullptr);
        for (std::size_t i = 0; i < cells.size(); ++i) write(static_cast<lxw_col_t>(i), cells[i]);
        if (++row_ % kCheckEach == 0) check();
    }

    void end() override {
        if (row_ == kFirstRow && sheets_of_form_ == 1 && !head_.empty.empty()) {
            across(row_at(), head_.empty, empty_format());
            ++row_;
        }
        close_sheet();
    }

    void finish() override {
        lxw_doc_properties properties = {};
        std::string title = head_.title, creator = "Lianxin";
        properties.title = title.data();
        properties.author = creator.data();
        properties.created = static_cast<std::time_t>(options_.made_at.ms / 1000);
        workbook_set_properties(book_.get(), &properties);
        require_room();
        errno = 0;
        if (workbook_close(book_.release()) != LXW_NO_ERROR) refuse_to_write(errno);
    }

private:
    struct Free {
        void operator()(lxw_workbook* book) const { lxw_workbook_free(book); }
    };

    lxw_row_t row_at() const { return static_cast<lxw_row_t>(row_); }
    lxw_col_t last_column() const { return static_cast<lxw_col_t>(form_->columns.size() - 1); }
    std::string say(const Words& words) const { return std::string(words.in(options_.english)); }

    void open_sheet() {
        ++sheets_of_form_;
        std::string name = say(form_->title);
        if (sheets_of_form_ > 1) name += cat(" ", sheets_of_form_);
        sheet_ = workbook_add_worksheet(book_.get(), name.c_str());
        if (sheet_ == nullptr) refuse_to_write(errno);
        for (std::size_t i = 0; i < form_->columns.size(); ++i) {
            const auto column = static_cast<lxw_col_t>(i);
            worksheet_set_column(sheet_, column, column, form_->columns[i].width, nullptr);
        }
        worksheet_set_row(sheet_, kTitleRow, 30, nullptr);
        across(kTitleRow, head_.title, title_format());
        worksheet_set_row(sheet_, kSubtitleRow, 18, nullptr);
        across(kSubtitleRow, head_.subtitle, subtitle_format());
        write_heads();
        row_ = kFirstRow;
        lay_out();
    }

    /// What the tallest cell takes: not every program makes rows as high as their wrapped texts.
    double height_of(const std::vector<Cell>& cells) const {
        std::size_t lines = 1;
        for (std::size_t i = 0; i < cells.size(); ++i)
            if (const auto* text = std::get_if<std::string>(&cells[i].value))
                lines = std::max(lines, lines_of(*text, static_cast<std::size_t>(form_->columns[i].width)));
        return std::min(kLineHeight * static_cast<double>(lines) + kRowMargin, kMostHeight);
    }

    static std::size_t lines_of(const std::string& text, std::size_t width) {
        if (text.size() + 1 <= width) return 1;
        std::size_t lines = 0;
        const std::string shown = showable(text);
        for (std::size_t at = 0, end = 0; end != std::string::npos; at = end + 1) {
            end = shown.find('\n', at);
            lines += wrapped(shown.substr(at, end - at), width).size();
        }
        return lines;
    }

    void lay_out() {
        worksheet_set_landscape(sheet_);
        worksheet_set_paper(sheet_, 9);  // A4
        worksheet_fit_to_pages(sheet_, 1, 0);
        worksheet_set_margins(sheet_, 0.4, 0.4, 0.6, 0.7);
        worksheet_center_horizontally(sheet_);
        worksheet_repeat_rows(sheet_, kGroupRow, kHeadRow);
        worksheet_freeze_panes(sheet_, kFirstRow, 2);
        worksheet_set_footer(sheet_, ("&C" + head_.footer).c_str());
    }

    /// Two lines: groups over their columns; a column without a group takes both.
    void write_heads() {
        const auto& columns = form_->columns;
        worksheet_set_row(sheet_, kGroupRow, 20, nullptr);
        for (std::size_t i = 0; i < columns.size();) {
            std::size_t end = i + 1;
            while (end < columns.size() && columns[i].group != nullptr && columns[end].group == columns[i].group) ++end;
            const Words& words = columns[i].group != nullptr ? *columns[i].group : columns[i].title;
            const auto first = static_cast<lxw_col_t>(i), last = static_cast<lxw_col_t>(end - 1);
            if (first == last)
                worksheet_write_string(sheet_, kGroupRow, first, say(words).c_str(), head_format());
            else
                worksheet_merge_range(sheet_, kGroupRow, first, kGroupRow, last, say(words).c_str(), head_format());
            i = end;
        }
        worksheet_set_row(sheet_, kHeadRow, 32, nullptr);
        for (std::size_t i = 0; i < columns.size(); ++i) {
            const auto column = static_cast<lxw_col_t>(i);
            if (columns[i].group != nullptr)
                worksheet_write_string(sheet_, kHeadRow, column, say(columns[i].title).c_str(), head_format());
            else
                worksheet_write_blank(sheet_, kHeadRow, column, head_format());
        }
        // The cells are written and their rows in order; what a merge writes into the row before is let go.
        for (std::size_t i = 0; i < columns.size(); ++i) {
            const auto column = static_cast<lxw_col_t>(i);
            if (columns[i].group == nullptr)
                worksheet_merge_range(sheet_, kGroupRow, column, kHeadRow, column, say(columns[i].title).c_str(),
                                      head_format());
        }
    }

    void close_sheet() {
        worksheet_autofilter(sheet_, kHeadRow, 0, std::max<lxw_row_t>(row_at(), kFirstRow + 1) - 1, last_column());
        check();
    }

    /// A full disk is not told by the calls that write cells.
    void check() {
        std::FILE* rows = sheet_->optimize_tmpfile;
        if (rows != nullptr && (std::fflush(rows) != 0 || std::ferror(rows) != 0)) refuse_to_write(errno);
    }

    /// Putting the workbook together writes each sheet once more, and doesn't tell if that is cut short: so there has
    /// to be room before it begins.
    void require_room() const {
        std::int64_t all = 0, largest = 0;
        lxw_worksheet* sheet = nullptr;
        STAILQ_FOREACH(sheet, book_->worksheets, list_pointers) {
            const std::int64_t bytes = sheet->optimize_tmpfile == nullptr ? 0 : std::ftell(sheet->optimize_tmpfile);
            if (bytes < 0) refuse_to_write(errno);
            all += bytes;
            largest = std::max(largest, bytes);
        }
        const std::string name = folder_ + "/room";
        const int file = ::open(name.c_str(), O_WRONLY | O_CREAT | O_CLOEXEC, 0600);
        if (file < 0) refuse_to_write(errno);
        const int failed = ::posix_fallocate(file, 0, all + largest + kSpareBytes);
        ::close(file);
        ::unlink(name.c_str());
        if (failed != 0) refuse_to_write(failed);
    }

    void across(lxw_row_t row, const std::string& text, lxw_format* format) {
        worksheet_merge_range(sheet_, row, 0, row, last_column(), cell_text(text).c_str(), format);
    }

    void write(lxw_col_t column, const Cell& cell) {
        const Align align = form_->columns[column].align;
        const auto look = [&](Kind kind) { return format({kind, align, cell.alarming}); };
        if (const auto* text = std::get_if<std::string>(&cell.value)) {
            worksheet_write_string(sheet_, row_at(), column, cell_text(*text).c_str(), look(Kind::text));
        } else if (const auto* number = std::get_if<std::int64_t>(&cell.value)) {
            worksheet_write_number(sheet_, row_at(), column, static_cast<double>(*number), look(Kind::number));
        } else if (const auto* day = std::get_if<Date>(&cell.value)) {
            write_date(column, *day, 0, day->str(), look(Kind::day));
        } else if (const auto* time = std::get_if<Instant>(&cell.value)) {
            const std::int64_t minutes = time->ms_of_day() / 60'000;
            write_date(column, time->date(), static_cast<double>(minutes * 60'000) / kMsOfDay, wall_time(*time),
                       look(Kind::time));
        } else {
            worksheet_write_blank(sheet_, row_at(), column, look(Kind::text));
        }
    }

    void write_date(lxw_col_t column, Date day, double part, const std::string& text, lxw_format* format) {
        if (day < first_exact_day())
            worksheet_write_string(sheet_, row_at(), column, text.c_str(), format);
        else
            worksheet_write_number(sheet_, row_at(), column, day.days + kDayOfUnixEpoch + part, format);
    }

    lxw_format* plain(double size) {
        lxw_format* format = workbook_add_format(book_.get());
        format_set_font_name(format, options_.english ? "Arial" : "宋体");
        format_set_font_size(format, size);
        format_set_align(format, LXW_ALIGN_VERTICAL_CENTER);
        return format;
    }

    lxw_format* title_format() {
        if (title_ == nullptr) {
            title_ = plain(18);
            format_set_bold(title_);
            format_set_align(title_, LXW_ALIGN_CENTER);
        }
        return title_;
    }

    lxw_format* subtitle_format() {
        if (subtitle_ == nullptr) {
            subtitle_ = plain(10);
            format_set_align(subtitle_, LXW_ALIGN_RIGHT);
        }
        return subtitle_;
    }

    lxw_format* head_format() {
        if (heads_ == nullptr) {
            heads_ = plain(10);
            format_set_bold(heads_);
            format_set_text_wrap(heads_);
            format_set_align(heads_, LXW_ALIGN_CENTER);
            format_set_border(heads_, LXW_BORDER_THIN);
            format_set_bg_color(heads_, 0xDDE6F0);
        }
        return heads_;
    }

    lxw_format* empty_format() {
        lxw_format* format = plain(10);
        format_set_align(format, LXW_ALIGN_CENTER);
        format_set_border(format, LXW_BORDER_THIN);
        return format;
    }

    lxw_format* format(const Look& look) {
        lxw_format*& found = formats_[look];
        if (found != nullptr) return found;
        const auto& [kind, align, alarming] = look;
        found = plain(10);
        format_set_border(found, LXW_BORDER_THIN);
        format_set_text_wrap(found);
        format_set_align(found, align == Align::left ? LXW_ALIGN_LEFT : LXW_ALIGN_CENTER);
        if (kind == Kind::day) format_set_num_format(found, "yyyy\\-mm\\-dd");
        if (kind == Kind::time) format_set_num_format(found, "yyyy\\-mm\\-dd\\ hh:mm");
        if (kind == Kind::number) format_set_num_format(found, "0");
        if (alarming) {
            format_set_bold(found);
            format_set_font_color(found, 0xC00000);
        }
        return found;
    }

    XlsxOptions options_;
    std::string folder_;
    std::unique_ptr<lxw_workbook, Free> book_;
    lxw_worksheet* sheet_ = nullptr;
    const LedgerForm* form_ = nullptr;
    LedgerHead head_;
    std::int64_t sheets_of_form_ = 0, row_ = 0;
    lxw_format *title_ = nullptr, *subtitle_ = nullptr, *heads_ = nullptr;
    std::map<Look, lxw_format*> formats_;
};

}  // namespace

std::unique_ptr<LedgerWriter> xlsx_writer(const WholeFile& file, const XlsxOptions& options) {
    return std::make_unique<XlsxWriter>(file, options);
}

}  // namespace lianxin::report
