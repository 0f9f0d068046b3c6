#include "service/import.hpp"

#include <algorithm>
#include <chrono>
#include <istream>
#include <vector>

#include "base/text.hpp"
#include "lianxin/error.hpp"
#include "service/rehearsal.hpp"
#include "service/verbs_internal.hpp"

namespace lianxin::service {
namespace {

using std::chrono::steady_clock;

constexpr JsonLimits kLine{1u << 20, 64};
constexpr std::size_t kMostBytes = 4u << 20;  ///< of lines in hand
/// What one commit may hold beside its lines, and how long others are kept waiting by it.
constexpr std::int64_t kMostEvents = 20'000;
constexpr std::chrono::milliseconds kMostTime{1000};
/// Of these no line is to blame, and the next one would fare no better.
constexpr std::string_view kEndAll[] = {"store.", "work.", "session.", "policy.", "security."};

struct Line {
    std::int64_t number = 0;
    std::string text;
};

/// The lines of a source that have something on them, so many at a time that they are no burden.
class Lines {
public:
    Lines(const ImportSource& source, Teller& teller) : source_(source), teller_(teller) {}

    std::vector<Line> next(std::size_t most) {
        std::vector<Line> out;
        for (std::size_t bytes = 0; out.size() < most && bytes < kMostBytes;) {
            std::optional<std::string> text = ask();
            if (!text) break;
            ++number_;
            constexpr std::string_view mark = "\xEF\xBB\xBF";  // some editors begin a file with it
            if (number_ == 1 && text->compare(0, mark.size(), mark) == 0) text->erase(0, mark.size());
            if (text->find_first_not_of(" \t\r\n") == std::string::npos) continue;
            bytes += text->size();
            out.push_back({number_, *std::move(text)});
        }
        return out;
    }

private:
    std::optional<std::string> ask() {
        const Teller::HostAtWork reading(teller_);
        return source_();
    }

    const ImportSource& source_;
    Teller& teller_;
    std::int64_t number_ = 0;
};

HostIds ids_of(const CaseOpen& request) {
    HostIds out;
    for (const ExternalId& id : request.external) out.emplace_back("case", id);
    return out;
}

HostIds ids_of(const ActivityRecord& request) {
    HostIds out;
    for (const ExternalId& id : request.external) out.emplace_back("activity", id);
    for (const RaisedMatter& raised : request.raised)
        for (const ExternalId& id : raised.external) out.emplace_back("case", id);
    return out;
}

/// Takes the key out of a line, so that what is left is the verb's request.
std::string take_key(Json& value) {
    const codec::Path root;
    if (!value.is_object()) codec::refuse_type(root, "an object", "对象");
    const auto found = value.find("key");
    if (found == value.end()) codec::refuse_missing(root, "key");
    std::string key =
        codec::read_string(codec::Tree<Json>::text(*found), codec::Path{&root, "key", 0}, codec::Rule("", 1, 72));
    value.erase(found);
    return key;
}

class Import {
public:
    Import(SessionState& session, const BulkImport& request, const ImportFaultCallback& fault)
        : session_(session), request_(request), fault_(fault) {
        if (request.dry_run) rehearsal_.emplace();
    }

