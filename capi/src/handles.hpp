// What the three opaque handles of the C interface hold.
#pragma once

#include <lianxin.h>

#include <string>

#include "lianxin/store.hpp"

struct lx_text {
    std::string bytes;
};

struct lx_store {
    lianxin::Store store;
};

struct lx_session {
    lianxin::Session session;
};
