// The county's ledgers, written to a workbook while the terminal shows how far it is.
#pragma once

#include "player.hpp"

namespace demo {

/// Writes all four ledgers and prints how many lines each has. \return `path`
std::filesystem::path write_ledger(const County& county, const std::filesystem::path& path, Words words);

}  // namespace demo
