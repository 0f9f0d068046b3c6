// What is told with an action, held against the fields that the workflow document declares.
#include "base/json.hpp"
#include "base/text.hpp"
#include "casework/casework.hpp"
#include "casework/rules.hpp"
#include "codec/rule.hpp"

namespace lianxin::casework {
namespace {

using workflow::Field;
using workflow::FieldType;

[[noreturn]] void wrong_type(const Field& field, const std::string& pointer, const char* wanted,
                             const char* wanted_zh) {
    throw Error("case.field_type", cat("The field '", field.name, "' must be ", wanted, "."),
                cat("字段“", field.title.zh, "”的类型不正确，应为", wanted_zh, "。"), pointer,
                Json{{"type", codec::name_of(field.type)}}.dump());
}

const std::string& text_of(const Field& field, const FieldValue& value, const std::string& pointer) {
    const auto* text = std::get_if<std::string>(&value);
    if (!text) wrong_type(field, pointer, "a text", "文本");
    check_text(*text, pointer);
    return *text;
}

void check_number(const Field& field, const FieldValue& value, const std::string& pointer) {
    const auto* number = std::get_if<std::int64_t>(&value);
    if (!number) wrong_type(field, pointer, "a whole number", "整数");
    const bool from_one = field.sets == workflow::Sets::extension_days || field.sets == workflow::Sets::item_number;
    const std::int64_t low = from_one ? 1 : 0;
    if (*number < low || *number > codec::kMaxJsonInteger)
        throw Error("case.field_range", cat("The field '", field.name, "' must be at least ", low, "."),
                    cat("字段“", field.title.zh, "”不得小于", low, "。"), pointer,
                    Json{{"min", low}, {"max", codec::kMaxJsonInteger}}.dump());
}

void check_code(const Field& field, const std::string& value, const std::string& pointer) {
    Json allowed = Json::array();
    for (const workflow::CodeTitle& code : field.codes) {
        if (code.code == value) return;
        allowed.push_back(code.code);
    }
    throw Error("case.field_code", cat("The field '", field.name, "' has none of the codes allowed."),
                cat("字段“", field.title.zh, "”的取值不在允许的代码之内。"), pointer,
                Json{{"allowed", allowed}}.dump());
}

void check_date(const Field& field, const std::string& value, const std::string& pointer) {
    try {
        Date::parse(value);
    } catch (const Error&) {
        wrong_type(field, pointer, "a day as YYYY-MM-DD", "日期，格式为YYYY-MM-DD");
    }
}

}  // namespace

void check_text(const std::string& text, const std::string& pointer) {
    const bool blank = text.find_first_not_of(" \t\r\n") == std::string::npos;
    if (blank || text.size() > kMaxTextBytes)
        throw Error("case.field_length", cat("The text must not be blank, nor longer than ", kMaxTextBytes, " bytes."),
                    cat("文本不得为空白，也不得超过", kMaxTextBytes, "字节。"), pointer,
                    Json{{"min", 1}, {"max", kMaxTextBytes}}.dump());
}

const Appointment& held(const std::string& id, const organisation::Directory& directory, Date on,
                        const std::string& pointer) {
    const Appointment* appointment = directory.appointment(id);
    if (!appointment)
        throw Error("case.no_such_appointment", "There is no appointment of this id.", "没有此编号的任职。", pointer);
    if (!organisation::holds(*appointment, on))
        throw Error("case.appointment_not_held", cat("The appointment '", id, "' is not held on ", on.str(), "."),
                    cat("“", id, "”在", on.str(), "不在任期内。"), pointer);
    return *appointment;
}

void check_field(const Field& field, const FieldValue& value, const organisation::Directory& directory, Date on) {
    const std::string pointer = "/fields" + pointer_token(std::string_view(field.name));
    switch (field.type) {
        case FieldType::flag:
            if (!std::holds_alternative<bool>(value))
                wrong_type(field, pointer, "true or false", "布尔值（true或false）");
            return;
        case FieldType::fen:
        case FieldType::count:
            return check_number(field, value, pointer);
        case FieldType::code:
            return check_code(field, text_of(field, value, pointer), pointer);
        case FieldType::date:
            return check_date(field, text_of(field, value, pointer), pointer);
        case FieldType::appointment:
            held(text_of(field, value, pointer), directory, on, pointer);
            return;
        case FieldType::unit:
            if (!directory.unit(text_of(field, value, pointer)))
                throw Error("case.no_such_unit",
                            cat("The field '", field.name, "' names no unit of this jurisdiction."),
                            cat("字段“", field.title.zh, "”所指的单位不存在。"), pointer);
            return;
        case FieldType::evidence:
            wrong_type(field, pointer, "told as a file of the member 'evidence'", "成员evidence中的文件");
        case FieldType::text:
        case FieldType::person:
        case FieldType::activity:
        case FieldType::topic:
            text_of(field, value, pointer);
            return;
    }
}

}  // namespace lianxin::casework
