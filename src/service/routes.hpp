// Which database serves which jurisdiction: one for all, or as a document of routes says.
#pragma once

#include <atomic>
#include <map>
#include <memory>
#include <mutex>
#include <string>

#include "service/database.hpp"

namespace lianxin::service {

class Routes {
public:
    /// `uri` names one database, which is opened at once; or it is a document of routes, or `routes:` and the path of
    /// one: that is checked at once, and each database is opened when it is first asked for, so that one which can't be
    /// reached harms nobody else. \throws Error `store.bad_routes`, `store.*`
    Routes(const std::string& uri, const StoreOptions& options, const Writer::Bounds& bounds, Meter& meter);

    /// The database that serves a jurisdiction. \throws Error `store.no_route`, and as `Store::open`
    Database& of(const std::string& jurisdiction);
    /// The one that there is. \throws Error `store.several_databases` of a document of routes
    Database& only();

private:
    /// A database that is opened when it is first asked for, and asked for again if that failed.
    struct Place {
        std::mutex opening;
        std::atomic<Database*> opened{nullptr};
        std::unique_ptr<Database> database;
    };

    void take(const std::string& document);
    void lead(const std::string& digits, const std::string& uri, const std::string& pointer);
    Database& open(const std::string& uri, Place& place);

    const StoreOptions options_;
    const Writer::Bounds bounds_;
    Meter& meter_;
    std::map<std::string, Place> places_;                  // by URI; filled once
    std::map<std::string, const std::string*> by_digits_;  // the digits that a jurisdiction begins with, and its URI
};

}  // namespace lianxin::service
