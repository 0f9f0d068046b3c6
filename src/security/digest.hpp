// Digests and random bytes, from OpenSSL 3.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "lianxin/store.hpp"

namespace lianxin::security {

/// Lower-case hex (64 digits) of SM3 (GB/T 32905) or SHA-256 (FIPS 180-4) over the bytes.
/// \throws Error `security.digest_failed`
std::string digest(HashAlgorithm algorithm, std::string_view bytes);

/// "sha256-…", as Content-Security-Policy and Subresource Integrity name a content. \throws Error
/// `security.digest_failed`
std::string integrity(std::string_view bytes);

/// Lower-case hex of `bytes` random bytes. \throws Error `security.no_randomness`
std::string random_hex(std::size_t bytes);

/// The hash of a sealed text: H(salt ‖ 0x00 ‖ body), the salt being its hex text. See docs/design/event-form.md.
std::string sealed_hash(HashAlgorithm algorithm, std::string_view salt_hex, std::string_view body);

}  // namespace lianxin::security
