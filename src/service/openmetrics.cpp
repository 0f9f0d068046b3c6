// The metrics as OpenMetrics 1.0 text: https://github.com/prometheus/OpenMetrics/blob/main/specification/OpenMetrics.md
#include <charconv>

#include "base/text.hpp"
#include "service/meter.hpp"

namespace lianxin::service {
namespace {

/// As the specification writes floating point: shortest, always told apart from a whole number, in any locale.
std::string number(double value) {
    char text[32];
    const auto end = std::to_chars(text, text + sizeof text, value).ptr;
    std::string out(text, end);
    return out.find_first_of(".e") == std::string::npos ? out + ".0" : out;
}

std::string label(const char* name, std::string_view value) {
    std::string out = cat(name, "=\"");
    for (const char c : value)
        out += c == '\n' ? "\\n" : (c == '"' || c == '\\') ? std::string{'\\', c} : std::string{c};
    return out + "\"";
}

/// `name` ends with the unit if there is one.
std::string head(const char* name, const char* type, const char* unit, const char* help) {
    const std::string of_unit = *unit == '\0' ? "" : cat("# UNIT ", name, " ", unit, "\n");
    return cat("# TYPE ", name, " ", type, "\n", of_unit, "# HELP ", name, " ", help, "\n");
}

std::string sample(std::string_view name, std::string_view suffix, const std::string& labels,
                   const std::string& value) {
    return cat(name, suffix, labels.empty() ? "" : cat("{", labels, "}"), " ", value, "\n");
}

/// `per`: how many of the histogram's units make one of what is told.
std::string points(const char* name, const std::string& labels, const Histogram& histogram, double per) {
    const std::string before = labels.empty() ? "" : labels + ",";
    std::string out;
    for (const MetricsBucket& bucket : histogram.buckets) {
        const std::string most = bucket.most ? number(static_cast<double>(*bucket.most) / per) : "+Inf";
        out += sample(name, "_bucket", before + label("le", most), std::to_string(bucket.count));
    }
    out += sample(name, "_count", labels, std::to_string(histogram.count));
    return out + sample(name, "_sum", labels, number(static_cast<double>(histogram.sum) / per));
}

}  // namespace

std::string openmetrics(const Metrics& metrics) {
    constexpr double microseconds = 1e6;
    std::string out = head("lianxin_verb_calls", "counter", "", "Calls of verbs that have returned.");
    for (const VerbMetrics& verb : metrics.verbs)
        out += sample("lianxin_verb_calls", "_total", label("verb", verb.verb), std::to_string(verb.calls));
    out += head("lianxin_verb_refusals", "counter", "", "Calls of verbs that were refused or failed, by error code.");
    for (const VerbMetrics& verb : metrics.verbs)
        for (const RefusalCount& refusal : verb.refusals)
            out +=
                sample("lianxin_verb_refusals", "_total",
                       cat(label("verb", verb.verb), ",", label("code", refusal.code)), std::to_string(refusal.count));
    out += head("lianxin_verb_duration_seconds", "histogram", "seconds", "How long calls of verbs took.");
    for (const VerbMetrics& verb : metrics.verbs)
        out += points("lianxin_verb_duration_seconds", label("verb", verb.verb), verb.latency_us, microseconds);
    out += head("lianxin_retries", "counter", "", "Requests that were done again inside, by reason.");
    for (const RetryCount& retry : metrics.retries)
        out += sample("lianxin_retries", "_total", label("reason", retry.reason), std::to_string(retry.count));
    out += head("lianxin_commit_verbs", "histogram", "", "Verbs that one commit made durable together.");
    out += points("lianxin_commit_verbs", "", metrics.commit_verbs, 1);
    out += head("lianxin_pool_wait_seconds", "histogram", "seconds", "How long calls waited for a connection.");
    out += points("lianxin_pool_wait_seconds", "", metrics.pool_wait_us, microseconds);
    return out + "# EOF\n";
}

}  // namespace lianxin::service
