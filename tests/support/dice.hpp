// Random choices from one seed: a run that fails is told by its seed alone.
#pragma once

#include <cstdint>
#include <random>
#include <vector>

namespace lianxin::test {

class Dice {
public:
    explicit Dice(std::uint64_t seed) : engine_(seed) {}

    /// 0 … n-1.
    int below(int n) { return static_cast<int>(engine_() % static_cast<std::uint64_t>(n)); }
    /// `low` … `high`.
    int from_to(int low, int high) { return low + below(high - low + 1); }
    bool percent(int n) { return below(100) < n; }
    template <class T>
    const T& one_of(const std::vector<T>& items) {
        return items[static_cast<std::size_t>(below(static_cast<int>(items.size())))];
    }
    template <class T>
    T one_of(std::initializer_list<T> items) {
        return one_of(std::vector<T>(items));
    }
    template <class T>
    void shuffle(std::vector<T>& items) {
        for (std::size_t i = items.size(); i > 1; --i)
            std::swap(items[i - 1], items[static_cast<std::size_t>(below(static_cast<int>(i)))]);
    }

private:
    std::mt19937_64 engine_;
};

}  // namespace lianxin::test
