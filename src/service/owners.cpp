#include "service/owners.hpp"

#include "casework/owner.hpp"

namespace lianxin::service {
namespace {

std::vector<std::string> texts(Work& work, const char* sql) {
    work.tx.projector().flush();
    std::vector<std::string> out;
    for (auto& [text] : work.tx.db().rows<std::string>(sql, work.tx.jurisdiction(), work.tx.jurisdiction()))
        out.push_back(std::move(text));
    return out;
}

}  // namespace

std::vector<std::string> live_handlers(Work& work) { return texts(work, kLiveHandlers); }

std::vector<std::string> live_leaders(Work& work) { return texts(work, kLiveLeaders); }

std::string owner_of(const Work& work, const std::string& handler) {
    const Appointment* owner = casework::answers_for(handler, *work.directory, work.context.now.date()).appointment;
    return owner == nullptr ? std::string() : owner->id;
}

std::vector<std::string> handlers_of_owner(Work& work, const std::string& owner) {
    std::vector<std::string> out;
    for (std::string& handler : live_handlers(work))
        if (owner_of(work, handler) == owner) out.push_back(std::move(handler));
    return out;
}

std::vector<std::string> handlers_without_owner(Work& work) { return handlers_of_owner(work, {}); }

}  // namespace lianxin::service
