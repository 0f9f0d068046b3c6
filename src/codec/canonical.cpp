#include "codec/canonical.hpp"

#include <array>
#include <charconv>

namespace lianxin::codec {

/// Most texts need nothing escaped; the others, and what is no UTF-8, are left to the library.
void append_string(std::string& out, std::string_view text) {
    unsigned char all = 0;
    bool plain = true;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        all |= byte;
        plain = plain && byte >= 0x20 && c != '"' && c != '\\';
    }
    if (plain && (all < 0x80 || is_utf8(text)))
        ((out += '"') += text) += '"';
    else
        out += canonical(Json(text));
}

void append_integer(std::string& out, std::int64_t value) {
    std::array<char, 24> digits{};
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
    const bool quoted = value > kMaxJsonInteger || value < -kMaxJsonInteger;
    if (quoted) out += '"';
    out.append(digits.data(), end);
    if (quoted) out += '"';
}

void TextWriter::done() {
    close(out_, '{', '}');
    if (std::is_sorted(parts_.begin(), parts_.end())) return;
    std::string sorted;
    sorted.reserve(out_.size() - begin_);
    const auto end_of = [&](std::size_t i) { return i + 1 < parts_.size() ? parts_[i + 1].at : out_.size(); };
    boost::container::small_vector<std::pair<Part, std::size_t>, 32> spans;
    for (std::size_t i = 0; i < parts_.size(); ++i) spans.emplace_back(parts_[i], end_of(i));
    std::sort(spans.begin(), spans.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    sorted += '{';
    for (const auto& [part, end] : spans) {
        sorted.append(out_, part.at, end - part.at);
        sorted.back() = ',';
    }
    sorted.back() = '}';
    out_.replace(begin_, std::string::npos, sorted);
}

}  // namespace lianxin::codec
