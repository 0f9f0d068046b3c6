// The document that says which database serves which jurisdiction.
#pragma once

#include <string>
#include <vector>

#include "codec/common.hpp"

namespace lianxin::codec {

struct StoreRoute {
    std::vector<std::string> jurisdictions;
    std::string uri;
};

struct StoreRoutes {
    std::vector<StoreRoute> routes;
    std::string fallback;
};

template <class V>
void describe(V& v, StoreRoute& r) {
    v.required("jurisdictions", r.jurisdictions,
               Rule("Jurisdictions of 6 digits, or the digits that several begin with.", 1, 10'000));
    v.required("uri", r.uri, Rule("The database that serves them.", 1, 2'000));
}

template <class V>
void describe(V& v, StoreRoutes& r) {
    v.required("routes", r.routes, Rule("The longest that fits leads.", 1, 10'000));
    v.optional("default", r.fallback, Rule("The database that serves all others; absent: nobody does.", 0, 2'000));
}

}  // namespace lianxin::codec
