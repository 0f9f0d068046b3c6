// The documents built into the library: each src/resources/*.json, and each docs/schema/*.schema.json; and the scripts
// of the report's charts.
// The definitions are generated at build time (src/cmake/EmbedResources.cmake).
#pragma once

#include <optional>
#include <string_view>
#include <vector>

namespace lianxin::resources {

/// The text of a built-in document or script. `name` is its file name without ".json": "wuxi-1315", "mechanism.schema",
/// "echarts.min.js".
/// The text lives as long as the program and is followed by a NUL that is not part of it.
std::optional<std::string_view> find(std::string_view name);

/// All names of documents, sorted.
std::vector<std::string_view> names();

}  // namespace lianxin::resources
