// Reads a text that the library wrote itself. It is read as strictly as a request, only by a quicker parser: each
// screen and each action reads such texts.
#pragma once

#include <rapidjson/document.h>

#include <string_view>

#include "codec/codec.hpp"

namespace lianxin::codec {

template <>
struct Tree<rapidjson::Value> {
    using Value = rapidjson::Value;
    static std::string_view view(const Value& v) { return {v.GetString(), v.GetStringLength()}; }

    static bool is_object(const Value& v) { return v.IsObject(); }
    static bool is_array(const Value& v) { return v.IsArray(); }
    static std::size_t size(const Value& v) { return v.IsObject() ? v.MemberCount() : v.Size(); }
    static const Value* member(const Value& v, const char* name) {
        const auto it = v.FindMember(name);
        return it == v.MemberEnd() ? nullptr : &it->value;
    }
    static const Value& item(const Value& v, std::size_t i) { return v[static_cast<rapidjson::SizeType>(i)]; }
    template <class F>
    static void each_member(const Value& v, F&& visit) {
        for (const auto& entry : v.GetObject()) visit(view(entry.name), entry.value);
    }
    static std::optional<std::string_view> text(const Value& v) {
        return v.IsString() ? std::optional<std::string_view>(view(v)) : std::nullopt;
    }
    static std::optional<bool> flag(const Value& v) {
        return v.IsBool() ? std::optional<bool>(v.GetBool()) : std::nullopt;
    }
    static std::optional<std::int64_t> whole(const Value& v) {
        return v.IsInt64() ? std::optional<std::int64_t>(v.GetInt64()) : std::nullopt;
    }
    static std::string canonical(const Value& v);
};

/// The value of a described type that `text` was written from. What is no JSON is left to the parser of requests, which
/// says what is wrong with it.
/// \throws Error `json.*`, `request.*`
template <class T>
T stored(std::string_view text) {
    rapidjson::Document tree;
    tree.Parse<rapidjson::kParseIterativeFlag | rapidjson::kParseValidateEncodingFlag>(text.data(), text.size());
    if (tree.HasParseError()) return decode<T>(parse_json(text));
    return read<T>(static_cast<const rapidjson::Value&>(tree), Path{}, Rule(""));
}

}  // namespace lianxin::codec
