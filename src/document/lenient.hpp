// Reads what can be read of a faulty document, so that a checker can go on and tell the other faults too.
#pragma once

#include "codec/codec.hpp"

namespace lianxin::document {

template <class T>
T read_leniently(const Json& value);

/// What is missing, unknown or of the wrong type is left as the type's default; nothing is refused.
class LenientReader {
public:
    explicit LenientReader(const Json& value) : value_(value) {}
    template <class T>
    void required(const char* name, T& out, const codec::Rule&) {
        if (value_.is_object() && value_.contains(name)) out = read_leniently<T>(value_[name]);
    }
    template <class T>
    void optional(const char* name, T& out, const codec::Rule& rule) {
        required(name, out, rule);
    }

private:
    const Json& value_;
};

template <class T>
T read_leniently(const Json& value) {
    T out{};
    if constexpr (std::is_same_v<T, std::string>) {
        if (value.is_string()) out = value.get<std::string>();
    } else if constexpr (std::is_same_v<T, bool>) {
        if (value.is_boolean()) out = value.get<bool>();
    } else if constexpr (std::is_same_v<T, std::int64_t>) {
        if (value.is_number_integer()) out = value.get<std::int64_t>();
    } else if constexpr (std::is_same_v<T, Date>) {
        try {
            out = codec::read_date(codec::Tree<Json>::text(value), codec::Path{});
        } catch (const Error&) {  // the schema's fault is told already
        }
    } else if constexpr (std::is_enum_v<T>) {
        if (value.is_string())
            if (const auto known = codec::value_of<T>(value.get_ref<const std::string&>())) out = *known;
    } else if constexpr (codec::is_optional<T>::value) {
        out = read_leniently<typename T::value_type>(value);
    } else if constexpr (codec::is_vector<T>::value) {
        if (value.is_array())
            for (const Json& item : value) out.push_back(read_leniently<typename T::value_type>(item));
    } else if constexpr (codec::is_map<T>::value) {
        if (value.is_object())
            for (const auto& item : value.items())
                out.emplace(item.key(), read_leniently<typename T::mapped_type>(item.value()));
    } else {
        LenientReader reader(value);
        describe(reader, out);
    }
    return out;
}

}  // namespace lianxin::document
