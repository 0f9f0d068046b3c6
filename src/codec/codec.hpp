// One description per type — `describe(visitor, value)` — read by a strict reader, a canonical writer, a sealer
// of texts and a writer of JSON Schema. So request, reply, event and documentation can't drift apart.
#pragma once

#include <array>
#include <map>
#include <optional>
#include <string>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

#include "base/json.hpp"
#include "base/sealed.hpp"
#include "base/text.hpp"
#include "codec/rule.hpp"
#include "lianxin/common.hpp"
#include "lianxin/error.hpp"
#include "lianxin/time.hpp"

namespace lianxin::codec {

/// The place of a value within the text, built only when somebody asks.
struct Path {
    const Path* parent = nullptr;
    const char* member = nullptr;
    std::size_t index = 0;
    std::string str() const {
        std::string head = parent ? parent->str() : std::string();
        if (parent == nullptr && member == nullptr) return head;
        return head + (member ? pointer_token(std::string_view(member)) : pointer_token(index));
    }
};

[[noreturn]] void refuse_type(const Path& at, const char* wanted, const char* wanted_zh);
[[noreturn]] void refuse_missing(const Path& at, const char* member);
[[noreturn]] void refuse_unknown(const Path& at, const std::string& member);
[[noreturn]] void refuse_length(const Path& at, const Rule& rule, bool items);
[[noreturn]] void refuse_range(const Path& at, const Rule& rule);
[[noreturn]] void refuse_code(const Path& at, const std::vector<const char*>& allowed);

template <class T>
struct is_vector : std::false_type {};
template <class T>
struct is_vector<std::vector<T>> : std::true_type {};
template <class T>
struct is_optional : std::false_type {};
template <class T>
struct is_optional<std::optional<T>> : std::true_type {};
template <class T>
struct is_map : std::false_type {};
template <class T>
struct is_map<std::map<std::string, T>> : std::true_type {};

using Scalar = std::variant<std::string, bool, std::int64_t>;

/// Names of an enumeration's values, found by ADL: `constexpr std::array<EnumName<E>, n> enum_names(E)`.
template <class E>
struct EnumName {
    E value;
    const char* name;
};

template <class E>
const char* name_of(E value) {
    for (const auto& entry : enum_names(E{}))
        if (entry.value == value) return entry.name;
    return "";
}

template <class E>
std::optional<E> value_of(std::string_view name) {
    for (const auto& entry : enum_names(E{}))
        if (name == entry.name) return entry.value;
    return std::nullopt;
}

// ---------------------------------------------------------------------------------------------- reading

template <class T>
T read(const Json& value, const Path& at, const Rule& rule);

/// Reads one object; refuses what is missing, unknown, of the wrong type or out of bounds, with its pointer.
class Reader {
public:
    Reader(const Json& value, const Path& at) : value_(value), at_(at) {
        if (!value.is_object()) refuse_type(at, "an object", "对象");
    }

    template <class T>
    void required(const char* name, T& out, const Rule& rule) {
        const auto it = value_.find(name);
        if (it == value_.end()) refuse_missing(at_, name);
        take(name, *it, out, rule);
    }

    template <class T>
    void optional(const char* name, T& out, const Rule& rule) {
        const auto it = value_.find(name);
        if (it != value_.end()) take(name, *it, out, rule);
    }

    void done() const {
        if (seen_ == value_.size()) return;
        for (const auto& item : value_.items()) {
            bool known = false;
            for (const char* name : names_) known = known || item.key() == name;
            if (!known) refuse_unknown(at_, item.key());
        }
    }

private:
    template <class T>
    void take(const char* name, const Json& value, T& out, const Rule& rule) {
        ++seen_;
        names_.push_back(name);
        const Path at{&at_, name, 0};
        out = read<T>(value, at, rule);
    }

