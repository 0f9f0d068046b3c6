#include "service/routes.hpp"

#include <algorithm>
#include <fstream>
#include <sstream>
#include <tuple>
#include <utility>

#include "base/text.hpp"
#include "codec/routes.hpp"
#include "lianxin/error.hpp"

namespace lianxin::service {
namespace {

constexpr std::string_view kFilePrefix = "routes:";
constexpr std::size_t kDigits = 6;

std::string content(const std::string& path) {
    const std::ifstream file(path, std::ios::binary);
    std::ostringstream out;
    out << file.rdbuf();
    if (!file.is_open() || !out)
        throw Error("store.cannot_open", "The file of routes can't be read.", "无法读取路由文件。", "/uri");
    return out.str();
}

}  // namespace

Routes::Routes(const std::string& uri, const StoreOptions& options, const Writer::Bounds& bounds, Meter& meter)
    : options_(options), bounds_(bounds), meter_(meter) {
    if (uri.compare(0, kFilePrefix.size(), kFilePrefix) == 0)
        take(content(uri.substr(kFilePrefix.size())));
    else if (!uri.empty() && uri.front() == '{')
        take(uri);
    else
        open(uri, places_.emplace(std::piecewise_construct, std::tuple(uri), std::tuple()).first->second);
}

void Routes::take(const std::string& document) {
    const auto given = codec::decode<codec::StoreRoutes>(parse_json(document));
    for (std::size_t i = 0; i < given.routes.size(); ++i) {
        const std::string here = cat("/routes/", i);
        for (std::size_t k = 0; k < given.routes[i].jurisdictions.size(); ++k) {
            const std::string& digits = given.routes[i].jurisdictions[k];
            const std::string pointer = cat(here, "/jurisdictions/", k);
            if (digits.size() > kDigits || !is_digits(digits, digits.size()))
                throw Error("store.bad_routes", "A route names a jurisdiction, or the digits that several begin with.",
                            "路由须写明辖区代码，或者若干辖区共有的前几位数字。", pointer);
            lead(digits, given.routes[i].uri, pointer);
        }
    }
    if (!given.fallback.empty()) lead({}, given.fallback, "/default");
}

void Routes::lead(const std::string& digits, const std::string& uri, const std::string& pointer) {
    try {
        store::locate(uri);
    } catch (const Error& refused) {
        throw Error(refused.code(), refused.message(), refused.message_zh(), pointer);
    }
    const auto place = places_.emplace(std::piecewise_construct, std::tuple(uri), std::tuple()).first;
    if (!by_digits_.emplace(digits, &place->first).second)
        throw Error("store.bad_routes", "Two routes lead the same jurisdictions.", "同一辖区有两条路由。", pointer);
}

Database& Routes::only() {
    if (by_digits_.empty()) return *places_.begin()->second.database;
    throw Error("store.several_databases", "The store is led to several databases; open the one that is meant.",
                "该存储由路由通往多个数据库，请直接打开所指的数据库。");
}

/// The route that says most of it leads.
Database& Routes::of(const std::string& jurisdiction) {
    if (by_digits_.empty()) return only();
    for (std::size_t length = std::min(jurisdiction.size(), kDigits) + 1; length-- > 0;) {
        const auto found = by_digits_.find(jurisdiction.substr(0, length));
        if (found != by_digits_.end()) return open(*found->second, places_.find(*found->second)->second);
    }
    throw Error("store.no_route", "No route leads to a database of this jurisdiction.", "没有通往该辖区数据库的路由。",
                "/jurisdiction");
}

Database& Routes::open(const std::string& uri, Place& place) {
    if (Database* const opened = place.opened) return *opened;
    const std::lock_guard lock(place.opening);
    if (!place.database) {
        place.database = std::make_unique<Database>(uri, options_, bounds_, meter_);
        place.opened = place.database.get();
    }
    return *place.database;
}

}  // namespace lianxin::service
