#include <iostream>

#include <lianxin/version.hpp>

int main() { std::cout << lianxin::version() << '\n'; }
