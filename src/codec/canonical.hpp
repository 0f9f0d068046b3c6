// The canonical text of a described value, written straight down: what `canonical(encode(value))` gives, without the
// tree in between. The path of every write goes through here.
#pragma once

#include <algorithm>
#include <boost/container/small_vector.hpp>
#include <string>
#include <string_view>

#include "codec/codec.hpp"

namespace lianxin::codec {

void append_string(std::string& out, std::string_view text);
void append_integer(std::string& out, std::int64_t value);
/// Ends a list that began with `opening` and of which each item has a comma behind it.
inline void close(std::string& out, char opening, char closing) {
    if (out.back() == opening)
        out += closing;
    else
        out.back() = closing;
}

template <class T>
void append(std::string& out, const T& value);

/// Writes one object: its members as they are described, then into the order of their names.
class TextWriter {
public:
    explicit TextWriter(std::string& out) : out_(out), begin_(out.size()) { out_ += '{'; }

    template <class T>
    void required(const char* name, const T& value, const Rule&) {
        parts_.push_back({name, out_.size()});
        ((out_ += '"') += name) += "\":";
        append(out_, value);
        out_ += ',';
    }
    template <class T>
    void optional(const char* name, const T& value, const Rule& rule) {
        if (!is_blank(value)) required(name, value, rule);
    }
    void done();

private:
    struct Part {
        std::string_view name;
        std::size_t at;
        bool operator<(const Part& o) const { return name < o.name; }
    };
    std::string& out_;
    const std::size_t begin_;
    boost::container::small_vector<Part, 32> parts_;
};

template <class T>
void append(std::string& out, const T& value) {
    if constexpr (std::is_same_v<T, std::string>) {
        append_string(out, value);
    } else if constexpr (std::is_same_v<T, bool>) {
        out += value ? "true" : "false";
    } else if constexpr (std::is_same_v<T, std::int64_t>) {
        append_integer(out, value);
    } else if constexpr (std::is_same_v<T, Date> || std::is_same_v<T, Instant>) {
        ((out += '"') += value.str()) += '"';
    } else if constexpr (std::is_same_v<T, Sealed>) {
        append_string(out, value.hash);
    } else if constexpr (std::is_enum_v<T>) {
        ((out += '"') += name_of(value)) += '"';
    } else if constexpr (std::is_same_v<T, Scalar>) {
        std::visit([&](const auto& held) { append(out, held); }, value);
    } else if constexpr (std::is_same_v<T, JsonText>) {
        out += canonical(write_json_text(value));
    } else if constexpr (is_optional<T>::value) {
        if (value)
            append(out, *value);
        else
            out += "null";
    } else if constexpr (is_vector<T>::value) {
        out += '[';
        for (const auto& item : value) {
            append<typename T::value_type>(out, item);
            out += ',';
        }
        close(out, '[', ']');
    } else if constexpr (is_map<T>::value) {
        out += '{';
        for (const auto& [key, item] : value) {
            append_string(out, key);
            out += ':';
            append(out, item);
            out += ',';
        }
        close(out, '{', '}');
    } else {
        TextWriter writer(out);
        describe(writer, const_cast<T&>(value));  // a writer only looks
        writer.done();
    }
}

/// The canonical text of a described value.
template <class T>
std::string text(const T& value) {
    std::string out;
    append(out, value);
    return out;
}

}  // namespace lianxin::codec
