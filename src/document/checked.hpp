// How a document of one kind is checked: held against its schema, read, and asked for the faults that only its kind
// knows.
#pragma once

#include <string_view>
#include <utility>

#include "codec/codec.hpp"
#include "document/document.hpp"
#include "lianxin/error.hpp"

namespace lianxin::document {

/// `faults_of(document)` tells the faults of the kind; it is only asked where the schema holds.
template <class T, class FaultsOf>
Checked<T> checked(std::string_view text, std::string_view kind, const FaultsOf& faults_of) {
    Loaded loaded = load(text, kind);
    Checked<T> out;
    out.faults = std::move(loaded.faults);
    if (!loaded.usable) return out;
    T read;
    try {
        read = codec::decode<T>(loaded.value);
    } catch (const Error& e) {  // finer than a schema can say: lengths in bytes
        out.faults.push_back({e.code(), e.pointer(), e.message(), e.message_zh(), {}});
        return out;
    }
    out.id = read.id;
    out.version = read.version;
    for (Fault& fault : faults_of(read)) out.faults.push_back(std::move(fault));
    if (out.faults.empty()) out.document = std::move(read);
    return out;
}

}  // namespace lianxin::document
