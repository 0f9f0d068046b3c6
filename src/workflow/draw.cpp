#include "workflow/draw.hpp"

#include <algorithm>
#include <deque>

#include "base/text.hpp"
#include "workflow/words.hpp"

namespace lianxin::workflow {
namespace {

/// In points; Graphviz's own measure of texts is never used.
constexpr int kPadding = 10;
constexpr std::size_t kBoxColumns = 38;
constexpr std::size_t kLabelColumns = 34;
/// A flow with no way longer than this is drawn from left to right; a longer one would become too wide to read.
constexpr int kStepsInARow = 2;

struct Style {
    int size;
    Shade colour;
    bool bold;
    int indent;
};
constexpr Style kTitle{15, shade::ink, true, 0};
constexpr Style kActor{12, shade::soft, false, 0};
constexpr Style kBadge{12, shade::on_badge, true, 0};
constexpr Style kHere{12, shade::ink, false, 0};
constexpr Style kHereClock{11, shade::clock, false, 12};
constexpr Style kStep{13, shade::ink, true, 0};
constexpr Style kStepClock{11, shade::clock, false, 0};

/// What is shown of a text on one line: controls and line breaks are blanks, what cannot be shown is U+FFFD.
std::string one_line(std::string_view text) {
    std::string out;
    while (!text.empty()) {
        const Character c = first_character(text);
        const std::size_t size = std::max<std::size_t>(c.size, 1);
        if (c.code == '\n' || c.code == '\r' || c.code == '\t')
            out += ' ';
        else if (c.size == 0 || !is_shown(c.code))
            out += "\xEF\xBF\xBD";
        else
            out += text.substr(0, size);
        text.remove_prefix(size);
    }
    return out;
}

std::string in_quotes(std::string_view text) {
    std::string out = "\"";
    for (const char c : one_line(text)) {
        if (c == '"' || c == '\\') out += '\\';
        out += c;
    }
    return out + "\"";
}

/// A text within an HTML-like label, where a backslash begins an escape (`\N`: name of the node) too.
std::string escaped(std::string_view text) {
    std::string out;
    for (const char c : text) {
        switch (c) {
            case '&':
                out += "&amp;";
                break;
            case '<':
                out += "&lt;";
                break;
            case '>':
                out += "&gt;";
                break;
            case '"':
                out += "&quot;";
                break;
            case '\\':
                out += "\\\\";
                break;
            default:
                out += c;
        }
    }
    return out;
}

/// A label of lines under each other, all of one width that is known before it is laid out.
class Label {
public:
    explicit Label(std::size_t most_columns) : most_(most_columns) {}

    void add(const Style& style, std::string_view text) {
        for (const std::string& line : wrapped(one_line(text), most_)) rows_.push_back({style, line, std::nullopt});
    }
    void add_badge(std::string_view text) { rows_.push_back({kBadge, one_line(text), shade::badge}); }
    void add_rule() { rows_.push_back({{1, shade::rule, false, 0}, "", shade::rule}); }

    int width() const {
        int most = 0;
        for (const Row& row : rows_) most = std::max(most, row.width());
        return most;
    }
    int height() const {
        int sum = 0;
        for (const Row& row : rows_) sum += row.height();
        return sum;
    }

    /// As an HTML-like label. `gap` is left free on either side of it.
    std::string html(int gap = 0) const {
        const int whole = width() + 2 * gap;
        std::string out = R"(<<TABLE BORDER="0" CELLBORDER="0" CELLSPACING="0" CELLPADDING="0">)";
        for (const Row& row : rows_) out += "\n      <TR>" + row_html(row, gap, whole) + "</TR>";
        return out + "\n    </TABLE>>";
    }

private:
    struct Row {
        Style style;
        std::string text;
        std::optional<Shade> ground;

        bool is_rule() const { return text.empty() && ground; }
        /// A column is half an em; the tenth more is for the wide letters of Latin script and for bold ones.
        int width() const {
            const int text_width = static_cast<int>(columns(text)) * style.size * 11 / 20;
            return style.indent + text_width + (ground && !is_rule() ? kPadding : style.size / 2);
        }
        int height() const { return is_rule() ? 7 : style.size + (ground ? 6 : 5); }
    };

    static std::string cell(int width, int height, std::string_view attributes, std::string_view content) {
        return cat("<TD FIXEDSIZE=\"TRUE\" WIDTH=\"", width, "\" HEIGHT=\"", height, "\"", attributes, ">", content,
                   "</TD>");
    }

