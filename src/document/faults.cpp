#include "document/faults.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <utility>

#include "base/text.hpp"
#include "lianxin/error.hpp"
#include "lianxin/time.hpp"

namespace lianxin::document {
namespace {

constexpr std::int64_t kMaxJsonInteger = 9'007'199'254'740'991;  // 2^53 - 1, which every JSON reader keeps exactly

Fault fault(const char* code, std::string pointer, std::string message, std::string message_zh) {
    return Fault{cat("document.", code), std::move(pointer), std::move(message), std::move(message_zh), {}};
}

bool is_of_type(const Json& value, const std::string& type) {
    if (type == "object") return value.is_object();
    if (type == "array") return value.is_array();
    if (type == "string") return value.is_string();
    if (type == "integer") return value.is_number_integer();
    if (type == "number") return value.is_number();
    if (type == "boolean") return value.is_boolean();
    return type == "null" && value.is_null();
}

std::string type_zh(const std::string& type) {
    static const std::map<std::string, std::string> names = {
        {"object", "对象"}, {"array", "数组"},     {"string", "文本"}, {"integer", "整数"},
        {"number", "数值"}, {"boolean", "布尔值"}, {"null", "null"}};
    return names.at(type);
}

/// Characters, not bytes: that is how a schema counts.
std::size_t length(const std::string& text) {
    return static_cast<std::size_t>(
        std::count_if(text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

bool is_time(const std::string& format, const std::string& text) {
    try {
        if (format == "date") Date::parse(text);
        if (format == "date-time") Instant::parse(text);
        return true;
    } catch (const Error&) {
        return false;
    }
}

/// Adds a fault unless there are too many to tell.
void add(std::vector<Fault>& found, Fault one) {
    if (found.size() < kMaxFaults) found.push_back(std::move(one));
}

class Walker {
public:
    explicit Walker(const Json& schema) : schema_(schema) {}

    std::vector<Fault> faults_of(const Json& schema, const Json& value, const std::string& at) const {
        std::vector<Fault> found;
        walk(schema, value, at, found);
        return found;
    }

private:
    void walk(const Json& given, const Json& value, const std::string& at, std::vector<Fault>& found) const {
        if (found.size() >= kMaxFaults || !given.is_object()) return;
        const Json& schema = given.contains("$ref") ? target(given["$ref"].get_ref<const std::string&>()) : given;
        if (!right_type(schema, value, at, found) || !right_code(schema, value, at, found)) return;
        if (value.is_number()) number(schema, value, at, found);
        if (value.is_string()) text(schema, value.get_ref<const std::string&>(), at, found);
        if (value.is_array()) array(schema, value, at, found);
        if (value.is_object()) object(schema, value, at, found);
        alternatives(schema, value, at, found);
    }

    const Json& target(const std::string& ref) const { return schema_.at(Json::json_pointer(ref.substr(1))); }

    static bool right_type(const Json& schema, const Json& value, const std::string& at, std::vector<Fault>& found) {
        const auto it = schema.find("type");
        if (it == schema.end()) return true;
        std::string wanted, wanted_zh;
        for (const Json& type : it->is_array() ? *it : Json::array({*it})) {
            const auto& name = type.get_ref<const std::string&>();
            if (is_of_type(value, name)) return true;
            wanted += (wanted.empty() ? "" : " or ") + name;
            wanted_zh += (wanted_zh.empty() ? "" : "或") + type_zh(name);
        }
        add(found, fault("wrong_type", at, cat("The value must be of type ", wanted, "."),
                         cat("值的类型不正确，应为", wanted_zh, "。")));
        return false;
    }

    static bool right_code(const Json& schema, const Json& value, const std::string& at, std::vector<Fault>& found) {
        Json allowed = schema.value("enum", Json::array());
        if (schema.contains("const")) allowed = Json::array({schema["const"]});
        if (allowed.empty() || std::find(allowed.begin(), allowed.end(), value) != allowed.end()) return true;
        std::string names, names_zh;
        for (const Json& code : allowed) {
            const std::string name = code.is_string() ? code.get<std::string>() : code.dump();
            names += (names.empty() ? "" : ", ") + name;
            names_zh += (names_zh.empty() ? "" : "、") + name;
        }
        add(found, fault("unknown_code", at, cat("The value must be one of: ", names, "."),
                         cat("值须为下列之一：", names_zh, "。")));
        return false;
    }

    static void number(const Json& schema, const Json& value, const std::string& at, std::vector<Fault>& found) {
        const Json low = schema.value("minimum", Json(-kMaxJsonInteger));
        const Json high = schema.value("maximum", Json(kMaxJsonInteger));
        const bool huge = value.is_number_unsigned() && value.get<std::uint64_t>() > std::uint64_t{kMaxJsonInteger};
        if (huge || value < low || value > high)
            add(found, fault("out_of_range", at, cat("The number must be from ", low, " to ", high, "."),
                             cat("数值须在", low, "至", high, "之间。")));
    }

    static void text(const Json& schema, const std::string& value, const std::string& at, std::vector<Fault>& found) {
        const std::size_t low = schema.value("minLength", std::size_t{0});
        const std::size_t high = schema.value("maxLength", std::size_t{16u << 20});
        const std::size_t size = length(value);
        if (size < low || size > high) {
            add(found, fault("out_of_range", at, cat("The text must have ", low, " to ", high, " characters."),
                             cat("文本长度须为", low, "至", high, "个字符。")));
        } else if (!is_time(schema.value("format", ""), value)) {
            const bool day = schema["format"] == "date";
            add(found,
                fault("wrong_format", at,
                      cat("The text must be ", day ? "a date as 2024-02-29." : "a time as 2024-02-29T09:00:00+08:00."),
                      cat("文本须为", day ? "日期，格式如2024-02-29。" : "时间，格式如2024-02-29T09:00:00+08:00。")));
        }
    }

    void array(const Json& schema, const Json& value, const std::string& at, std::vector<Fault>& found) const {
        const std::size_t low = schema.value("minItems", std::size_t{0});
        const std::size_t high = schema.value("maxItems", std::size_t{1'000'000});
        if (value.size() < low || value.size() > high)
            add(found, fault("out_of_range", at, cat("The array must have ", low, " to ", high, " items."),
                             cat("数组须有", low, "至", high, "项。")));
        std::set<Json> seen;
        const bool unique = schema.value("uniqueItems", false);
        for (std::size_t i = 0; i < value.size(); ++i) {
            if (schema.contains("items")) walk(schema["items"], value[i], at + pointer_token(i), found);
            if (unique && !seen.insert(value[i]).second)
                add(found, fault("repeated_item", at + pointer_token(i), "The same item stands here twice.",
                                 "同一项重复出现。"));
        }
    }

    void object(const Json& schema, const Json& value, const std::string& at, std::vector<Fault>& found) const {
        static const Json none = Json::object();
        const Json& properties = schema.contains("properties") ? schema["properties"] : none;
        for (const Json& name : schema.value("required", Json::array()))
            if (!value.contains(name.get_ref<const std::string&>()))
                add(found, fault("missing_member", at + pointer_token(name.get_ref<const std::string&>()),
                                 cat("The member '", name.get_ref<const std::string&>(), "' is missing."),
                                 cat("缺少成员“", name.get_ref<const std::string&>(), "”。")));
        if (value.size() < schema.value("minProperties", std::size_t{0}))
            add(found, fault("out_of_range", at, "The object has too few members.", "对象的成员过少。"));
        for (const auto& item : value.items()) {
            const std::string below = at + pointer_token(item.key());
            const auto known = properties.find(item.key());
            if (known != properties.end()) {
                walk(*known, item.value(), below, found);
            } else if (const auto more = schema.find("additionalProperties"); more != schema.end()) {
                if (*more == false)
                    add(found,
                        fault("unknown_member", below, "This member is not known here.", "此处没有定义该成员。"));
                walk(*more, item.value(), below, found);
            }
        }
    }

    void alternatives(const Json& schema, const Json& value, const std::string& at, std::vector<Fault>& found) const {
        for (const Json& every : schema.value("allOf", Json::array())) walk(every, value, at, found);
        for (const char* keyword : {"anyOf", "oneOf"})
            if (schema.contains(keyword)) nearest(schema[keyword], value, at, found);
        if (schema.contains("if")) {
            const char* branch = faults_of(schema["if"], value, at).empty() ? "then" : "else";
            if (schema.contains(branch)) walk(schema[branch], value, at, found);
        }
    }

    /// The alternative meant is most likely the one with the fewest faults.
    void nearest(const Json& choices, const Json& value, const std::string& at, std::vector<Fault>& found) const {
        std::vector<Fault> best;
        for (std::size_t i = 0; i < choices.size(); ++i) {
            std::vector<Fault> faults = faults_of(choices[i], value, at);
            if (i == 0 || faults.size() < best.size()) best = std::move(faults);
            if (best.empty()) return;
        }
        for (Fault& one : best) add(found, std::move(one));
    }

    const Json& schema_;
};

}  // namespace

std::vector<Fault> schema_faults(const Json& schema, const Json& value) {
    std::vector<Fault> found = Walker(schema).faults_of(schema, value, "");
    if (found.size() == kMaxFaults)
        found.push_back(fault("too_many_faults", "", cat("Only the first ", kMaxFaults, " faults are told."),
                              cat("仅列出前", kMaxFaults, "处错误。")));
    return found;
}

}  // namespace lianxin::document
