// Descriptions of the words that every part shares.
#pragma once

#include "codec/codec.hpp"
#include "codec/names.hpp"
#include "lianxin/common.hpp"

namespace lianxin {

template <class V>
void describe(V& v, LocalText& t) {
    v.required("zh", t.zh, codec::prose("Chinese."));
    v.optional("en", t.en, codec::prose("English; readers fall back on the Chinese if it is empty or absent."));
}

template <class V>
void describe(V& v, ExternalId& e) {
    v.required("source", e.source, codec::id("The host's system that gave the id."));
    v.required("id", e.id, codec::id("The id there; unique per source and kind of object in a jurisdiction."));
}

}  // namespace lianxin
