// Graphviz, loaded when it is first needed: too heavy to link into a library that others embed.
#pragma once

#include <string>

namespace lianxin::report {

class Graphviz {
public:
    /// Loads the library and its two plugins that lay out and write SVG; those for screens and fonts (X11, Pango,
    /// Cairo) stay out. What is loaded stays loaded. \throws Error `workflow.no_graphviz`
    explicit Graphviz(const char* library = "libgvc.so.6");

    /// Lays out with `dot` and writes SVG as Graphviz does. Any thread may call it; one at a time is let in, since
    /// Graphviz is not thread-safe. While it works the process's LC_NUMERIC is "C".
    /// \throws Error `workflow.bad_drawing`, with what Graphviz said
    std::string svg(const std::string& dot) const;

private:
    /// What the functions of Graphviz take and give; their own headers are not needed.
    struct Symbol {
        const char* name;
        void* address;
    };
    void* (*context_)(const Symbol* plugins, int load_others) = nullptr;
    int (*free_context_)(void* context) = nullptr;
    void* (*read_)(const char* dot) = nullptr;
    int (*close_)(void* graph) = nullptr;
    int (*layout_)(void* context, void* graph, const char* engine) = nullptr;
    int (*free_layout_)(void* context, void* graph) = nullptr;
    int (*render_)(void* context, void* graph, const char* format, char** out, unsigned* size) = nullptr;
    void (*free_render_)(char* out) = nullptr;
    using Listener = int (*)(char* message);
    Listener (*listen_)(Listener listener) = nullptr;
    int (*reset_errors_)() = nullptr;
    Symbol plugins_[3] = {};
};

}  // namespace lianxin::report
