// Names for the codes and ids of a jurisdiction, as its organisation and its documents have them.
#pragma once

#include "report/input.hpp"
#include "service/session.hpp"

namespace lianxin::service {

report::Names names_of(const Work& work);

}  // namespace lianxin::service