    const Json& value_;
    const Path& at_;
    std::size_t seen_ = 0;
    std::vector<const char*> names_;
};

std::string read_string(const Json& value, const Path& at, const Rule& rule);
std::int64_t read_integer(const Json& value, const Path& at, const Rule& rule);
bool read_bool(const Json& value, const Path& at);
Date read_date(const Json& value, const Path& at);
Instant read_instant(const Json& value, const Path& at);
JsonText read_json_text(const Json& value, const Path& at);
Scalar read_scalar(const Json& value, const Path& at);

template <class T>
T read(const Json& value, const Path& at, const Rule& rule) {
    if constexpr (std::is_same_v<T, std::string>) {
        return read_string(value, at, rule);
    } else if constexpr (std::is_same_v<T, bool>) {
        return read_bool(value, at);
    } else if constexpr (std::is_same_v<T, std::int64_t>) {
        return read_integer(value, at, rule);
    } else if constexpr (std::is_same_v<T, Date>) {
        return read_date(value, at);
    } else if constexpr (std::is_same_v<T, Instant>) {
        return read_instant(value, at);
    } else if constexpr (std::is_same_v<T, JsonText>) {
        return read_json_text(value, at);
    } else if constexpr (std::is_same_v<T, Scalar>) {
        return read_scalar(value, at);
    } else if constexpr (std::is_same_v<T, Sealed>) {
        Sealed sealed;
        sealed.hash = read_string(value, at, rule);
        return sealed;
    } else if constexpr (std::is_enum_v<T>) {
        if (!value.is_string()) refuse_type(at, "a text", "文本");
        if (const auto found = value_of<T>(value.get_ref<const std::string&>())) return *found;
        std::vector<const char*> allowed;
        for (const auto& entry : enum_names(T{})) allowed.push_back(entry.name);
        refuse_code(at, allowed);
    } else if constexpr (is_optional<T>::value) {
        return T(read<typename T::value_type>(value, at, rule));
    } else if constexpr (is_vector<T>::value) {
        if (!value.is_array()) refuse_type(at, "an array", "数组");
        if (value.size() < rule.min || value.size() > rule.max) refuse_length(at, rule, true);
        Rule item = rule;
        item.min = 1;
        item.max = 200;
        T out;
        out.reserve(value.size());
        for (std::size_t i = 0; i < value.size(); ++i)
            out.push_back(read<typename T::value_type>(value[i], Path{&at, nullptr, i}, item));
        return out;
    } else if constexpr (is_map<T>::value) {
        if (!value.is_object()) refuse_type(at, "an object", "对象");
        if (value.size() > rule.max) refuse_length(at, rule, true);
        T out;
        for (const auto& item : value.items())
            out.emplace(item.key(),
                        read<typename T::mapped_type>(item.value(), Path{&at, item.key().c_str(), 0}, rule));
        return out;
    } else {
        T out{};
        if constexpr (std::is_same_v<T, LocalText>) {  // a bare text is Chinese
            if (value.is_string()) {
                out.zh = read_string(value, at, prose(""));
                return out;
            }
        }
        Reader reader(value, at);
        describe(reader, out);
        reader.done();
        return out;
    }
}

/// Reads a whole value of a described type. \throws Error `request.*`
template <class T>
T decode(const Json& value) {
    return read<T>(value, Path{}, Rule(""));
}

// ---------------------------------------------------------------------------------------------- writing

template <class T>
Json write(const T& value);

Json write_integer(std::int64_t value);
Json write_json_text(const JsonText& value);
Json write_scalar(const Scalar& value);

/// Is there nothing in it that a reader would miss?
template <class T>
bool is_blank(const T& value) {
    if constexpr (std::is_same_v<T, std::string> || is_vector<T>::value || is_map<T>::value ||
                  std::is_same_v<T, Sealed>) {
        return value.empty();
    } else if constexpr (std::is_same_v<T, bool>) {
        return !value;
    } else if constexpr (std::is_same_v<T, std::int64_t>) {
        return value == 0;
    } else if constexpr (std::is_same_v<T, LocalText>) {
        return value.zh.empty() && value.en.empty();
    } else if constexpr (std::is_same_v<T, Provenance>) {
        return value == Provenance::recorded;
    } else if constexpr (is_optional<T>::value) {
        return !value.has_value();
    } else {
        return false;
    }
}

/// Writes one object; optional members that hold nothing are left out.
class Writer {
public:
    template <class T>
    void required(const char* name, const T& value, const Rule&) {
        out_[name] = write(value);
    }
    template <class T>
    void optional(const char* name, const T& value, const Rule&) {
        if (!is_blank(value)) out_[name] = write(value);
    }
    Json take() { return std::move(out_); }

private:
    Json out_ = Json::object();
};

template <class T>
Json write(const T& value) {
    if constexpr (std::is_same_v<T, std::string> || std::is_same_v<T, bool>) {
        return value;
    } else if constexpr (std::is_same_v<T, std::int64_t>) {
        return write_integer(value);
    } else if constexpr (std::is_same_v<T, Date> || std::is_same_v<T, Instant>) {
        return value.str();
    } else if constexpr (std::is_same_v<T, JsonText>) {
        return write_json_text(value);
    } else if constexpr (std::is_same_v<T, Scalar>) {
        return write_scalar(value);
    } else if constexpr (std::is_same_v<T, Sealed>) {
        return value.hash;
    } else if constexpr (std::is_enum_v<T>) {
        return name_of(value);
    } else if constexpr (is_optional<T>::value) {
        return value ? write(*value) : Json(nullptr);
    } else if constexpr (is_vector<T>::value) {
        Json out = Json::array();
        for (const auto& item : value) out.push_back(write(item));
        return out;
    } else if constexpr (is_map<T>::value) {
        Json out = Json::object();
        for (const auto& [key, item] : value) out[key] = write(item);
        return out;
    } else {
        Writer writer;
        describe(writer, const_cast<T&>(value));  // a Writer only looks
        return writer.take();
    }
}

/// The JSON value of a described type.
template <class T>
Json encode(const T& value) {
    return write(value);
}

// ---------------------------------------------------------------------------------------------- sealed texts

/// Calls `visit(Sealed&)` for each sealed text of a described value.
template <class Visit>
class SealedVisitor {
public:
    explicit SealedVisitor(Visit& visit) : visit_(visit) {}
    template <class T>
    void required(const char*, T& value, const Rule&) {
        walk(value);
    }
    template <class T>
    void optional(const char*, T& value, const Rule&) {
        walk(value);
    }

private:
    template <class T>
    void walk(T& value) {
        if constexpr (std::is_same_v<T, Sealed>) {
            if (!value.empty()) visit_(value);
        } else if constexpr (is_optional<T>::value) {
            if (value) walk(*value);
        } else if constexpr (is_vector<T>::value) {
            for (auto& item : value) walk(item);
        } else if constexpr (is_map<T>::value) {
            for (auto& item : value) walk(item.second);
        } else if constexpr (std::is_class_v<T> && !std::is_same_v<T, std::string> && !std::is_same_v<T, Date> &&
                             !std::is_same_v<T, Instant> && !std::is_same_v<T, Scalar> &&
                             !std::is_same_v<T, JsonText>) {
            describe(*this, value);
        }
    }

