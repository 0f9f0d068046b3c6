#include "workflow/page.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "workflow/describe.hpp"
#include "workflow/words.hpp"

namespace lianxin::workflow {
namespace {

/// A text in Markdown, on one line and in a cell of a table too.
std::string escaped(std::string_view text) {
    std::string out;
    for (const char c : text) {
        if (c == '\n' || c == '\r' || c == '\t')
            out += ' ';
        else if (c == '<')
            out += "&lt;";
        else if (c == '>')
            out += "&gt;";
        else if (c == '&')
            out += "&amp;";
        else if (std::string_view("\\|*_`[]#").find(c) != std::string_view::npos)
            out += {'\\', c};
        else
            out += c;
    }
    return out;
}

std::string code(const std::string& name) { return "`" + name + "`"; }

LocalText answer_title(AnswerPart part) {
    switch (part) {
        case AnswerPart::reached:
            return {"联系上本人", "reached"};
        case AnswerPart::responded:
            return {"及时响应", "responded to in time"};
        case AnswerPart::solved:
            return {"已经解决", "solved"};
        case AnswerPart::satisfied:
            break;
    }
    return {"表示满意", "satisfied"};
}

class Writer {
public:
    Writer(const Workflow& workflow, bool english) : workflow_(workflow), english_(english) {}

    std::string write(const std::string& drawing_file) {
        write_head(drawing_file);
        write_states();
        if (!workflow_.clocks.empty()) write_clocks();
        write_actions();
        write_categories();
        write_clauses();
        return std::move(out_);
    }

private:
    const char* say(const char* zh, const char* en) const { return english_ ? en : zh; }
    std::string local(const LocalText& text) const { return escaped(text.in(english_)); }
    std::string named(const LocalText& title, const std::string& name) const { return local(title) + " " + code(name); }

    std::string joined(const std::vector<std::string>& parts) const {
        std::string out;
        for (const std::string& part : parts) out += (out.empty() ? "" : say("；", "; ")) + part;
        return out;
    }

    void row(const std::vector<std::string>& cells) {
        for (const std::string& cell : cells) out_ += cell.empty() ? "| " : "| " + cell + " ";
        out_ += "|\n";
    }
    void table(const char* title, const std::vector<std::string>& heads) {
        out_ += cat("\n## ", title, "\n\n");
        row(heads);
        for (std::size_t i = 0; i < heads.size(); ++i) out_ += "|---";
        out_ += "|\n";
    }

    void write_head(const std::string& drawing_file) {
        const std::string title = local(workflow_.title);
        out_ += "# " + title + "\n\n";
        if (workflow_.note) out_ += local(*workflow_.note) + "\n\n";
        const std::string day = workflow_.effective_on.str();
        if (english_)
            out_ +=
                cat("An administrator adopts it with `document_adopt`; programs call it ", code(workflow_.id),
                    ". This is version ", workflow_.version, ", under which cases can be opened from ", day, " on.");
        else
            out_ += cat("由管理人员以`document_adopt`采用，程序中称为", code(workflow_.id), "。本页为第",
                        workflow_.version, "版，自", day, "起可按本版立案。");
        if (workflow_.account == Account::reported)
            out_ += say("按本流程记载的事项单独计数，不产生任何应办义务。",
                        " Its cases are counted apart, and nothing is owed for them.");
        out_ += "\n";
        if (!drawing_file.empty()) out_ += cat("\n![", title, "](", drawing_file, ")\n");
    }

    void write_states() {
        table(say("状态", "States"),
              english_ ? std::vector<std::string>{"state", "who is to act", "ends the case", "why no clock runs"}
                       : std::vector<std::string>{"状态", "由谁办理", "是否终结", "不设时限的原因"});
        for (const WorkflowState& state : workflow_.states) {
            const char* end = state.final_state ? say("终结", "yes")
                              : state.lasting   ? say("可长期停留", "may stay")
                                                : "";
            row({named(state.title, state.code), titles_of(state.acts, english_), end,
                 state.no_clock ? local(*state.no_clock) : std::string()});
        }
    }

    void write_clocks() {
        table(say("时限", "Clocks"), english_ ? std::vector<std::string>{"clock", "period", "basis"}
                                              : std::vector<std::string>{"时限", "期限", "依据"});
        for (const ClockRule& clock : workflow_.clocks)
            row({named(clock.title, clock.code), joined(period_lines(clock)), local(clock.basis)});
    }

