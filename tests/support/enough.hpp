// How often something must have happened in a property for the property to mean anything.
#pragma once

#include <cstdlib>
#include <string>

namespace lianxin::test {

/// Of what happens so often in a hundred random cases, as much as fits the number of cases that RC_PARAMS asks for.
inline int in_a_hundred_cases(int times) {
    const char* params = std::getenv("RC_PARAMS");
    const std::string asked = params == nullptr ? "" : params;
    const std::string name = "max_success=";
    const std::size_t at = asked.find(name);
    const int cases = at == std::string::npos ? 100 : std::atoi(asked.c_str() + at + name.size());
    return times * cases / 100;
}

}  // namespace lianxin::test