    BulkImported run(const ImportSource& source) {
        Lines lines(source, session_.teller());
        for (;;) {
            const std::vector<Line> chunk = lines.next(static_cast<std::size_t>(request_.batch));
            if (chunk.empty()) return counted_;
            for (std::size_t at = 0; at < chunk.size();) at = unit(chunk, at);
            session_.teller().tell("import", counted_.lines, 0);
        }
    }

private:
    /// Takes lines from `from` on in one unit of work, until it has had its share; gives the first that is left.
    std::size_t unit(const std::vector<Line>& lines, std::size_t from) {
        std::size_t at = from;
        session_.work_begin({60, 100'000});
        try {
            const auto until = steady_clock::now() + kMostTime;
            do take(lines[at++]);
            while (at < lines.size() && session_.so_far().events < kMostEvents && steady_clock::now() < until);
        } catch (...) {
            session_.work_rollback();
            throw;
        }
        if (request_.dry_run)
            session_.work_rollback();
        else
            session_.work_commit();
        tell_faults();
        return at;
    }

    void take(const Line& line) {
        ++counted_.lines;
        std::string key;
        try {
            const bool new_here = request_.kind == ImportKind::cases
                                      ? say("case_open", line, key, case_open)
                                      : say("activity_record", line, key, activity_record);
            ++(new_here ? counted_.imported : counted_.skipped);
        } catch (const Error& error) {
            const auto begins = [&](std::string_view room) { return error.code().compare(0, room.size(), room) == 0; };
            if (std::any_of(std::begin(kEndAll), std::end(kEndAll), begins)) throw;
            ++counted_.refused;
            faults_.push_back(
                {line.number, std::move(key), error.code(), error.message(), error.message_zh(), error.pointer()});
        }
    }

    /// \return was anything written, or was it known before?
    template <class Request, class Reply>
    bool say(const char* verb, const Line& line, std::string& key, Reply (*decide)(Work&, const Request&)) {
        const auto request = session_.meter().reading(verb, [&] {
            Json value = parse_json(line.text, kLine);
            key = take_key(value);
            if (value.contains("request_id")) codec::refuse_unknown({}, "request_id");  // the key stands for it
            value["request_id"] = cat("import/", request_.name, "/", key);
            return codec::decode<Request>(value);
        });
        const HostIds ids = rehearsal_ ? ids_of(request) : HostIds{};
        if (rehearsal_)
            session_.in_unit(store::Transaction::Mode::write,
                             [&](store::Transaction& tx) { rehearsal_->bring(tx, request.request_id, ids); });
        const std::int64_t before = session_.so_far().events;
        session_.write(verb, request, decide);
        const bool wrote = session_.so_far().events > before;
        if (rehearsal_ && wrote)
            session_.in_unit(store::Transaction::Mode::read,
                             [&](store::Transaction& tx) { rehearsal_->keep(tx, request.request_id, ids); });
        return wrote;
    }

    void tell_faults() {
        const std::vector<ImportFault> faults = std::move(faults_);
        faults_.clear();
        if (!fault_) return;
        for (const ImportFault& fault : faults) {
            const Teller::HostAtWork telling(session_.teller());
            if (!fault_(fault))
                throw Error("request.cancelled", "The import was stopped; what it had committed stands.",
                            "导入已停止，此前已提交的内容保留。");
        }
    }

    SessionState& session_;
    const BulkImport& request_;
    const ImportFaultCallback& fault_;
    std::optional<Rehearsal> rehearsal_;
    BulkImported counted_;
    std::vector<ImportFault> faults_;
};

}  // namespace

BulkImported bulk_import(SessionState& session, const BulkImport& request, const ImportSource& source,
                         const ImportFaultCallback& fault) {
    session.require_neither_open();
    const bool named =
        !request.name.empty() && request.name.size() <= 40 && request.name.find('/') == std::string::npos;
    if (!named)
        throw Error("import.bad_name", "An import's name is 1 to 40 bytes without '/'.",
                    "导入名称须为1至40个字节，且不含“/”。", "/name");
    if (request.batch < 1 || request.batch > 1000)
        throw Error("request.out_of_range", "One commit takes 1 to 1000 lines.", "每次提交的行数须为1至1000。",
                    "/batch");
    return Import(session, request, fault).run(source);
}

}  // namespace lianxin::service

namespace lianxin {

ImportSource import_lines(std::istream& stream) {
    return [&stream]() -> std::optional<std::string> {
        constexpr std::size_t most = service::kLine.bytes + 1;  // enough to be refused by
        std::string line;
        std::streambuf& bytes = *stream.rdbuf();
        for (int next = bytes.sbumpc(); next != '\n'; next = bytes.sbumpc()) {
            if (next == std::char_traits<char>::eof()) {
                if (line.empty()) return std::nullopt;
                break;
            }
            if (line.size() < most) line.push_back(static_cast<char>(next));
        }
        return line;
    };
}

}  // namespace lianxin
