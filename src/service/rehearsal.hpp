// What a dry run has taken and taken back, which its later lines must find all the same.
#pragma once

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "lianxin/common.hpp"
#include "store/transaction.hpp"

namespace lianxin::service {

/// Ids of the host, each with the kind of object that it names.
using HostIds = std::vector<std::pair<const char*, ExternalId>>;

/// The rows by which a store knows a request and an id of the host again, in a private temporary database that is gone
/// with this: so a dry run of any length takes no more memory than a short one.
class Rehearsal {
public:
    Rehearsal();

    /// Puts in what lines before this one left under the same ids.
    void bring(store::Transaction& tx, const std::string& request_id, const HostIds& ids);
    /// Keeps what this line left.
    void keep(store::Transaction& tx, const std::string& request_id, const HostIds& ids);

private:
    std::unique_ptr<store::Connection> db_;
};

}  // namespace lianxin::service
