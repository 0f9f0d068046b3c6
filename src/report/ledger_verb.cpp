// The verb ledger_write.
#include <algorithm>

#include "lianxin/error.hpp"
#include "report/ledger.hpp"
#include "report/ledger_rows.hpp"
#include "report/ledger_words.hpp"
#include "report/names_of.hpp"
#include "service/verbs_internal.hpp"

namespace lianxin::service {
namespace {

namespace w = report::ledger_words;

std::vector<LedgerSheet> sheets_of(const LedgerWrite& request) {
    std::vector<LedgerSheet> sheets = request.sheets;
    if (request.format == LedgerFormat::csv && sheets.size() != 1)
        throw Error("ledger.which_sheet", "A CSV holds one ledger: name it.", "CSV文件只能写一种台账，请指明是哪一种。",
                    "/sheets");
    if (sheets.empty()) return {LedgerSheet::activities, LedgerSheet::cases, LedgerSheet::duties, LedgerSheet::cards};
    for (auto it = sheets.begin(); it != sheets.end(); ++it)
        if (std::find(sheets.begin(), it, *it) != it)
            throw Error("ledger.sheet_twice", "A ledger is named twice.", "同一种台账指明了两次。", "/sheets");
    return sheets;
}

void check(const LedgerWrite& request) {
    if (request.to < request.from)
        throw Error("request.out_of_range", "The span ends before it begins.", "时间段的结束早于开始。", "/to");
    const bool is_csv = request.format == LedgerFormat::csv;
    if (!is_csv && (request.encoding || request.bom))
        throw Error("ledger.csv_only", "Encoding and byte order mark are of a CSV only.",
                    "编码（encoding）和字节顺序标记（bom）只用于CSV文件。", request.encoding ? "/encoding" : "/bom");
    if (request.encoding == LedgerEncoding::gb18030 && request.bom.value_or(false))
        throw Error("ledger.no_bom", "A CSV in GB18030 has no byte order mark.",
                    "GB18030编码的CSV文件不带字节顺序标记。", "/bom");
}

report::Input input_of(Work& work, const LedgerWrite& request) {
    report::Input input;
    input.language = request.language;
    input.names = names_of(work);
    if (const auto* mechanism = work.shelf->mechanism_on(request.to)) input.mechanism = *mechanism;
    if (const Area* county = work.directory->area(work.context.jurisdiction + "000000"))
        input.jurisdiction_name = county->name;
    return input;
}

report::LedgerHead head_of(const Work& work, const report::Page& page, const LedgerWrite& request,
                           const report::LedgerForm& form) {
    const std::string county = page.local(page.in.jurisdiction_name);
    return {page.say(w::title, {county.empty() ? work.context.jurisdiction : county, page.say(form.title)}),
            page.say(w::subtitle, {request.from.str(), request.to.str(), report::wall_time(work.context.now)}),
            page.say(w::footer), page.say(w::empty)};
}

std::unique_ptr<report::LedgerWriter> writer_of(const Work& work, const LedgerWrite& request, const WholeFile& file) {
    const bool english = request.language == Language::en;
    if (request.format == LedgerFormat::xlsx) return report::xlsx_writer(file, {english, work.context.now});
    const LedgerEncoding encoding = request.encoding.value_or(LedgerEncoding::utf_8);
    return report::csv_writer(file, {english, encoding, request.bom.value_or(encoding == LedgerEncoding::utf_8)});
}

}  // namespace

LedgerWritten ledger_write(Work& work, const LedgerWrite& request) {
    check(request);
    const std::vector<LedgerSheet> sheets = sheets_of(request);
    const report::Input input = input_of(work, request);
    const report::Page page(input);
    LedgerWritten reply{request.path, request.format, {}, 0};
    WholeFile file(request.path, request.overwrite);
    {
        const auto writer = writer_of(work, request, file);
        for (const LedgerSheet sheet : sheets) {
            const report::LedgerForm& form = report::form_of(sheet);
            writer->begin(form, head_of(work, page, request, form));
            const std::int64_t rows = each_row({work, page, request.from, request.to}, sheet,
                                               [&](const std::vector<report::Cell>& cells) { writer->row(cells); });
            writer->end();
            reply.sheets.push_back({sheet, rows});
        }
        work.teller.tell("file", 0, 1);
        writer->finish();
    }
    work.teller.tell("file", 1, 1);  // the last chance to stop: then it is there
    reply.bytes = file.publish();
    return reply;
}

}  // namespace lianxin::service
