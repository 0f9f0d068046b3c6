// A strict reader of OpenMetrics 1.0 text: its grammar, and what it says about families, counters and histograms.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace lianxin::test {

struct OpenMetricsSample {
    std::string name;
    std::map<std::string, std::string> labels;
    std::string value;
};

struct OpenMetricsFamily {
    std::string name, type, unit, help;
    std::vector<OpenMetricsSample> samples;
};

/// \throws std::runtime_error with the line and what is wrong with it
std::vector<OpenMetricsFamily> read_openmetrics(std::string_view text);

/// The value of one sample, "" if there is none.
std::string value_in(const std::vector<OpenMetricsFamily>& families, const std::string& sample,
                     const std::map<std::string, std::string>& labels);

}  // namespace lianxin::test
