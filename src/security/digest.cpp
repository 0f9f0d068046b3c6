#include "security/digest.hpp"

#include <openssl/evp.h>
#include <openssl/rand.h>

#include <array>
#include <memory>
#include <vector>

#include "lianxin/error.hpp"

namespace lianxin::security {
namespace {

std::string hex(const unsigned char* bytes, std::size_t size) {
    static constexpr char kDigits[] = "0123456789abcdef";
    std::string out;
    out.reserve(size * 2);
    for (std::size_t i = 0; i < size; ++i) {
        out += kDigits[bytes[i] >> 4];
        out += kDigits[bytes[i] & 15];
    }
    return out;
}

/// Fetched once and kept: OpenSSL looks up one that was not fetched at each use.
const EVP_MD* method(HashAlgorithm algorithm) {
    static const EVP_MD* const sm3 = EVP_MD_fetch(nullptr, "SM3", nullptr);
    static const EVP_MD* const sha256 = EVP_MD_fetch(nullptr, "SHA256", nullptr);
    return algorithm == HashAlgorithm::sm3 ? sm3 : sha256;
}

struct Digest {
    std::array<unsigned char, EVP_MAX_MD_SIZE> bytes{};
    unsigned size = 0;
};

Digest digest_of(HashAlgorithm algorithm, std::string_view bytes) {
    Digest out;
    if (EVP_Digest(bytes.data(), bytes.size(), out.bytes.data(), &out.size, method(algorithm), nullptr) != 1)
        throw Error("security.digest_failed", "The digest could not be computed.", "摘要计算失败。");
    return out;
}

}  // namespace

std::string digest(HashAlgorithm algorithm, std::string_view bytes) {
    const Digest found = digest_of(algorithm, bytes);
    return hex(found.bytes.data(), found.size);
}

std::string integrity(std::string_view bytes) {
    const Digest found = digest_of(HashAlgorithm::sha256, bytes);
    std::array<unsigned char, 4 * ((EVP_MAX_MD_SIZE + 2) / 3) + 1> text{};
    EVP_EncodeBlock(text.data(), found.bytes.data(), static_cast<int>(found.size));
    return std::string("sha256-") + reinterpret_cast<const char*>(text.data());
}

std::string random_hex(std::size_t bytes) {
    std::vector<unsigned char> out(bytes);
    if (RAND_bytes(out.data(), static_cast<int>(bytes)) != 1)
        throw Error("security.no_randomness", "The system gave no random bytes.", "系统未能提供随机数。");
    return hex(out.data(), bytes);
}

std::string sealed_hash(HashAlgorithm algorithm, std::string_view salt_hex, std::string_view body) {
    std::string bytes(salt_hex);
    bytes += '\0';  // no salt and no body holds a NUL, so the two can't be shifted against each other
    bytes += body;
    return digest(algorithm, bytes);
}

}  // namespace lianxin::security
