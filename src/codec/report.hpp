// Descriptions of what the report verb takes and gives.
#pragma once

#include "codec/common.hpp"
#include "lianxin/report.hpp"

namespace lianxin {

template <class V>
void describe(V& v, ReportRender& r) {
    v.required("from", r.from, "The first day of the span.");
    v.required("to", r.to, "The last day of the span, included.");
    v.optional("language", r.language, "Language of the page; `zh` if absent.");
    v.optional("title", r.title, codec::prose("Title of the page; the mechanism's title if absent.", 400));
}

template <class V>
void describe(V& v, ReportRendered& r) {
    v.required("media_type", r.media_type, codec::id("`text/html; charset=utf-8`."));
    v.required("content", r.content, codec::prose("The page, self-contained.", 64u << 20));
}

}  // namespace lianxin
