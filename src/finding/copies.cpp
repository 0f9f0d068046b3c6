#include "finding/copies.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <limits>
#include <map>
#include <numeric>
#include <unordered_map>

namespace lianxin::finding {
namespace {

constexpr std::size_t kGram = 2;  // Chinese words are mostly of two characters
constexpr std::size_t kBands = 24, kRows = 4;
/// In one band a text is compared with so many that came before: copies of one text hang together through the first.
constexpr std::size_t kCompared = 8;

using Signature = std::array<std::uint64_t, kBands * kRows>;

std::uint64_t mixed(std::uint64_t x) {  // splitmix64
    x += 0x9e3779b97f4a7c15U;
    x = (x ^ (x >> 30U)) * 0xbf58476d1ce4e5b9U;
    x = (x ^ (x >> 27U)) * 0x94d049bb133111ebU;
    return x ^ (x >> 31U);
}

/// Letters, digits and characters; neither spaces nor punctuation of either kind.
bool counts(char32_t c) {
    if (c < 0x80) return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    const bool punctuation = (c >= 0x2000 && c <= 0x206f) || (c >= 0x3000 && c <= 0x303f) ||
                             (c >= 0xff00 && c <= 0xff0f) || (c >= 0xff1a && c <= 0xff20) ||
                             (c >= 0xff3b && c <= 0xff40) || (c >= 0xff5b && c <= 0xff65) || c == 0xa0 || c == 0xb7;
    return !punctuation;
}

/// The characters of a UTF-8 text that count. The text is known to be UTF-8: every request is checked.
std::vector<char32_t> decoded(std::string_view text) {
    std::vector<char32_t> out;
    for (std::size_t i = 0; i < text.size();) {
        const auto lead = static_cast<unsigned char>(text[i]);
        const std::size_t length = lead < 0x80 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
        char32_t c = length == 1 ? lead : lead & (0xffU >> (length + 1));
        for (std::size_t k = 1; k < length && i + k < text.size(); ++k)
            c = (c << 6U) | (static_cast<unsigned char>(text[i + k]) & 0x3fU);
        if (counts(c)) out.push_back(c);
        i += length;
    }
    return out;
}

Signature signature_of(const std::vector<std::uint64_t>& grams) {
    Signature out;
    out.fill(std::numeric_limits<std::uint64_t>::max());
    for (const std::uint64_t gram : grams)
        for (std::size_t i = 0; i < out.size(); ++i) out[i] = std::min(out[i], mixed(gram ^ mixed(i)));
    return out;
}

std::uint64_t band_of(const Signature& signature, std::size_t band) {
    std::uint64_t hash = band;
    for (std::size_t i = band * kRows; i < (band + 1) * kRows; ++i) hash = mixed(hash ^ signature[i]);
    return hash;
}

/// Texts that hang together, with the least similarity by which they do.
class Groups {
public:
    explicit Groups(std::size_t size) : parent_(size), least_(size, 100) {
        std::iota(parent_.begin(), parent_.end(), std::size_t{0});
    }
    std::size_t find(std::size_t i) {
        while (parent_[i] != i) i = parent_[i] = parent_[parent_[i]];
        return i;
    }
    void join(std::size_t a, std::size_t b, std::int64_t similarity) {
        a = find(a);
        b = find(b);
        if (a == b) return;
        parent_[std::max(a, b)] = std::min(a, b);
        least_[std::min(a, b)] = std::min({least_[a], least_[b], similarity});
    }
    std::int64_t least(std::size_t root) const { return least_[root]; }

private:
    std::vector<std::size_t> parent_;
    std::vector<std::int64_t> least_;
};

}  // namespace

std::size_t characters(std::string_view text) { return decoded(text).size(); }

std::vector<std::uint64_t> grams(std::string_view text) {
    const std::vector<char32_t> all = decoded(text);
    std::vector<std::uint64_t> out;
    for (std::size_t i = 0; i + kGram <= all.size(); ++i) {
        std::uint64_t hash = 0;
        for (std::size_t k = 0; k < kGram; ++k) hash = mixed(hash ^ all[i + k]);
        out.push_back(hash);
    }
    std::sort(out.begin(), out.end());
    out.erase(std::unique(out.begin(), out.end()), out.end());
    return out;
}

std::int64_t similarity(const std::vector<std::uint64_t>& a, const std::vector<std::uint64_t>& b) {
    std::vector<std::uint64_t> both;
    std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(both));
    const std::size_t either = a.size() + b.size() - both.size();
    return either == 0 ? 0 : static_cast<std::int64_t>(both.size() * 100 / either);
}

std::vector<Copies> copies(const std::vector<std::string>& texts, std::int64_t similar, std::size_t least_characters) {
    std::vector<std::vector<std::uint64_t>> all(texts.size());
    std::vector<Signature> signatures(texts.size());
    for (std::size_t i = 0; i < texts.size(); ++i) {
        if (characters(texts[i]) < least_characters) continue;
        all[i] = grams(texts[i]);
        signatures[i] = signature_of(all[i]);
    }
    Groups groups(texts.size());
    for (std::size_t band = 0; band < kBands; ++band) {
        std::unordered_map<std::uint64_t, std::vector<std::size_t>> buckets;
        for (std::size_t i = 0; i < texts.size(); ++i) {
            if (all[i].empty()) continue;
            std::vector<std::size_t>& bucket = buckets[band_of(signatures[i], band)];
            bool joined = false;
            for (const std::size_t other : bucket) {
                if (groups.find(i) != groups.find(other)) {
                    const std::int64_t alike = similarity(all[i], all[other]);
                    if (alike < similar) continue;
                    groups.join(i, other, alike);
                }
                joined = true;
            }
            if (!joined && bucket.size() < kCompared) bucket.push_back(i);
        }
    }
    std::map<std::size_t, Copies> by_root;
    for (std::size_t i = 0; i < texts.size(); ++i)
        if (!all[i].empty()) by_root[groups.find(i)].texts.push_back(i);
    std::vector<Copies> out;
    for (auto& [root, one] : by_root) {
        if (one.texts.size() < 2) continue;
        one.similarity = groups.least(root);
        out.push_back(std::move(one));
    }
    return out;
}

}  // namespace lianxin::finding
