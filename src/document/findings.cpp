#include "document/findings.hpp"

#include <algorithm>
#include <utility>

#include "document/faults.hpp"

namespace lianxin::document {
namespace {

/// Is `pointer` the place `other`, or within it?
bool within(std::string_view pointer, std::string_view other) {
    return pointer.substr(0, other.size()) == other && (pointer.size() == other.size() || pointer[other.size()] == '/');
}

}  // namespace

Findings::Findings(std::vector<Fault> of_schema) : faults_(std::move(of_schema)) {
    for (const Fault& fault : faults_)  // what is superfluous spoils nothing
        if (fault.code != "document.unknown_member" && fault.code != "document.duplicate_key")
            spoiled_.push_back(fault.pointer);
}

bool Findings::spoiled(std::string_view pointer) const {
    return std::any_of(spoiled_.begin(), spoiled_.end(),
                       [&](const std::string& place) { return within(pointer, place) || within(place, pointer); });
}

void Findings::add(std::string code, std::string pointer, std::string message, std::string message_zh,
                   std::vector<std::string> path) {
    const bool echo =
        std::any_of(spoiled_.begin(), spoiled_.end(), [&](const std::string& place) { return within(pointer, place); });
    if (echo || faults_.size() > kMaxFaults) return;
    faults_.push_back(
        Fault{std::move(code), std::move(pointer), std::move(message), std::move(message_zh), std::move(path)});
}

}  // namespace lianxin::document
