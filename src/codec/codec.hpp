// One description per type — `describe(visitor, value)` — read by a strict reader, a canonical writer, a sealer
// of texts and a writer of JSON Schema. So request, reply, event and documentation can't drift apart.
#pragma once

#include <algorithm>
#include <array>
#include <boost/container/small_vector.hpp>
#include <limits>
#include <map>
#include <optional>
#include <string>
#include <string_view>
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

/// What a reader asks of a parsed value, whichever library parsed it.
template <class Value>
struct Tree;

template <>
struct Tree<Json> {
    static bool is_object(const Json& v) { return v.is_object(); }
    static bool is_array(const Json& v) { return v.is_array(); }
    static std::size_t size(const Json& v) { return v.size(); }
    static const Json* member(const Json& v, const char* name) {
        const auto it = v.find(name);
        return it == v.end() ? nullptr : &*it;
    }
    static const Json& item(const Json& v, std::size_t i) { return v[i]; }
    template <class F>
    static void each_member(const Json& v, F&& visit) {
        for (const auto& entry : v.items()) visit(entry.key(), entry.value());
    }
    static std::optional<std::string_view> text(const Json& v) {
        if (!v.is_string()) return std::nullopt;
        return std::string_view(v.get_ref<const std::string&>());
    }
    static std::optional<bool> flag(const Json& v) {
        return v.is_boolean() ? std::optional<bool>(v.get<bool>()) : std::nullopt;
    }
    /// One that is too great for the type is given as the greatest.
    static std::optional<std::int64_t> whole(const Json& v) {
        if (!v.is_number_integer()) return std::nullopt;
        constexpr std::int64_t most = std::numeric_limits<std::int64_t>::max();
        if (v.is_number_unsigned() && v.get<std::uint64_t>() > static_cast<std::uint64_t>(most)) return most;
        return v.get<std::int64_t>();
    }
    static std::string canonical(const Json& v) { return lianxin::canonical(v); }
};

template <class T, class Value>
T read(const Value& value, const Path& at, const Rule& rule);

/// Reads one object; refuses what is missing, unknown, of the wrong type or out of bounds, with its pointer.
template <class Value>
class Reader {
public:
    Reader(const Value& value, const Path& at) : value_(value), at_(at) {
        if (!Tree<Value>::is_object(value)) refuse_type(at, "an object", "对象");
    }

    template <class T>
    void required(const char* name, T& out, const Rule& rule) {
        const Value* const member = Tree<Value>::member(value_, name);
        if (member == nullptr) refuse_missing(at_, name);
        take(name, *member, out, rule);
    }

    template <class T>
    void optional(const char* name, T& out, const Rule& rule) {
        if (const Value* const member = Tree<Value>::member(value_, name)) take(name, *member, out, rule);
    }

    void done() const {
        if (names_.size() == Tree<Value>::size(value_)) return;
        Tree<Value>::each_member(value_, [&](std::string_view member, const Value&) {
            if (std::find(names_.begin(), names_.end(), member) == names_.end())
                refuse_unknown(at_, std::string(member));
        });
    }

private:
    template <class T>
    void take(const char* name, const Value& value, T& out, const Rule& rule) {
        names_.push_back(name);
        const Path at{&at_, name, 0};
        out = read<T>(value, at, rule);
    }

    const Value& value_;
    const Path& at_;
    boost::container::small_vector<std::string_view, 48> names_;
};

std::string read_string(std::optional<std::string_view> text, const Path& at, const Rule& rule);
std::int64_t read_digits(std::string_view text, const Path& at, const Rule& rule);
std::int64_t read_whole(std::optional<std::int64_t> number, const Path& at, const Rule& rule);
bool read_bool(std::optional<bool> flag, const Path& at);
Date read_date(std::optional<std::string_view> text, const Path& at);
Instant read_instant(std::optional<std::string_view> text, const Path& at);

template <class Value>
std::int64_t read_integer(const Value& value, const Path& at, const Rule& rule) {
    const auto text = Tree<Value>::text(value);  // beyond 53 bits an integer travels as text
    return text ? read_digits(*text, at, rule) : read_whole(Tree<Value>::whole(value), at, rule);
}

template <class Value>
JsonText read_json_text(const Value& value, const Path& at) {
    if (const auto text = Tree<Value>::text(value)) return JsonText{std::string(*text)};
    if (!Tree<Value>::is_object(value)) refuse_type(at, "an object, or its text", "对象或其文本");
    return JsonText{Tree<Value>::canonical(value)};
}

template <class Value>
Scalar read_scalar(const Value& value, const Path& at) {
    if (const auto text = Tree<Value>::text(value)) return read_string(text, at, prose(""));
    if (const auto flag = Tree<Value>::flag(value)) return *flag;
    if (Tree<Value>::whole(value)) return read_integer(value, at, Rule(""));
    refuse_type(at, "a text, a whole number, or true or false", "文本、整数或布尔值");
}

template <class T, class Value>
T read(const Value& value, const Path& at, const Rule& rule) {
    using In = Tree<Value>;
    if constexpr (std::is_same_v<T, std::string>) {
        return read_string(In::text(value), at, rule);
    } else if constexpr (std::is_same_v<T, bool>) {
        return read_bool(In::flag(value), at);
    } else if constexpr (std::is_same_v<T, std::int64_t>) {
        return read_integer(value, at, rule);
    } else if constexpr (std::is_same_v<T, Date>) {
        return read_date(In::text(value), at);
    } else if constexpr (std::is_same_v<T, Instant>) {
        return read_instant(In::text(value), at);
    } else if constexpr (std::is_same_v<T, JsonText>) {
        return read_json_text(value, at);
    } else if constexpr (std::is_same_v<T, Scalar>) {
        return read_scalar(value, at);
    } else if constexpr (std::is_same_v<T, Sealed>) {
        Sealed sealed;
        sealed.hash = read_string(In::text(value), at, rule);
        return sealed;
    } else if constexpr (std::is_enum_v<T>) {
        const auto text = In::text(value);
        if (!text) refuse_type(at, "a text", "文本");
        if (const auto found = value_of<T>(*text)) return *found;
        std::vector<const char*> allowed;
        for (const auto& entry : enum_names(T{})) allowed.push_back(entry.name);
        refuse_code(at, allowed);
    } else if constexpr (is_optional<T>::value) {
        return T(read<typename T::value_type>(value, at, rule));
    } else if constexpr (is_vector<T>::value) {
        if (!In::is_array(value)) refuse_type(at, "an array", "数组");
        const std::size_t size = In::size(value);
        if (size < rule.min || size > rule.max) refuse_length(at, rule, true);
        Rule item = rule;
        item.min = 1;
        item.max = 200;
        T out;
        out.reserve(size);
        for (std::size_t i = 0; i < size; ++i)
            out.push_back(read<typename T::value_type>(In::item(value, i), Path{&at, nullptr, i}, item));
        return out;
    } else if constexpr (is_map<T>::value) {
        if (!In::is_object(value)) refuse_type(at, "an object", "对象");
        if (In::size(value) > rule.max) refuse_length(at, rule, true);
        T out;
        In::each_member(value, [&](const auto& name, const Value& item) {
            const std::string key(name);
            out.emplace(key, read<typename T::mapped_type>(item, Path{&at, key.c_str(), 0}, rule));
        });
        return out;
    } else {
        T out{};
        if constexpr (std::is_same_v<T, LocalText>) {  // a bare text is Chinese
            if (const auto text = In::text(value)) {
                out.zh = read_string(text, at, prose(""));
                return out;
            }
        }
        Reader<Value> reader(value, at);
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
