#include "report/graphviz.hpp"

#include <dlfcn.h>

#include <mutex>

#include "base/text.hpp"
#include "lianxin/error.hpp"

namespace lianxin::report {
namespace {

/// Graphviz's level of what it calls an error, below it are warnings.
constexpr int kGraphvizError = 1;

/// For all of Graphviz, which keeps its state in globals.
std::mutex& gate() {
    static std::mutex one;
    return one;
}

/// What Graphviz says while it works; guarded by the gate.
std::string& said() {
    static std::string text;
    return text;
}

int listen(char* message) {
    if (message && said().size() < 500) said() += message;
    return 0;
}

[[noreturn]] void refuse_missing(const char* library) {
    throw Error("workflow.no_graphviz",
                cat("A picture needs Graphviz, but ", library,
                    " is not installed here. Install libgvc6 (package graphviz elsewhere), or take the drawing as DOT, "
                    "which is always available."),
                cat("生成图片需要Graphviz，但本机未安装", library,
                    "。请安装libgvc6软件包（其他系统为graphviz），或者改用DOT格式，DOT格式始终可用。"));
}

std::string first_line(const std::string& text) {
    std::string line = text.substr(0, text.find('\n'));
    if (line.rfind("Error: ", 0) == 0) line.erase(0, 7);
    while (!line.empty() && line.back() == ' ') line.pop_back();
    return is_utf8(line) ? line : std::string();
}

[[noreturn]] void refuse_drawing() {
    const std::string why = first_line(said());
    throw Error("workflow.bad_drawing", cat("Graphviz cannot draw this", why.empty() ? "." : ": " + why),
                cat("Graphviz无法绘制此图", why.empty() ? "。" : "：" + why));
}

void* open(const std::string& library) { return dlopen(library.c_str(), RTLD_NOW | RTLD_LOCAL | RTLD_NODELETE); }

/// Calls `end` when the scope is left.
template <class End>
class AtEnd {
public:
    explicit AtEnd(End end) : end_(std::move(end)) {}
    ~AtEnd() { end_(); }
    AtEnd(const AtEnd&) = delete;
    AtEnd& operator=(const AtEnd&) = delete;

private:
    End end_;
};

}  // namespace

Graphviz::Graphviz(const char* library) {
    void* const handle = open(library);
    if (!handle) refuse_missing(library);
    const auto find = [&](auto& function, const char* name) {
        void* const address = dlsym(handle, name);
        if (!address) refuse_missing(library);
        function = reinterpret_cast<std::remove_reference_t<decltype(function)>>(address);
    };
    find(context_, "gvContextPlugins");
    find(free_context_, "gvFreeContext");
    find(read_, "agmemread");
    find(close_, "agclose");
    find(layout_, "gvLayout");
    find(free_layout_, "gvFreeLayout");
    find(render_, "gvRenderData");
    find(free_render_, "gvFreeRenderData");
    find(listen_, "agseterrf");
    find(reset_errors_, "agreseterrors");

    // The plugins lie in a folder beside the library.
    Dl_info where = {};
    if (dladdr(reinterpret_cast<void*>(context_), &where) == 0 || !where.dli_fname) refuse_missing(library);
    const std::string file = where.dli_fname;
    const std::string folder = file.substr(0, file.rfind('/') + 1) + "graphviz/";
    const auto plugin = [&](const char* name, const char* symbol) {
        void* const opened = open(folder + name);
        void* const address = opened ? dlsym(opened, symbol) : nullptr;
        if (!address) refuse_missing(name);
        return Symbol{symbol, address};
    };
    plugins_[0] = plugin("libgvplugin_dot_layout.so.6", "gvplugin_dot_layout_LTX_library");
    plugins_[1] = plugin("libgvplugin_core.so.6", "gvplugin_core_LTX_library");
}

std::string Graphviz::svg(const std::string& dot) const {
    const std::lock_guard<std::mutex> lock(gate());
    said().clear();
    const Listener before = listen_(listen);
    const AtEnd listens_again([&] { listen_(before); });
    reset_errors_();

    void* const context = context_(plugins_, 0);
    if (!context) refuse_drawing();
    const AtEnd free_context([&] { free_context_(context); });
    void* const graph = read_(dot.c_str());
    if (!graph) refuse_drawing();
    const AtEnd close([&] { close_(graph); });
    if (layout_(context, graph, "dot") != 0) refuse_drawing();
    const AtEnd free_layout([&] { free_layout_(context, graph); });

    char* out = nullptr;
    unsigned size = 0;
    const int failed = render_(context, graph, "svg", &out, &size);
    const AtEnd free_render([&] {
        if (out) free_render_(out);
    });
    // An error that did not stop Graphviz has cost a label.
    if (failed != 0 || !out || reset_errors_() >= kGraphvizError) refuse_drawing();
    return std::string(out, size);
}

}  // namespace lianxin::report
