#include "support/openmetrics.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <set>
#include <stdexcept>

namespace lianxin::test {
namespace {

using Labels = std::map<std::string, std::string>;

[[noreturn]] void refuse(const std::string& what, std::string_view line) {
    throw std::runtime_error(what + ": " + std::string(line));
}

bool letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_'; }
bool digit(char c) { return c >= '0' && c <= '9'; }

/// Eats its way through one line.
class Cursor {
public:
    explicit Cursor(std::string_view line) : line_(line), left_(line) {}

    bool take(std::string_view word) {
        if (left_.substr(0, word.size()) != word) return false;
        left_.remove_prefix(word.size());
        return true;
    }
    void must(std::string_view word) {
        if (!take(word)) refuse("no '" + std::string(word) + "' where one must be", line_);
    }
    std::string name(bool colon) {
        const auto fits = [&](char c) { return letter(c) || (colon && c == ':'); };
        std::size_t size = 0;
        while (size < left_.size() && (fits(left_[size]) || (size > 0 && digit(left_[size])))) ++size;
        if (size == 0) refuse("no name", line_);
        return cut(size);
    }
    std::string quoted() {
        must("\"");
        std::string out;
        for (;; left_.remove_prefix(1)) {
            if (left_.empty()) refuse("a label that does not end", line_);
            const char c = left_.front();
            if (c == '"') break;
            if (c != '\\') {
                out += c;
                continue;
            }
            left_.remove_prefix(1);
            const std::string_view escapes = "n\"\\";
            if (left_.empty() || escapes.find(left_.front()) == escapes.npos) refuse("an unknown escape", line_);
            out += left_.front() == 'n' ? '\n' : left_.front();
        }
        must("\"");
        return out;
    }
    std::string rest() { return cut(left_.size()); }

private:
    std::string cut(std::size_t size) {
        const std::string out(left_.substr(0, size));
        left_.remove_prefix(size);
        return out;
    }
    std::string_view line_;
    std::string_view left_;
};

double number(const std::string& text, std::string_view line) {
    if (text == "+Inf") return std::numeric_limits<double>::infinity();
    std::size_t at = text[0] == '-' || text[0] == '+' ? 1 : 0;
    const std::size_t digits = text.find_first_not_of("0123456789.", at);
    const std::string mantissa = text.substr(at, digits - at);
    if (std::count(mantissa.begin(), mantissa.end(), '.') > 1 || mantissa.find_first_of("0123456789") == mantissa.npos)
        refuse("no number", line);
    if (digits != text.npos) {
        at = digits + 1;
        if (text[digits] != 'e' && text[digits] != 'E') refuse("no number", line);
        if (at < text.size() && (text[at] == '-' || text[at] == '+')) ++at;
        if (at >= text.size() || text.find_first_not_of("0123456789", at) != text.npos) refuse("no exponent", line);
    }
    return std::stod(text);
}

OpenMetricsSample read_sample(std::string_view line) {
    Cursor cursor(line);
    OpenMetricsSample out;
    out.name = cursor.name(true);
    if (cursor.take("{")) {
        do {
            const std::string label = cursor.name(false);
            cursor.must("=");
            if (!out.labels.emplace(label, cursor.quoted()).second) refuse("a label twice", line);
        } while (cursor.take(","));
        cursor.must("}");
    }
    cursor.must(" ");
    out.value = cursor.rest();
    number(out.value.empty() ? "-" : out.value, line);  // neither a time nor an exemplar is expected here
    return out;
}

bool ends_with(const std::string& text, const std::string& end) {
    return text.size() >= end.size() && text.compare(text.size() - end.size(), end.size(), end) == 0;
}

void check_counter(const OpenMetricsFamily& family) {
    for (const OpenMetricsSample& sample : family.samples) {
        if (sample.name != family.name + "_total") refuse("a counter's sample ends with _total", sample.name);
        if (number(sample.value, sample.name) < 0) refuse("a counter below zero", sample.name);
    }
}

struct Points {
    double most = -1;
    double below = 0;
    std::string last_le, count, sum;
};

void check_histogram(const OpenMetricsFamily& family) {
    std::map<Labels, Points> all;
    for (const OpenMetricsSample& sample : family.samples) {
        Labels labels = sample.labels;
        const std::string le = labels["le"];
        labels.erase("le");
        Points& points = all[labels];
        if (sample.name == family.name + "_count") {
            points.count = sample.value;
        } else if (sample.name == family.name + "_sum") {
            points.sum = sample.value;
        } else if (sample.name == family.name + "_bucket") {
            if (le.find_first_of(".eI") == le.npos) refuse("a bound that is no floating point", le);
            const double most = number(le, le);
            const double count = number(sample.value, le);
            if (most <= points.most) refuse("bounds that do not grow", le);
            if (count < points.below) refuse("a bucket with less than the one before", le);
            points.most = most;
            points.below = count;
            points.last_le = le;
        } else {
            refuse("not a histogram's sample", sample.name);
        }
    }
    for (const auto& [labels, points] : all) {
        if (points.last_le != "+Inf") refuse("no bucket for all", family.name);
        if (points.count.empty() || points.sum.empty()) refuse("no count or no sum", family.name);
        if (number(points.count, family.name) != points.below)
            refuse("a count that is not the last bucket's", family.name);
        if (number(points.sum, family.name) < 0) refuse("a sum below zero", family.name);
    }
}

void check(const OpenMetricsFamily& family) {
    if (family.type == "counter")
        check_counter(family);
    else if (family.type == "histogram")
        check_histogram(family);
    else
        refuse("a type that we do not write", family.type);
    if (!family.unit.empty() && !ends_with(family.name, "_" + family.unit))
        refuse("a name without its unit", family.name);
    std::set<std::pair<std::string, Labels>> seen;
    for (const OpenMetricsSample& sample : family.samples)
        if (!seen.emplace(sample.name, sample.labels).second) refuse("a sample twice", sample.name);
    std::vector<Labels> order;  // of one metric all samples stand together
    for (const OpenMetricsSample& sample : family.samples) {
        Labels labels = sample.labels;
        labels.erase("le");
        if (order.empty() || order.back() != labels) order.push_back(labels);
    }
    if (std::set<Labels>(order.begin(), order.end()).size() != order.size()) refuse("metrics mixed up", family.name);
}

}  // namespace

std::vector<OpenMetricsFamily> read_openmetrics(std::string_view text) {
    std::vector<OpenMetricsFamily> out;
    std::set<std::string> names;
    bool ended = false;
    while (!text.empty()) {
        const std::size_t end = text.find('\n');
        if (end == text.npos) refuse("a line without its end", text);
        const std::string_view line = text.substr(0, end);
        text.remove_prefix(end + 1);
        if (ended) refuse("a line behind the end", line);
        Cursor cursor(line);
        if (line == "# EOF") {
            ended = true;
        } else if (cursor.take("# ")) {
            const bool type = cursor.take("TYPE ");
            const bool unit = !type && cursor.take("UNIT ");
            if (!type && !unit) cursor.must("HELP ");
            const std::string name = cursor.name(true);
            cursor.must(" ");
            if (out.empty() || out.back().name != name) {
                if (!names.insert(name).second) refuse("a family twice", line);
                out.push_back({name, "", "", "", {}});
            }
            if (!out.back().samples.empty()) refuse("a description behind samples", line);
            std::string& part = type ? out.back().type : unit ? out.back().unit : out.back().help;
            if (!part.empty()) refuse("described twice", line);
            part = cursor.rest();
        } else {
            OpenMetricsSample sample = read_sample(line);
            if (out.empty() || sample.name.compare(0, out.back().name.size(), out.back().name) != 0)
                refuse("a sample of another family", line);
            out.back().samples.push_back(std::move(sample));
        }
    }
    if (!ended) throw std::runtime_error("no end");
    for (const OpenMetricsFamily& family : out) check(family);
    return out;
}

std::string value_in(const std::vector<OpenMetricsFamily>& families, const std::string& name, const Labels& labels) {
    for (const OpenMetricsFamily& family : families)
        for (const OpenMetricsSample& sample : family.samples)
            if (sample.name == name && sample.labels == labels) return sample.value;
    return "";
}

}  // namespace lianxin::test