    static std::string row_html(const Row& row, int gap, int whole) {
        if (row.is_rule()) {
            const std::string bar = cell(whole, 1, cat(" BGCOLOR=\"", row.ground->light, "\""), "");
            return "<TD>" + table(cell(whole, 3, "", "") + "</TR><TR>" + bar + "</TR><TR>" + cell(whole, 3, "", "")) +
                   "</TD>";
        }
        const std::string bold = row.style.bold ? "<B>" + escaped(row.text) + "</B>" : escaped(row.text);
        const std::string font =
            cat("<FONT POINT-SIZE=\"", row.style.size, "\" COLOR=\"", row.style.colour.light, "\">", bold, "</FONT>");
        const int left = gap + row.style.indent;
        if (row.ground) {
            const int margin = kPadding / 2;
            const std::string badge =
                table(cell(margin, row.height(), "", "") +
                          cell(row.width() - margin, row.height(), R"( ALIGN="LEFT" VALIGN="BOTTOM")", font),
                      cat(" BGCOLOR=\"", row.ground->light, "\""));
            return "<TD>" + table("<TD>" + badge + "</TD>" + cell(whole - row.width(), row.height(), "", "")) + "</TD>";
        }
        const std::string text = cell(whole - left, row.height(), " ALIGN=\"LEFT\"", font);
        return "<TD>" + table((left > 0 ? cell(left, row.height(), "", "") : std::string()) + text) + "</TD>";
    }

    static std::string table(std::string_view cells, std::string_view attributes = {}) {
        return cat(R"(<TABLE BORDER="0" CELLBORDER="0" CELLSPACING="0" CELLPADDING="0")", attributes, "><TR>", cells,
                   "</TR></TABLE>");
    }

    std::size_t most_;
    std::vector<Row> rows_;
};

/// Graphviz wants inches.
std::string inches(int points) {
    const int thousandths = points * 1000 / 72;
    const std::string rest = std::to_string(thousandths % 1000 + 1000).substr(1);
    return cat(thousandths / 1000, ".", rest);
}

/// Everything that leads from one state to another.
struct Way {
    std::string from, to;
    std::vector<const Action*> actions;
};

bool stays(const Action& action, const std::string& state) { return action.to.empty() || action.to == state; }

std::vector<Way> ways(const Workflow& workflow) {
    std::vector<Way> out;
    for (const WorkflowState& state : workflow.states) {
        for (const Action& action : workflow.actions) {
            if (!leaves(action, state.code) || stays(action, state.code)) continue;
            const auto same = std::find_if(
                out.begin(), out.end(), [&](const Way& way) { return way.from == state.code && way.to == action.to; });
            if (same != out.end())
                same->actions.push_back(&action);
            else
                out.push_back({state.code, action.to, {&action}});
        }
    }
    return out;
}

/// Steps from the opening to the state that is farthest from it.
int steps(const Workflow& workflow, const std::vector<Way>& all) {
    std::map<std::string, int> reached{{workflow.initial.to, 0}};
    std::deque<std::string> next{workflow.initial.to};
    int most = 0;
    while (!next.empty()) {
        const std::string at = next.front();
        next.pop_front();
        for (const Way& way : all) {
            if (way.from != at || !reached.emplace(way.to, reached[at] + 1).second) continue;
            most = std::max(most, reached[way.to]);
            next.push_back(way.to);
        }
    }
    return most;
}

class Drawer {
public:
    Drawer(const Workflow& workflow, const Drawing& drawing)
        : workflow_(workflow), drawing_(drawing), english_(drawing.english), ways_(workflow::ways(workflow)) {}

    std::string draw() {
        begin();
        for (const WorkflowState& state : workflow_.states) add_state(state);
        out_ += "\n";
        add_opening();
        for (const Way& way : ways_) add_way(way);
        return out_ + "}\n";
    }

private:
    std::string say(const char* zh, const char* en) const { return english_ ? en : zh; }

    void begin() {
        const std::string title = workflow_.title.in(english_);
        const bool in_a_row = steps(workflow_, ways_) <= kStepsInARow;
        Label heading(60);
        heading.add(kTitle, title);
        if (!workflow_.clocks.empty())
            heading.add(kStepClock, say("▶ 开始计时　‖ 中止计时　▷ 恢复计时　■ 停止计时",
                                        "▶ clock starts   ‖ suspended   ▷ resumed   ■ stops"));
        out_ += cat("digraph ", in_quotes(title), " {\n");
        out_ += cat("  graph [rankdir=", in_a_row ? "LR" : "TB", ", bgcolor=\"", shade::paper.light,
                    "\", pad=\"0.2\", nodesep=\"0.45\", ranksep=\"0.4\", fontname=\"", kFonts,
                    "\", labelloc=t, labeljust=l, label=", heading.html(kPadding), "];\n");
        out_ += cat("  node [shape=box, style=\"rounded,filled\", fixedsize=true, penwidth=\"1.4\", color=\"",
                    shade::waiting_edge.light, "\", fillcolor=\"", shade::waiting.light, "\", fontname=\"", kFonts,
                    "\"];\n");
        out_ += cat("  edge [color=\"", shade::line.light, "\", penwidth=\"1.3\", arrowsize=\"0.8\", fontname=\"",
                    kFonts, "\"];\n\n");
        // In brackets, since no state's code can be.
        out_ += cat("  \"(start)\" [shape=circle, style=filled, width=\"0.22\", height=\"0.22\", color=\"",
                    shade::ink.light, "\", fillcolor=\"", shade::ink.light, "\", label=\"\"];\n");
    }

