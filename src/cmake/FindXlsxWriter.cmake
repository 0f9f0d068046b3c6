# Finds libxlsxwriter, which comes without a CMake config. Target: XlsxWriter::XlsxWriter. Installed beside
# lianxin-config.cmake, which needs it too.

find_path(XlsxWriter_INCLUDE_DIR xlsxwriter.h)
find_library(XlsxWriter_LIBRARY xlsxwriter)
mark_as_advanced(XlsxWriter_INCLUDE_DIR XlsxWriter_LIBRARY)

if(XlsxWriter_INCLUDE_DIR)
    file(STRINGS "${XlsxWriter_INCLUDE_DIR}/xlsxwriter.h" _xlsxwriter_version REGEX "define LXW_VERSION \"")
    if(_xlsxwriter_version MATCHES "\"([0-9.]+)\"")
        set(XlsxWriter_VERSION "${CMAKE_MATCH_1}")
    endif()
endif()

include(FindPackageHandleStandardArgs)
find_package_handle_standard_args(XlsxWriter
    REQUIRED_VARS XlsxWriter_LIBRARY XlsxWriter_INCLUDE_DIR
    VERSION_VAR XlsxWriter_VERSION)

if(XlsxWriter_FOUND AND NOT TARGET XlsxWriter::XlsxWriter)
    add_library(XlsxWriter::XlsxWriter UNKNOWN IMPORTED)
    set_target_properties(XlsxWriter::XlsxWriter PROPERTIES
        IMPORTED_LOCATION "${XlsxWriter_LIBRARY}"
        INTERFACE_INCLUDE_DIRECTORIES "${XlsxWriter_INCLUDE_DIR}")
endif()
