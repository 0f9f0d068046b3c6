# Finds SOCI 4, which Debian ships without a CMake config or a .pc file.
# Targets: SOCI::core, SOCI::sqlite3, SOCI::postgresql, SOCI::odbc. Installed beside lianxin-config.cmake, which needs it too.

find_path(SOCI_INCLUDE_DIR soci/soci.h)
find_library(SOCI_CORE_LIBRARY soci_core)
mark_as_advanced(SOCI_INCLUDE_DIR SOCI_CORE_LIBRARY)

if(SOCI_INCLUDE_DIR AND EXISTS "${SOCI_INCLUDE_DIR}/soci/version.h")
    file(STRINGS "${SOCI_INCLUDE_DIR}/soci/version.h" _soci_version REGEX "define SOCI_LIB_VERSION")
    if(_soci_version MATCHES "\"([0-9]+)_([0-9]+)_([0-9]+)\"")
        set(SOCI_VERSION "${CMAKE_MATCH_1}.${CMAKE_MATCH_2}.${CMAKE_MATCH_3}")
    endif()
endif()

find_path(SOCI_ODBC_INCLUDE_DIR sqlext.h)  # SOCI's header needs the driver manager's
set(SOCI_SQLITE3_INCLUDE_DIR "${SOCI_INCLUDE_DIR}")
set(SOCI_POSTGRESQL_INCLUDE_DIR "${SOCI_INCLUDE_DIR}")
mark_as_advanced(SOCI_ODBC_INCLUDE_DIR)
foreach(_backend sqlite3 postgresql odbc)
    string(TOUPPER ${_backend} _upper)
    find_library(SOCI_${_upper}_LIBRARY soci_${_backend})
    mark_as_advanced(SOCI_${_upper}_LIBRARY)
    if(SOCI_${_upper}_LIBRARY AND SOCI_${_upper}_INCLUDE_DIR)
        set(SOCI_${_backend}_FOUND TRUE)
    endif()
endforeach()

include(FindPackageHandleStandardArgs)
find_package_handle_standard_args(SOCI
    REQUIRED_VARS SOCI_CORE_LIBRARY SOCI_INCLUDE_DIR
    VERSION_VAR SOCI_VERSION
    HANDLE_COMPONENTS)

if(SOCI_FOUND AND NOT TARGET SOCI::core)
    add_library(SOCI::core UNKNOWN IMPORTED)
    set_target_properties(SOCI::core PROPERTIES
        IMPORTED_LOCATION "${SOCI_CORE_LIBRARY}"
        INTERFACE_INCLUDE_DIRECTORIES "${SOCI_INCLUDE_DIR}")
    foreach(_backend sqlite3 postgresql odbc)
        string(TOUPPER ${_backend} _upper)
        if(SOCI_${_upper}_LIBRARY)
            add_library(SOCI::${_backend} UNKNOWN IMPORTED)
            set_target_properties(SOCI::${_backend} PROPERTIES
                IMPORTED_LOCATION "${SOCI_${_upper}_LIBRARY}"
                INTERFACE_LINK_LIBRARIES SOCI::core)
        endif()
    endforeach()
endif()