    void add_state(const WorkflowState& state) {
        Label label(kBoxColumns);
        label.add(kTitle, state.title.in(english_));
        if (!state.acts.empty()) label.add(kActor, say("经办：", "to act: ") + titles_of(state.acts, english_));
        if (state.lasting) label.add(kActor, say("可长期停留", "may stay for good"));
        add_count(label, state);
        bool first = true;
        for (const Action& action : workflow_.actions) {
            if (!leaves(action, state.code) || !stays(action, state.code)) continue;
            if (first) label.add_rule();
            first = false;
            label.add(kHere, "· " + named(action, state));
            add_clocks(label, kHereClock, action);
            add_extension(label, action);
        }
        const std::string ended =
            cat(", peripheries=2, color=\"", shade::ended_edge.light, "\", fillcolor=\"", shade::ended.light, "\"");
        out_ += cat("  ", in_quotes(state.code), " [width=\"", inches(label.width() + 2 * kPadding), "\", height=\"",
                    inches(label.height() + 2 * kPadding), "\"", state.final_state ? ended : "",
                    ", label=", label.html(), "];\n");
    }

    void add_count(Label& label, const WorkflowState& state) const {
        if (!drawing_.counts) return;
        const auto found = drawing_.counts->find(state.code);
        const std::int64_t count = found == drawing_.counts->end() ? 0 : found->second;
        const std::string words = english_            ? cat(count, count == 1 ? " case" : " cases")
                                  : state.final_state ? cat("共 ", count, " 件")
                                                      : cat("在办 ", count);
        if (count == 0)
            label.add(kActor, words);
        else
            label.add_badge(words);
    }

    void add_opening() {
        Label label(kLabelColumns);
        label.add(kStep, workflow_.initial.title.in(english_));
        Action opening;
        opening.start = workflow_.initial.start;
        add_clocks(label, kStepClock, opening);
        out_ += cat("  \"(start)\" -> ", in_quotes(workflow_.initial.to), " [label=", label.html(kPadding), "];\n");
    }

    void add_way(const Way& way) {
        Label label(kLabelColumns);
        for (const Action* action : way.actions) {
            label.add(kStep, named(*action, *workflow_.state(way.from)));
            add_clocks(label, kStepClock, *action);
            add_extension(label, *action);
        }
        out_ += cat("  ", in_quotes(way.from), " -> ", in_quotes(way.to), " [label=", label.html(kPadding), "];\n");
    }

    /// The action's title, and by whom it is taken if not by those who are to act in the state.
    std::string named(const Action& action, const WorkflowState& state) const {
        const bool expected = std::any_of(action.roles.begin(), action.roles.end(), [&](Role role) {
            return role == Role::any || std::find(state.acts.begin(), state.acts.end(), role) != state.acts.end();
        });
        const std::string& title = action.title.in(english_);
        if (expected) return title;
        const std::string who = titles_of(action.roles, english_);
        return english_ ? title + " (" + who + ")" : title + "（" + who + "）";
    }

    void add_clocks(Label& label, const Style& style, const Action& action) const {
        const auto each = [&](const char* sign, const std::vector<std::string>& codes) {
            for (const std::string& code : codes)
                if (const ClockRule* clock = workflow_.clock(code)) label.add(style, sign + clock->title.in(english_));
        };
        each("■ ", action.stop);
        each("‖ ", action.suspend);
        each("▷ ", action.resume);
        for (const std::string& code : action.start)
            if (const ClockRule* clock = workflow_.clock(code))
                label.add(style, cat("▶ ", clock->title.in(english_), say(" ", ", "), length_of(*clock, english_)));
    }

    void add_extension(Label& label, const Action& action) const {
        const Effect* extend = effect_of(action, EffectKind::extend);
        const ClockRule* clock = extend ? workflow_.clock(extend->clock) : nullptr;
        if (!clock || !extend->max) return;
        label.add(kHereClock, cat("+ ", clock->title.in(english_), say(" 延长至多", ", up to "),
                                  amount_of(*extend->max, clock->terms.unit, english_), say("", " more")));
    }

    const Workflow& workflow_;
    const Drawing& drawing_;
    const bool english_;
    const std::vector<Way> ways_;
    std::string out_;
};

}  // namespace

std::string dot(const Workflow& workflow, const Drawing& drawing) { return Drawer(workflow, drawing).draw(); }

}  // namespace lianxin::workflow
