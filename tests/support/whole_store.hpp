// All that a store holds, row by row, to hold one against another.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "store/schema.hpp"

namespace lianxin::test {

/// Table → its rows of one jurisdiction, each as one text.
using WholeStore = std::map<std::string, std::vector<std::string>>;

inline WholeStore whole_store(const std::string& uri, const std::string& jurisdiction) {
    const auto raw = store::Connection::open(store::locate(uri), {});
    WholeStore out;
    for (const store::Table& table : store::tables()) {
        if (table.role == store::Role::reference) continue;
        std::vector<bool> text;
        for (const store::Column& column : store::columns_of(table)) text.push_back(column.text);
        std::vector<std::string>& rows = out[table.name];
        for (const auto& row : raw->table(store::select_all(table), jurisdiction, text)) {
            std::string all;
            for (const store::Slot& slot : row)
                all += (slot.null ? "NULL" : slot.is_text ? slot.text : std::to_string(slot.number)) + "|";
            rows.push_back(std::move(all));
        }
    }
    return out;
}

}  // namespace lianxin::test
