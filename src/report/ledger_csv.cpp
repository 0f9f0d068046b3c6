// A ledger as CSV: RFC 4180, one line of heads, CRLF, times of UTC+08:00 as texts.
#include <iconv.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <iterator>

#include "base/text.hpp"
#include "lianxin/error.hpp"
#include "report/ledger.hpp"

namespace lianxin::report {
namespace {

/// Characters that GB 18030 once had in the private use area and has at a place of their own since 2005 and 2022: the
/// converter knows them there only.
constexpr std::pair<std::string_view, std::string_view> kMoved[] = {
    {"\uE78D", "\uFE10"},     {"\uE78E", "\uFE12"},     {"\uE78F", "\uFE11"},     {"\uE790", "\uFE13"},
    {"\uE791", "\uFE14"},     {"\uE792", "\uFE15"},     {"\uE793", "\uFE16"},     {"\uE794", "\uFE17"},
    {"\uE795", "\uFE18"},     {"\uE796", "\uFE19"},     {"\uE816", "\U00020087"}, {"\uE817", "\U00020089"},
    {"\uE818", "\U000200CC"}, {"\uE81E", "\u9FB4"},     {"\uE826", "\u9FB5"},     {"\uE82B", "\u9FB6"},
    {"\uE82C", "\u9FB7"},     {"\uE831", "\U000215D7"}, {"\uE832", "\u9FB8"},     {"\uE83B", "\U0002298F"},
    {"\uE843", "\u9FB9"},     {"\uE854", "\u9FBA"},     {"\uE855", "\U000241FE"}, {"\uE864", "\u9FBB"}};

std::string at_their_places(std::string text) {
    if (text.find("\xEE\x9E") == std::string::npos && text.find("\xEE\xA0") == std::string::npos &&
        text.find("\xEE\xA1") == std::string::npos)
        return text;
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const std::string_view rest = std::string_view(text).substr(at);
        const auto moved = std::find_if(std::begin(kMoved), std::end(kMoved), [&](const auto& pair) {
            return rest.substr(0, pair.first.size()) == pair.first;
        });
        const std::size_t size = moved == std::end(kMoved) ? 1 : moved->first.size();
        out += moved == std::end(kMoved) ? rest.substr(0, 1) : moved->second;
        at += size;
    }
    return out;
}

/// From UTF-8, whole lines at a time.
class Encoder {
public:
    explicit Encoder(LedgerEncoding encoding) {
        if (encoding == LedgerEncoding::utf_8) return;
        handle_ = ::iconv_open("GB18030", "UTF-8");
        if (handle_ == kNone)
            throw Error("ledger.no_encoding", "This system can't convert to GB18030.", "本系统不支持GB18030编码转换。",
                        "/encoding");
    }
    ~Encoder() {
        if (handle_ != kNone) ::iconv_close(handle_);
    }
    Encoder(const Encoder&) = delete;
    Encoder& operator=(const Encoder&) = delete;

    std::string operator()(std::string text) const {
        if (handle_ == kNone) return text;
        text = at_their_places(std::move(text));
        std::string out(text.size() * 2 + 16, '\0');  // at most four bytes for what takes two
        char* from = text.data();
        char* to = out.data();
        std::size_t left = text.size(), room = out.size();
        if (::iconv(handle_, &from, &left, &to, &room) == static_cast<std::size_t>(-1) || left != 0)
            throw Error("ledger.no_encoding", "A text can't be converted to GB18030.", "有文本无法转换为GB18030编码。",
                        "/encoding");
        out.resize(out.size() - room);
        return out;
    }

private:
    static inline const iconv_t kNone = reinterpret_cast<iconv_t>(-1);
    iconv_t handle_ = kNone;
};

std::string in_quotes(std::string_view text) {
    if (text.find_first_of("\",\r\n") == std::string_view::npos) return std::string(text);
    std::string out = "\"";
    for (const char c : text) out += c == '"' ? std::string("\"\"") : std::string(1, c);
    return out + '"';
}

/// An apostrophe keeps a spreadsheet from calculating what somebody wrote.
std::string text_field(const std::string& text) {
    return in_quotes((looks_like_formula(text) ? "'" : "") + showable(text));
}

std::string field(const Cell& cell) {
    if (const auto* text = std::get_if<std::string>(&cell.value)) return text_field(*text);
    if (const auto* number = std::get_if<std::int64_t>(&cell.value)) return std::to_string(*number);
    if (const auto* day = std::get_if<Date>(&cell.value)) return day->str();
    if (const auto* time = std::get_if<Instant>(&cell.value)) return wall_time(*time);
    return {};
}

class CsvWriter : public LedgerWriter {
public:
    CsvWriter(const WholeFile& file, const CsvOptions& options)
        : options_(options), encode_(options.encoding), file_(std::fopen(file.part().c_str(), "wbe"), &std::fclose) {
        if (file_ == nullptr) refuse_to_write(errno);
        if (options.bom) put("\xEF\xBB\xBF");
    }

    void begin(const LedgerForm& form, const LedgerHead&) override {
        std::string line;
        for (const Column& column : form.columns) {
            if (!line.empty()) line += ',';
            std::string head(column.title.in(options_.english));
            if (column.group != nullptr)  // the two lines of heads in one
                head = cat(column.group->in(options_.english), options_.english ? ": " : "：", head);
            line += in_quotes(head);
        }
        put(encode_(line + "\r\n"));
    }

    void row(const std::vector<Cell>& cells) override {
        std::string line;
        for (std::size_t i = 0; i < cells.size(); ++i) line += (i == 0 ? "" : ",") + field(cells[i]);
        put(encode_(line + "\r\n"));
    }

    void end() override {}

    void finish() override {
        if (std::fflush(file_.get()) != 0) refuse_to_write(errno);
        if (std::fclose(file_.release()) != 0) refuse_to_write(errno);
    }

private:
    void put(const std::string& bytes) {
        if (std::fwrite(bytes.data(), 1, bytes.size(), file_.get()) != bytes.size()) refuse_to_write(errno);
    }

    CsvOptions options_;
    Encoder encode_;
    std::unique_ptr<std::FILE, int (*)(std::FILE*)> file_;
};

}  // namespace

std::unique_ptr<LedgerWriter> csv_writer(const WholeFile& file, const CsvOptions& options) {
    return std::make_unique<CsvWriter>(file, options);
}

}  // namespace lianxin::report