    /// How long, for which matters, from when, and whose.
    std::vector<std::string> period_lines(const ClockRule& clock) const {
        std::vector<std::string> out;
        for (const ClockVariant& variant : clock.variants) {
            std::string whom = variant.urgent ? say("紧急事项", "urgent matters") : "";
            for (const std::string& each : variant.categories) {
                const CodeTitle* category = workflow_.category(each);
                whom += (whom.empty() ? "" : say("、", ", ")) + (category ? local(category->title) : code(each));
            }
            if (whom.empty()) whom = say("其他", "others");
            out.push_back(whom + say("：", ": ") + period_of(variant.terms, english_));
        }
        const std::string own =
            clock.told ? say("至填报的日期", "until the day that is told") : period_of(clock.terms, english_);
        out.push_back(out.empty() ? own : say("其他：", "else: ") + own);
        switch (clock.counted_from) {
            case CountedFrom::receipt:
                out.emplace_back(say("自收到之日起算", "counted from the receipt"));
                break;
            case CountedFrom::registration:
                out.emplace_back(say("自登记之日起算", "counted from the registration"));
                break;
            case CountedFrom::acceptance:
                out.emplace_back(say("自受理之日起算", "counted from the acceptance"));
                break;
            case CountedFrom::action:
                break;
        }
        if (clock.per == Per::holder) out.emplace_back(say("对承办单位计时", "the holder's own"));
        return out;
    }

    void write_actions() {
        table(say("动作", "Actions"),
              english_ ? std::vector<std::string>{"action", "from", "to", "by whom", "fields", "clocks and effects",
                                                  "only if"}
                       : std::vector<std::string>{"动作", "从", "到", "由谁进行", "填写内容", "时限与效果", "条件"});
        const Initial& opening = workflow_.initial;
        row({named(opening.title, opening.action), "", state(opening.to), titles_of(opening.roles, english_), "",
             joined(clock_lines(opening_as_action())), ""});
        for (const Action& action : workflow_.actions) write_action(action);
        if (has_required()) out_ += say("\n**加粗**的内容必填。\n", "\nFields in **bold** must be told.\n");
    }

    void write_action(const Action& action) {
        std::vector<std::string> from, fields, guards;
        for (const std::string& each : action.from) from.push_back(state(each));
        for (const Field& field : action.fields)
            fields.push_back(field.required ? "**" + local(field.title) + "** " + code(field.name)
                                            : named(field.title, field.name));
        for (const Guard& guard : action.guards) guards.push_back(guard_words(action, guard));
        std::vector<std::string> effects = clock_lines(action);
        for (const Effect& effect : action.effects) effects.push_back(effect_words(effect));
        row({named(action.title, action.code), joined(from),
             action.to.empty() ? say("不变", "stays") : state(action.to), titles_of(action.roles, english_),
             joined(fields), joined(effects), joined(guards)});
    }

    /// What the guard asks for, and the sentence of a refusal.
    std::string guard_words(const Action& action, const Guard& guard) const {
        const std::string meaning = guard_meaning(action, guard);
        if (!guard.because) return meaning;
        const std::string because = without_stop(local(*guard.because));
        return english_ ? meaning + " (otherwise: " + because + ")" : meaning + "（否则：" + because + "）";
    }

