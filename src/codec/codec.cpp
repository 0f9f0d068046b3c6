#include "codec/codec.hpp"

#include <cerrno>
#include <cstdlib>

namespace lianxin::codec {

void refuse_type(const Path& at, const char* wanted, const char* wanted_zh) {
    const std::string place = at.str();
    throw Error("request.wrong_type", cat(place.empty() ? "The request" : "'" + place + "'", " must be ", wanted, "."),
                cat(place.empty() ? "请求" : "“" + place + "”", "的类型不正确，应为", wanted_zh, "。"), place);
}

void refuse_missing(const Path& at, const char* member) {
    throw Error("request.missing_member", cat("The member '", member, "' is missing."), cat("缺少成员“", member, "”。"),
                at.str() + pointer_token(std::string_view(member)));
}

void refuse_unknown(const Path& at, const std::string& member) {
    throw Error("request.unknown_member", "This member is not known here.", "此处没有定义该成员。",
                at.str() + pointer_token(member));
}

void refuse_length(const Path& at, const Rule& rule, bool items) {
    const bool exact = rule.min == rule.max;
    throw Error("request.out_of_range",
                cat("'", at.str(), "' must have ", exact ? "exactly " : cat(rule.min, " to "), rule.max,
                    items ? " items." : " bytes."),
                cat("“", at.str(), "”须为", exact ? "" : cat(rule.min, "至"), rule.max, items ? "项。" : "字节。"),
                at.str(), Json{{"min", rule.min}, {"max", rule.max}}.dump());
}

void refuse_range(const Path& at, const Rule& rule) {
    throw Error("request.out_of_range", cat("'", at.str(), "' must be from ", rule.low, " to ", rule.high, "."),
                cat("“", at.str(), "”须在", rule.low, "至", rule.high, "之间。"), at.str(),
                Json{{"min", rule.low}, {"max", rule.high}}.dump());
}

void refuse_code(const Path& at, const std::vector<const char*>& allowed) {
    Json names = Json::array();
    for (const char* name : allowed) names.push_back(name);
    throw Error("request.unknown_code", cat("'", at.str(), "' is none of the codes allowed here."),
                cat("“", at.str(), "”不是此处允许的代码。"), at.str(), Json{{"allowed", names}}.dump());
}

std::string read_string(std::optional<std::string_view> text, const Path& at, const Rule& rule) {
    if (!text) refuse_type(at, "a text", "文本");
    if (text->size() < rule.min || text->size() > rule.max) refuse_length(at, rule, false);
    return std::string(*text);
}

std::int64_t read_digits(std::string_view digits, const Path& at, const Rule& rule) {
    const std::string text(digits);
    char* end = nullptr;
    errno = 0;
    const std::int64_t number = std::strtoll(text.c_str(), &end, 10);
    const bool digits_only = !text.empty() && text.find_first_not_of("-0123456789") == std::string::npos;
    if (!digits_only || errno != 0 || *end != '\0') refuse_type(at, "a whole number", "整数");
    const bool bounded = rule.low != -kMaxJsonInteger || rule.high != kMaxJsonInteger;
    if (bounded && (number < rule.low || number > rule.high)) refuse_range(at, rule);
    return number;
}

std::int64_t read_whole(std::optional<std::int64_t> number, const Path& at, const Rule& rule) {
    if (!number) refuse_type(at, "a whole number", "整数");
    if (*number < rule.low || *number > rule.high) refuse_range(at, rule);
    return *number;
}

bool read_bool(std::optional<bool> flag, const Path& at) {
    if (!flag) refuse_type(at, "true or false", "布尔值（true或false）");
    return *flag;
}

namespace {
template <class T>
T read_time(std::optional<std::string_view> text, const Path& at) {
    if (!text) refuse_type(at, "a text", "文本");
    try {
        return T::parse(*text);
    } catch (const Error& e) {
        throw e.below(at.str());
    }
}
}  // namespace

Date read_date(std::optional<std::string_view> text, const Path& at) { return read_time<Date>(text, at); }
Instant read_instant(std::optional<std::string_view> text, const Path& at) { return read_time<Instant>(text, at); }

Json write_integer(std::int64_t value) {
    if (value > kMaxJsonInteger || value < -kMaxJsonInteger) return std::to_string(value);
    return value;
}

Json write_json_text(const JsonText& value) { return parse_json(value.text); }

Json write_scalar(const Scalar& value) {
    if (const auto* text = std::get_if<std::string>(&value)) return *text;
    if (const auto* flag = std::get_if<bool>(&value)) return *flag;
    return write_integer(std::get<std::int64_t>(value));
}

Json schema_of_string(const Rule& rule) {
    Json out = {{"type", "string"}};
    if (rule.min > 0) out["minLength"] = 1;  // bounds are in bytes, a schema's in characters
    out["maxLength"] = rule.max;
    return out;
}

Json schema_of_integer(const Rule& rule) {
    return {{"type", "integer"}, {"minimum", rule.low}, {"maximum", rule.high}};
}

Json error_document(const Error& error) {
    return {{"code", error.code()},
            {"message", error.message()},
            {"message_zh", error.message_zh()},
            {"pointer", error.pointer()},
            {"details", parse_json(error.details())}};
}

}  // namespace lianxin::codec
