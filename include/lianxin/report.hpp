// Reports: what a county looks at once a month.
#pragma once

#include <string>

#include "lianxin/time.hpp"

namespace lianxin {

enum class Language { zh, en };

/// One self-contained HTML page over a span of days: mechanism, duties, cases, records, each with provenance.
struct ReportRender {
    Date from;                         ///< the first day of the span
    Date to;                           ///< included
    Language language = Language::zh;  ///< language of the page; `zh` if absent
    std::string title;                 ///< defaults to the mechanism's title
};

/// What `report_render` gives.
struct ReportRendered {
    std::string media_type;  ///< "text/html; charset=utf-8"
    std::string content;     ///< the page, self-contained
};

}  // namespace lianxin
