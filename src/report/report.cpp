#include "report/report.hpp"

#include "lianxin/version.hpp"
#include "report/charts.hpp"
#include "report/page.hpp"
#include "report/style.hpp"

namespace lianxin::report {
namespace {

void write_origin(Page& page, Provenance origin, const Words& meaning) {
    page.html.element("div", [&] {
        page.html.element("dt", [&] { page.origin_tag(origin); });
        page.html.element("dd", page.say(meaning));
    });
}

void write_document_head(Page& page) {
    Html& html = page.html;
    std::string title = page.local(page.in.title);
    if (title.empty()) title = page.local(page.in.mechanism.title);
    html.element("head", [&] {
        html.leaf("meta", {{"charset", "utf-8"}});
        html.leaf("meta", {{"http-equiv", "Content-Security-Policy"},
                           {"content", "default-src 'none'; script-src " + script_policy() +
                                           "; style-src 'unsafe-inline'; img-src data:"}});
        html.leaf("meta", {{"name", "viewport"}, {"content", "width=device-width, initial-scale=1"}});
        html.leaf("meta", {{"name", "referrer"}, {"content", "no-referrer"}});
        html.leaf("meta", {{"name", "color-scheme"}, {"content", "light dark"}});
        html.element("title", page.local(page.in.jurisdiction_name) + " · " +
                                  (title.empty() ? page.say(words::untitled) : title));
        html.own("<style>");
        html.own(kStyle);
        if (page.in.synthetic) html.own(page.english ? kFictionalEn : kFictionalZh);
        html.own("</style>");
    });
}

}  // namespace

void write_about(Page& page) {
    Html& html = page.html;
    html.element("footer", {{"aria-labelledby", "about"}}, [&] {
        html.element("h2", {{"id", "about"}}, page.say(words::part_about));
        html.element("h3", page.say(words::origins));
        html.element("dl", {{"class", "origins"}}, [&] {
            write_origin(page, Provenance::stated, words::stated_is);
            write_origin(page, Provenance::reconstructed, words::reconstructed_is);
            write_origin(page, Provenance::synthetic, words::synthetic_is);
            write_origin(page, Provenance::recorded, words::recorded_is);
        });
        html.element("h3", page.say(words::made));
        page.paragraph(page.say(words::made_text));
        page.paragraph(page.say(words::made_with, {std::string(version())}) + " · " +
                           page.say(words::generated, {clock_time(page.in.generated_at)}),
                       "note");
    });
}

std::string html(const Input& input) {
    Page page(input);
    Html& html = page.html;
    html.own("<!DOCTYPE html>\n");
    html.element("html", {{"xmlns", "http://www.w3.org/1999/xhtml"}, {"lang", page.english ? "en" : "zh-CN"}}, [&] {
        write_document_head(page);
        html.element("body", [&] {
            write_head(page);
            html.element("main", [&] {
                write_tiles(page);
                write_mechanism(page);
                write_duties(page);
                write_cases(page);
                write_supervision(page);
                write_stories(page);
                write_records(page);
            });
            write_about(page);
            write_scripts(page);
        });
    });
    html.own("\n");
    return html.take();
}

}  // namespace lianxin::report
