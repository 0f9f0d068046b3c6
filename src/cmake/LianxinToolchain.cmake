# What every target of this project is built with: standard, visibility, warnings, sanitizers, cache and linker.
# Nothing here is exported: a host's own flags stay its own.

set(CMAKE_CXX_STANDARD 17)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_C_STANDARD 99)
set(CMAKE_C_STANDARD_REQUIRED ON)
set(CMAKE_C_EXTENSIONS OFF)

if(NOT CMAKE_BUILD_TYPE AND NOT CMAKE_CONFIGURATION_TYPES AND PROJECT_IS_TOP_LEVEL)
    set(CMAKE_BUILD_TYPE Release CACHE STRING "Kind of build" FORCE)
endif()

# Packages are looked up where they are needed, and seen by whoever links to that.
set(CMAKE_FIND_PACKAGE_TARGETS_GLOBAL ON)

set(CMAKE_LIBRARY_OUTPUT_DIRECTORY "${PROJECT_BINARY_DIR}/lib")
set(CMAKE_ARCHIVE_OUTPUT_DIRECTORY "${PROJECT_BINARY_DIR}/lib")
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY "${PROJECT_BINARY_DIR}/bin")

# ccache: the sloppiness is what its manual asks for when precompiled headers are used; a clone elsewhere shares hits.
find_program(LIANXIN_CCACHE ccache)
if(LIANXIN_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
    set(_launcher env
        CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime
        "CCACHE_BASEDIR=${PROJECT_SOURCE_DIR}"
        CCACHE_NOHASHDIR=1
        "${LIANXIN_CCACHE}")
    set(CMAKE_C_COMPILER_LAUNCHER ${_launcher})
    set(CMAKE_CXX_COMPILER_LAUNCHER ${_launcher})
endif()

find_program(LIANXIN_MOLD mold)

add_library(lianxin_flags INTERFACE)
target_compile_options(lianxin_flags INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wconversion
    $<$<BOOL:${LIANXIN_WERROR}>:-Werror>
    # No path of the building machine in what is installed.
    -ffile-prefix-map=${PROJECT_SOURCE_DIR}=.
    $<$<COMPILE_LANG_AND_ID:CXX,GNU>:-fpch-preprocess>
    # GCC tidies its memory from 1 GB on, not from 128 MB: a seventh of the building time.
    $<$<COMPILE_LANG_AND_ID:CXX,GNU>:--param=ggc-min-heapsize=1000000>
    # GCC 12 at -O1 drops stores that a member function still reads (seen in Instant::parse, found by valgrind).
    $<$<AND:$<COMPILE_LANG_AND_ID:CXX,GNU>,$<VERSION_LESS:$<CXX_COMPILER_VERSION>,13>>:-fno-ipa-modref>)
target_link_options(lianxin_flags INTERFACE $<$<BOOL:${LIANXIN_MOLD}>:-fuse-ld=mold>)

if(LIANXIN_SANITIZE)
    target_compile_options(lianxin_flags INTERFACE
        -fsanitize=${LIANXIN_SANITIZE} -fno-sanitize-recover=all -fno-omit-frame-pointer
        # SOCI does not export the type information that checks of virtual tables need. The others look at each access
        # for what AddressSanitizer stops at anyway, and cost a quarter of the build.
        -fno-sanitize=vptr,null,alignment,object-size,pointer-overflow
        # Instrumented code makes GCC see uninitialised values that are not there.
        -Wno-maybe-uninitialized)
    target_link_options(lianxin_flags INTERFACE -fsanitize=${LIANXIN_SANITIZE})
endif()
