// Keeps lists free of cases that the asking official is kept out of (回避).
#pragma once

#include <string>
#include <vector>

#include "service/conditions.hpp"
#include "service/session.hpp"

namespace lianxin::service {

/// A condition on `table`, which has the columns of a case: none that complains of the asking official or of a unit
/// that they belong to, and none in which they have an interest. Empty if nobody asks. `column` has the case's number.
struct Kept {
    std::string sql;
    std::vector<store::Slot> values;
};
Kept kept_from_asker(const Work& work, const char* table, const char* column = "case_no");

/// Is the case kept from the asking official?
bool is_kept(Work& work, const std::string& case_no);

void hide_kept(Conditions& where, const Work& work, const char* table, const char* column = "case_no");

}  // namespace lianxin::service
