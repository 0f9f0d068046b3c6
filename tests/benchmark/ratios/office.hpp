// A store with an office in each jurisdiction, whose clerk may do all; and the action that is measured: a case goes
// from `assigned` to `in_progress`.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "lianxin/lianxin.hpp"

namespace lianxin::ratios {

/// The fictional county.
inline const std::string kCounty = "990001";
/// So many make one commit of a bulk load.
constexpr int kPerCommit = 100;

class Office {
public:
    explicit Office(const std::string& uri);

    Session clerk(const std::string& jurisdiction = kCounty) const;
    std::vector<Session> clerks(int count) const;
    /// The documents and the organisation of a jurisdiction.
    void install(const std::string& jurisdiction = kCounty) const;
    /// So many cases that wait to be started.
    std::vector<std::string> assigned(int count, const std::string& jurisdiction = kCounty) const;
    /// As the C interface says it: JSON in, JSON out.
    static void start(const Session& me, const std::string& case_no);
    /// So many clerks at once, each with a thread and so many of the cases from `first` on.
    static void start_at_once(const std::vector<Session>& clerks, int threads, const std::string* first, int each);

private:
    std::unique_ptr<Store> store_;
};

}  // namespace lianxin::ratios
