# Installs into a fresh prefix and builds the consumer from it, by find_package and by pkg-config.
# Run with cmake -P; needs BUILD, SOURCE, WORK, VERSION, LIBDIR, C_COMPILER, CXX_COMPILER.

set(prefix "${WORK}/prefix")
file(REMOVE_RECURSE "${WORK}")
file(MAKE_DIRECTORY "${WORK}")

function(run)
    execute_process(COMMAND ${ARGN} RESULT_VARIABLE result OUTPUT_VARIABLE output ERROR_VARIABLE output)
    if(NOT result EQUAL 0)
        list(JOIN ARGN " " command)
        message(FATAL_ERROR "${command}\nreturned ${result}:\n${output}")
    endif()
    set(output "${output}" PARENT_SCOPE)
endfunction()

function(expect_version program)
    run(${CMAKE_COMMAND} -E env "LD_LIBRARY_PATH=${prefix}/${LIBDIR}" "${program}")
    if(NOT output STREQUAL "${VERSION}\n")
        message(FATAL_ERROR "${program} printed '${output}', not '${VERSION}'")
    endif()
endfunction()

run(${CMAKE_COMMAND} --install "${BUILD}" --prefix "${prefix}")

# The package moves with its folder: it is used from another place than it was installed to, with a space in its path.
file(RENAME "${prefix}" "${WORK}/moved prefix")
set(prefix "${WORK}/moved prefix")

run(${CMAKE_COMMAND} -S "${SOURCE}" -B "${WORK}/cmake" -G Ninja -DCMAKE_BUILD_TYPE=Debug
    "-DCMAKE_PREFIX_PATH=${prefix}" "-DCMAKE_C_COMPILER=${C_COMPILER}" "-DCMAKE_CXX_COMPILER=${CXX_COMPILER}")
run(${CMAKE_COMMAND} --build "${WORK}/cmake")
expect_version("${WORK}/cmake/consumer_cpp")
expect_version("${WORK}/cmake/consumer_c")

set(ENV{PKG_CONFIG_PATH} "${prefix}/${LIBDIR}/pkgconfig")
foreach(language cpp c)
    if(language STREQUAL "cpp")
        set(compile "${CXX_COMPILER}" -std=c++17)
        set(package lianxin-cpp)
    else()
        set(compile "${C_COMPILER}" -std=c99)
        set(package lianxin)
    endif()
    run(pkg-config --cflags --libs ${package})
    separate_arguments(flags UNIX_COMMAND "${output}")
    run(${compile} "${SOURCE}/main.${language}" -o "${WORK}/pkg_${language}" ${flags})
    expect_version("${WORK}/pkg_${language}")
endforeach()
