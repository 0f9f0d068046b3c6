// What codes are called: states and kinds of matter by the workflows adopted, areas, units and officials.
#pragma once

#include <map>
#include <string>
#include <utility>

#include "lianxin/account.hpp"
#include "service/session.hpp"

namespace lianxin::service {

class Titles {
public:
    /// `on`: the day whose mechanism names the channels.
    Titles(const Work& work, Date on);

    /// Of a state in whatever version of a workflow; empty if there is none.
    LocalText state(const std::string& workflow, const std::string& state) const;
    LocalText area(const std::string& code) const;
    /// Of a town: the first 9 digits of its area.
    LocalText town(const std::string& digits) const { return area(digits + "000"); }
    /// Of a group of an account.
    LocalText of(AccountBy by, const std::string& member) const;

    /// By code, whichever workflow has it first.
    const std::map<std::string, LocalText>& states() const { return states_; }
    const std::map<std::string, LocalText>& categories() const { return categories_; }

private:
    const Work& work_;
    Date on_;
    std::map<std::string, LocalText> states_, categories_, workflows_;
    std::map<std::pair<std::string, std::string>, LocalText> states_of_;
};

}  // namespace lianxin::service
