# Compiles files into a target, found again by name through resources/resources.hpp.
#
#   lianxin_embed(<target> <file>...)
#
# A file's name in the library is its own without ".json"; those that are no JSON are found, but not among the names. The
# same file, run with `cmake -P`, writes the source.

if(NOT CMAKE_SCRIPT_MODE_FILE)
    set(_embed_script "${CMAKE_CURRENT_LIST_FILE}")

    function(lianxin_embed target)
        set(out "${CMAKE_CURRENT_BINARY_DIR}/${target}_resources.cpp")
        set(list "${CMAKE_CURRENT_BINARY_DIR}/${target}_resources.txt")
        file(CONFIGURE OUTPUT "${list}" CONTENT "@ARGN@" @ONLY)
        add_custom_command(
            OUTPUT "${out}"
            COMMAND "${CMAKE_COMMAND}" "-DLIST=${list}" "-DOUT=${out}" -P "${_embed_script}"
            DEPENDS "${_embed_script}" "${list}" ${ARGN}
            COMMENT "Embedding the built-in documents"
            VERBATIM)
        target_sources(${target} PRIVATE "${out}")
        set_source_files_properties("${out}" PROPERTIES SKIP_PRECOMPILE_HEADERS ON)
    endfunction()
    return()
endif()

file(READ "${LIST}" files)
list(SORT files COMPARE FILE_BASENAME)
set(arrays "")
set(rows "")
set(n 0)
foreach(file IN LISTS files)
    get_filename_component(name "${file}" NAME)
    string(REGEX REPLACE "\\.json$" "" name "${name}")
    file(READ "${file}" hex HEX)
    file(SIZE "${file}" size)
    # Thirty bytes a line, as character constants: plain ASCII source and no limit on the length of a literal.
    string(REGEX REPLACE "(..)" "'\\\\x\\1'," bytes "${hex}")
    string(REPEAT "......." 30 line)
    string(REGEX REPLACE "(${line})" "\\1\n" bytes "${bytes}")
    string(APPEND arrays "constexpr char data_${n}[] = {${bytes}'\\0'};\n")
    if(file MATCHES "\\.json$")
        set(document true)
    else()
        set(document false)
    endif()
    string(APPEND rows "    {std::string_view(\"${name}\"), std::string_view(data_${n}, ${size}), ${document}},\n")
    math(EXPR n "${n} + 1")
endforeach()

file(WRITE "${OUT}.new" "// Written by EmbedResources.cmake; do not edit.
#include \"resources/resources.hpp\"

#include <array>

namespace lianxin::resources {
namespace {

struct Entry {
    std::string_view name;
    std::string_view text;
    bool document;
};

${arrays}
constexpr std::array<Entry, ${n}> entries{{
${rows}}};

}  // namespace

std::optional<std::string_view> find(std::string_view name) {
    for (const Entry& entry : entries) {
        if (entry.name == name) return entry.text;
    }
    return std::nullopt;
}

std::vector<std::string_view> names() {
    std::vector<std::string_view> all;
    all.reserve(entries.size());
    for (const Entry& entry : entries)
        if (entry.document) all.push_back(entry.name);
    return all;
}

}  // namespace lianxin::resources
")
file(RENAME "${OUT}.new" "${OUT}")