    std::string guard_meaning(const Action& action, const Guard& guard) const {
        switch (guard.guard) {
            case GuardKind::actor_never_handled:
                return say("经办人从未办理过此件", "whoever acts has never handled the case");
            case GuardKind::clock_running:
                return clock(guard.clock) + say("正在计时", " runs");
            case GuardKind::clock_suspended:
                return clock(guard.clock) + say("处于中止", " is suspended");
            case GuardKind::after_limit:
                return english_ ? "the limit of " + clock(guard.clock) + " has ended" : clock(guard.clock) + "已经届满";
            case GuardKind::marked:
                return say("已标记", "marked ") + mark(guard.mark);
            case GuardKind::not_marked:
                return say("未标记", "not marked ") + mark(guard.mark);
            case GuardKind::items_recorded:
                return say("清单至少有一项", "at least one item is on the list");
            case GuardKind::items_open:
                return say("清单有未了事项", "an item on the list is open");
            case GuardKind::items_settled:
                return say("清单事项均已了结", "no item on the list is open");
            case GuardKind::clock_stopped:
                return clock(guard.clock) + say("启动过并已停止", " was started and has stopped");
            case GuardKind::before_limit:
                return english_ ? "the limit of " + clock(guard.clock) + " has not ended"
                                : clock(guard.clock) + "尚未届满";
            case GuardKind::field_is:
                return field(action, guard.field) + say("为", " is ") + value_words(action, guard);
            case GuardKind::any_field: {
                std::string names;
                for (const std::string& name : guard.fields)
                    names += (names.empty() ? "" : say("、", ", ")) + field(action, name);
                return say("至少填写一项：", "at least one is told: ") + names;
            }
            case GuardKind::answer_is:
                if (!guard.answer) break;
                return english_ ? "the citizen's answer to “" + answer_title(*guard.answer).en + "” is " +
                                      value_words(action, guard)
                                : "群众答复“" + answer_title(*guard.answer).zh + "”为" + value_words(action, guard);
            case GuardKind::outcome_recorded:
                return say("本轮已记录办理结果", "an outcome was recorded in this round");
            case GuardKind::attempts:
                return english_
                           ? cat("at least ", guard.min.value_or(0), " attempts in this round on at least ",
                                 guard.days.value_or(0), " different days")
                           : cat("本轮至少在", guard.days.value_or(0), "个不同日期联系过", guard.min.value_or(0), "次");
            case GuardKind::rounds_left:
                return english_ ? cat("another of at most ", guard.rounds.value_or(0), " rounds may begin")
                                : cat("办理未满", guard.rounds.value_or(0), "轮");
            case GuardKind::rounds_used:
                return english_ ? cat("all ", guard.rounds.value_or(0), " rounds are used up")
                                : cat("办理已满", guard.rounds.value_or(0), "轮");
            case GuardKind::both_said:
                return say("已说明当下改，并说明长久立或者不会再发生的理由；或者说明不能解决的原因",
                           "it is said what was fixed now, and what keeps it fixed or why nothing recurs; or why it "
                           "cannot be");
        }
        return code(codec::name_of(guard.guard));
    }

    std::string field(const Action& action, const std::string& name) const {
        const Field* found = field_of(action, name);
        return found ? "“" + local(found->title) + "”" : code(name);
    }

    std::string value_words(const Action& action, const Guard& guard) const {
        if (!guard.value) return "?";
        if (const bool* flag = std::get_if<bool>(&*guard.value)) return *flag ? say("“是”", "yes") : say("“否”", "no");
        if (const std::int64_t* number = std::get_if<std::int64_t>(&*guard.value)) return std::to_string(*number);
        const std::string* word = std::get_if<std::string>(&*guard.value);
        if (!word) return "?";
        if (const Field* found = field_of(action, guard.field))
            for (const CodeTitle& each : found->codes)
                if (each.code == *word) return "“" + local(each.title) + "”";
        return code(*word);
    }

    /// A sentence in brackets loses its full stop.
    static std::string without_stop(std::string text) {
        for (const std::string_view stop : {"。", "."}) {
            if (text.size() < stop.size() || text.compare(text.size() - stop.size(), stop.size(), stop) != 0) continue;
            text.resize(text.size() - stop.size());
        }
        return text;
    }

    Action opening_as_action() const {
        Action opening;
        opening.start = workflow_.initial.start;
        opening.mark = workflow_.initial.mark;
        return opening;
    }

    std::vector<std::string> clock_lines(const Action& action) const {
        std::vector<std::string> out;
        const auto each = [&](const char* verb, const std::vector<std::string>& codes, auto&& name) {
            for (const std::string& one : codes) out.push_back(verb + name(one));
        };
        const auto clock_name = [&](const std::string& one) { return clock(one); };
        const auto mark_name = [&](const std::string& one) { return mark(one); };
        each(say("停止", "stops "), action.stop, clock_name);
        each(say("中止", "suspends "), action.suspend, clock_name);
        each(say("恢复", "resumes "), action.resume, clock_name);
        each(say("启动", "starts "), action.start, clock_name);
        each(say("取消标记", "unmarks "), action.unmark, mark_name);
        each(say("标记", "marks "), action.mark, mark_name);
        return out;
    }

    static LocalText title_of(Recipient recipient) {
        switch (recipient) {
            case Recipient::person:
                return {"群众", "the citizen"};
            case Recipient::holder:
                return {"承办单位", "the holder"};
            case Recipient::leader:
                return {"包案领导", "the leader"};
            case Recipient::dispatcher:
                break;
        }
        return {"交办单位", "the dispatcher"};
    }

