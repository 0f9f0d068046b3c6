// Descriptions of what the ledger verb takes and gives.
#pragma once

#include "codec/common.hpp"
#include "lianxin/ledger.hpp"

namespace lianxin {

constexpr auto enum_names(LedgerFormat) {
    return std::array<codec::EnumName<LedgerFormat>, 2>{{{LedgerFormat::xlsx, "xlsx"}, {LedgerFormat::csv, "csv"}}};
}

constexpr auto enum_names(LedgerSheet) {
    return std::array<codec::EnumName<LedgerSheet>, 4>{{{LedgerSheet::activities, "activities"},
                                                        {LedgerSheet::cases, "cases"},
                                                        {LedgerSheet::duties, "duties"},
                                                        {LedgerSheet::cards, "cards"}}};
}

constexpr auto enum_names(LedgerEncoding) {
    return std::array<codec::EnumName<LedgerEncoding>, 2>{
        {{LedgerEncoding::utf_8, "utf-8"}, {LedgerEncoding::gb18030, "gb18030"}}};
}

template <class V>
void describe(V& v, LedgerWrite& r) {
    v.required("path", r.path, codec::Rule("The file to write.", 1, 4095));
    v.optional("format", r.format, "Kind of file; `xlsx` if absent.");
    v.optional("sheets", r.sheets,
               codec::list("Which ledgers, in this order; all if absent, of a CSV exactly one.", 4));
    v.required("from", r.from, "The first day of the span.");
    v.required("to", r.to, "The last day of the span, included.");
    v.optional("language", r.language, "Language of heads and codes; `zh` if absent.");
    v.optional("encoding", r.encoding, "Of a CSV; `utf-8` if absent.");
    v.optional("bom", r.bom, "Of a CSV in UTF-8: begin with a byte order mark, as Excel wants it; true if absent.");
    v.optional("overwrite", r.overwrite, "Replace a file that is there.");
}

template <class V>
void describe(V& v, LedgerSheetWritten& s) {
    v.required("sheet", s.sheet, "Which ledger.");
    v.required("rows", s.rows, codec::number("Its lines, without the heads.", 0));
}

template <class V>
void describe(V& v, LedgerWritten& r) {
    v.required("path", r.path, codec::prose("The file written."));
    v.required("format", r.format, "Kind of file.");
    v.required("sheets", r.sheets, codec::list("In the order of the file."));
    v.required("bytes", r.bytes, codec::number("Size of the file.", 0));
}

}  // namespace lianxin
