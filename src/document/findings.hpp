// The faults of one document, those of its schema first; a checker adds its own, but no echoes of those.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "document/document.hpp"

namespace lianxin::document {

class Findings {
public:
    explicit Findings(std::vector<Fault> of_schema);

    /// Adds a fault, unless the schema's fault at its place or above already explains it.
    void add(std::string code, std::string pointer, std::string message, std::string message_zh,
             std::vector<std::string> path = {});
    /// Is there a fault of the schema at, above or below this place, so that its value can't be relied on? What a
    /// checker derives from such a value is an echo too, wherever it would stand.
    bool spoiled(std::string_view pointer) const;
    bool empty() const { return faults_.empty(); }
    std::vector<Fault> take() { return std::move(faults_); }

private:
    std::vector<Fault> faults_;
    std::vector<std::string> spoiled_;
};

}  // namespace lianxin::document