    std::string effect_words(const Effect& effect) const {
        switch (effect.effect) {
            case EffectKind::new_round:
                return say("开始新一轮", "begins a new round");
            case EffectKind::extend:
                return extension_words(effect);
            case EffectKind::exclude:
                return say("填报的时间不计入", "the span told does not count for ") + clock(effect.clock);
            case EffectKind::accept:
                return say("记为受理之日", "is the day of acceptance");
            case EffectKind::release:
                return say("退回，暂无承办单位", "takes the case from its holder");
            case EffectKind::bounce:
                return say("记为退单", "counts as a bounce");
            case EffectKind::notice:
                if (!effect.to || !effect.text) break;
                return cat(say("告知", "notice to "), title_of(*effect.to).in(english_), say("：", ": "),
                           without_stop(local(*effect.text)));
            case EffectKind::card:
                return effect.card == CardColour::red ? say("发红牌警示", "issues a red card")
                                                      : say("发黄牌警示", "issues a yellow card");
            case EffectKind::open_item:
                return say("列入清单一项", "puts an item on the list");
            case EffectKind::settle_item:
                return say("清单销号一项", "settles an item of the list");
            case EffectKind::attempt:
                return say("记为一次未联系上", "counts as an attempt to reach the citizen");
        }
        return code(codec::name_of(effect.effect));
    }

    std::string extension_words(const Effect& effect) const {
        const ClockRule* rule = workflow_.clock(effect.clock);
        if (!rule || !effect.max || !effect.times) return code(codec::name_of(effect.effect));
        const std::string most = amount_of(*effect.max, rule->terms.unit, english_);
        if (!english_) return cat("延长", clock(effect.clock), "，每次不超过", most, "，至多", *effect.times, "次");
        const std::string often = *effect.times == 1 ? "once" : cat("at most ", *effect.times, " times");
        return cat("extends ", clock(effect.clock), " by at most ", most, ", ", often);
    }

    /// Two clauses, for those who have them.
    void write_clauses() {
        if (workflow_.exclusion) {
            table(say("剔除", "Exclusion"),
                  english_ ? std::vector<std::string>{"ground", "code"} : std::vector<std::string>{"依据", "代码"});
            for (const CodeTitle& ground : workflow_.exclusion->grounds) row({local(ground.title), code(ground.code)});
            out_ += cat("\n", say("由", "Proposed by: "), titles_of(workflow_.exclusion->propose, english_),
                        say("提出，由", "; decided by: "), titles_of(workflow_.exclusion->decide, english_),
                        say("决定。", ". "), local(workflow_.exclusion->basis), say("。", ".\n"));
            if (!english_) out_ += "\n";
        }
        if (!workflow_.recheck) return;
        std::string names;
        for (const std::string& each : workflow_.recheck->unsolved)
            names += (names.empty() ? "" : say("、", ", ")) + local(workflow_.action_title(each));
        out_ += cat("\n",
                    say("抽查发现未解决时，取其中第一个可用的动作：",
                        "If a check by sample finds the matter not solved, the first of these that is open: "),
                    names, say("。\n", ".\n"));
    }

    void write_categories() {
        table(say("类别", "Categories"),
              english_ ? std::vector<std::string>{"category", "code"} : std::vector<std::string>{"类别", "代码"});
        for (const CodeTitle& category : workflow_.categories) row({local(category.title), code(category.code)});
    }

    bool has_required() const {
        return std::any_of(workflow_.actions.begin(), workflow_.actions.end(), [](const Action& action) {
            return std::any_of(action.fields.begin(), action.fields.end(), [](const Field& f) { return f.required; });
        });
    }
    std::string state(const std::string& name) const {
        const WorkflowState* found = workflow_.state(name);
        return found ? local(found->title) : code(name);
    }
    std::string mark(const std::string& name) const {
        const CodeTitle* found = workflow_.mark(name);
        return found ? "“" + local(found->title) + "”" : code(name);
    }
    std::string clock(const std::string& name) const {
        const ClockRule* found = workflow_.clock(name);
        return found ? "“" + local(found->title) + "”" : code(name);
    }

    const Workflow& workflow_;
    const bool english_;
    std::string out_;
};

}  // namespace

std::string page(const Workflow& workflow, bool english, const std::string& drawing_file) {
    return Writer(workflow, english).write(drawing_file);
}

}  // namespace lianxin::workflow
