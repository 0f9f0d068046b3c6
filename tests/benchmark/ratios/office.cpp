#include "office.hpp"

#include <thread>

#include "base/text.hpp"

namespace lianxin::ratios {

Office::Office(const std::string& uri) {
    StoreOptions options;
    options.time_source = TimeSource::manual;
    options.now = Instant::parse("2024-03-01T09:00:00+08:00");
    store_ = std::make_unique<Store>(Store::open(uri, options));
}

Session Office::clerk(const std::string& jurisdiction) const { return store_->session({jurisdiction, "clerk", false}); }

std::vector<Session> Office::clerks(int count) const {
    std::vector<Session> all;
    while (static_cast<int>(all.size()) < count) all.push_back(clerk());
    return all;
}

void Office::install(const std::string& jurisdiction) const {
    const Session first = store_->session({jurisdiction, "", true});
    for (const char* name : {"cn-2024", "matter"}) first.document_adopt({{builtin(name)}, {}});
    OrganisationImport all;
    all.areas = {{jurisdiction + "000000", {"云溪县（虚构）", ""}, {}}};
    all.units = {{"office", {"社会工作部", ""}, "", jurisdiction + "000000", {}, {}}};
    Post post;
    post.id = "post";
    post.unit = "office";
    post.title = {"办事员", ""};
    post.functions = {Function::registrar, Function::dispatcher, Function::handler};
    all.posts = {post};
    all.officials = {{"official", {"干部", ""}, {}}};
    all.appointments = {{"clerk", "official", "post", Date::of(2023, 1, 1), {}, {}}};
    first.organisation_import(all);
}

std::vector<std::string> Office::assigned(int count, const std::string& jurisdiction) const {
    Session me = clerk(jurisdiction);
    CaseOpen request;
    request.category = "rural_road";
    request.summary = "村道路基塌方，车辆无法通行";
    request.area = jurisdiction + "000000";
    CaseAct assign;
    assign.action = "assign";
    assign.fields = {{"unit", std::string("office")}, {"handler", std::string("clerk")}};
    std::vector<std::string> out;
    while (static_cast<int>(out.size()) < count) {
        UnitOfWork work(me, {60, 100000});
        for (int i = 0; i < kPerCommit && static_cast<int>(out.size()) < count; ++i) {
            out.push_back(me.case_open(request).case_no);
            me.call("case_act", cat("{\"case\":\"", out.back(), "\",\"action\":\"accept\"}"));
            assign.case_no = out.back();
            me.case_act(assign);
        }
        work.commit();
    }
    return out;
}

void Office::start(const Session& me, const std::string& case_no) {
    me.call("case_act", cat("{\"action\":\"start\",\"case\":\"", case_no, "\"}"));
}

void Office::start_at_once(const std::vector<Session>& clerks, int threads, const std::string* first, int each) {
    std::vector<std::thread> all;
    for (int t = 0; t < threads; ++t, first += each)
        all.emplace_back([me = &clerks[static_cast<std::size_t>(t)], first, each] {
            for (int i = 0; i < each; ++i) start(*me, first[i]);
        });
    for (auto& thread : all) thread.join();
}

}  // namespace lianxin::ratios
