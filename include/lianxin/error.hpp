// The one exception that Lianxin throws: a refusal or a failure, in two languages, with its place.
#pragma once

#include <exception>
#include <memory>
#include <string>
#include <string_view>

namespace lianxin {

/// A refusal (the request is not allowed or not well-formed) or a failure (disk, database).
///
/// - `code()` is stable and meant for programs: `room.reason`, e.g. `case.action_not_allowed`.
/// - `what()` / `message()` and `message_zh()` are one line each, for people; they name the object at fault
///   and never repeat a personal value.
/// - `pointer()` is the JSON Pointer (RFC 6901) of the member of the request at fault, or empty.
/// - `details()` is a JSON object as text (`{}` if there is nothing to add): what would be allowed, the faults
///   of a document, …
///
/// Nothing has been stored when an Error is thrown. Copying never throws.
class Error : public std::exception {
public:
    /// `details` is the text of a JSON object.
    Error(std::string code, std::string message, std::string message_zh, std::string pointer = {},
          std::string details = "{}");

    ///@{
    /// Its parts; see above.
    const char* what() const noexcept override;
    const std::string& code() const noexcept;
    const std::string& message() const noexcept;
    const std::string& message_zh() const noexcept;
    const std::string& pointer() const noexcept;
    const std::string& details() const noexcept;
    ///@}

    /// The same error, its pointer moved below `prefix` ("/document" + "/measures/3").
    Error below(std::string_view prefix) const;

private:
    struct Parts;
    std::shared_ptr<const Parts> parts_;
};

}  // namespace lianxin
