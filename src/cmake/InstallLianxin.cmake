# What `cmake --install` puts where. Included last in src/; the C ABI adds its own part in capi/.
include(CMakePackageConfigHelpers)

set(package_dir "${CMAKE_INSTALL_LIBDIR}/cmake/lianxin")
set(config_dir "${CMAKE_CURRENT_BINARY_DIR}/package")

# A .pc file finds its prefix from where it lies, so that an installed tree can be moved.
function(lianxin_install_pc name)
    set(pc_dir "${CMAKE_INSTALL_LIBDIR}/pkgconfig")
    file(RELATIVE_PATH pc_to_prefix "/${pc_dir}" "/")
    string(REGEX REPLACE "/$" "" pc_to_prefix "${pc_to_prefix}")
    configure_file("${PROJECT_SOURCE_DIR}/src/cmake/${name}.pc.in" "${CMAKE_CURRENT_BINARY_DIR}/${name}.pc" @ONLY)
    install(FILES "${CMAKE_CURRENT_BINARY_DIR}/${name}.pc" DESTINATION "${pc_dir}")
endfunction()

install(TARGETS lianxin_core EXPORT lianxin-cpp-targets ARCHIVE DESTINATION "${CMAKE_INSTALL_LIBDIR}")
install(EXPORT lianxin-cpp-targets NAMESPACE lianxin:: DESTINATION "${package_dir}")
install(FILES ${public_headers} DESTINATION "${CMAKE_INSTALL_INCLUDEDIR}/lianxin")
install(FILES ${documents} DESTINATION "${CMAKE_INSTALL_DATADIR}/lianxin")
install(FILES ${schemas} DESTINATION "${CMAKE_INSTALL_DATADIR}/lianxin/schema")
# ECharts is built into the library, so its terms go with it.
foreach(terms LICENSE NOTICE licenses/LICENSE-d3)
    install(FILES "${PROJECT_SOURCE_DIR}/src/report/echarts/${terms}"
        DESTINATION "${CMAKE_INSTALL_DATADIR}/doc/lianxin/echarts")
endforeach()

list(JOIN soci_backends " " lianxin_soci_components)
list(TRANSFORM soci_backends PREPEND -lsoci_ OUTPUT_VARIABLE lianxin_soci_libraries)
list(JOIN lianxin_soci_libraries " " lianxin_soci_libraries)
configure_package_config_file("${CMAKE_CURRENT_LIST_DIR}/lianxin-config.cmake.in" "${config_dir}/lianxin-config.cmake"
    INSTALL_DESTINATION "${package_dir}")
write_basic_package_version_file("${config_dir}/lianxin-config-version.cmake" COMPATIBILITY SameMinorVersion)
install(FILES
    "${config_dir}/lianxin-config.cmake"
    "${config_dir}/lianxin-config-version.cmake"
    "${CMAKE_CURRENT_LIST_DIR}/FindSOCI.cmake"
    "${CMAKE_CURRENT_LIST_DIR}/FindXlsxWriter.cmake"
    "${CMAKE_CURRENT_LIST_DIR}/FindIcal.cmake"
    DESTINATION "${package_dir}")

lianxin_install_pc(lianxin-cpp)