    Visit& visit_;
};

template <class T, class Visit>
void for_each_sealed(T& value, Visit&& visit) {
    SealedVisitor<std::remove_reference_t<Visit>> visitor(visit);
    describe(visitor, value);
}

// ---------------------------------------------------------------------------------------------- schema

template <class T>
Json schema(const Rule& rule);

/// The bare name of a type ("ClockView"), as the title of its schema.
template <class T>
std::string type_title() {
    const std::string_view all = __PRETTY_FUNCTION__;  // "… [with T = lianxin::ClockView; …]"
    const std::size_t begin = all.find("T = ") + 4;
    const std::string_view full = all.substr(begin, all.find_first_of(";]", begin) - begin);
    const std::size_t colon = full.rfind(':');
    return std::string(colon == std::string_view::npos ? full : full.substr(colon + 1));
}

/// Writes the JSON Schema (draft-07) of one object.
class SchemaWriter {
public:
    template <class T>
    void required(const char* name, const T&, const Rule& rule) {
        properties_[name] = schema<T>(rule);
        required_.push_back(name);
    }
    template <class T>
    void optional(const char* name, const T&, const Rule& rule) {
        properties_[name] = schema<T>(rule);
    }
    Json take() {
        Json out = {{"type", "object"}, {"additionalProperties", false}, {"properties", std::move(properties_)}};
        if (!required_.empty()) out["required"] = std::move(required_);
        return out;
    }

private:
    Json properties_ = Json::object();
    Json required_ = Json::array();
};

Json schema_of_string(const Rule& rule);
Json schema_of_integer(const Rule& rule);

template <class T>
Json schema(const Rule& rule) {
    Json out;
    if constexpr (std::is_same_v<T, std::string>) {
        out = schema_of_string(rule);
    } else if constexpr (std::is_same_v<T, Sealed>) {
        out = {{"type", "string"}, {"description", "hash of a sealed text"}};
    } else if constexpr (std::is_same_v<T, bool>) {
        out = {{"type", "boolean"}};
    } else if constexpr (std::is_same_v<T, std::int64_t>) {
        out = schema_of_integer(rule);
    } else if constexpr (std::is_same_v<T, Date>) {
        out = {{"type", "string"}, {"format", "date"}};
    } else if constexpr (std::is_same_v<T, Instant>) {
        out = {{"type", "string"}, {"format", "date-time"}};
    } else if constexpr (std::is_same_v<T, JsonText>) {
        out = {{"type", {"object", "string"}}};
    } else if constexpr (std::is_same_v<T, Scalar>) {
        out = {{"type", {"string", "boolean", "integer"}}};
    } else if constexpr (std::is_enum_v<T>) {
        Json names = Json::array();
        for (const auto& entry : enum_names(T{})) names.push_back(entry.name);
        out = {{"type", "string"}, {"enum", std::move(names)}};
    } else if constexpr (is_optional<T>::value) {
        return schema<typename T::value_type>(rule);
    } else if constexpr (is_vector<T>::value) {
        out = {{"type", "array"}, {"maxItems", rule.max}, {"items", schema<typename T::value_type>(Rule("", 1, 200))}};
        if (rule.min > 0) out["minItems"] = rule.min;
    } else if constexpr (is_map<T>::value) {
        out = {{"type", "object"}, {"additionalProperties", schema<typename T::mapped_type>(Rule(""))}};
    } else {
        SchemaWriter writer;
        T value{};
        describe(writer, value);
        out = writer.take();
        if constexpr (std::is_same_v<T, LocalText>) {
            Json choices = Json::array({std::move(out), {{"type", "string"}, {"description", "Chinese only."}}});
            out = {{"anyOf", std::move(choices)}};
        }
        out["title"] = type_title<T>();
    }
    if (*rule.doc != '\0') out["description"] = rule.doc;
    return out;
}

/// The error document: code, message, message_zh, pointer, details.
Json error_document(const Error& error);

}  // namespace lianxin::codec
