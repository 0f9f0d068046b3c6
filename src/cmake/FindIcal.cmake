# Finds the one library of libical that we need; its own CMake config asks for all of them and their development files.
# Target: Ical::Ical. Installed beside lianxin-config.cmake, which needs it too.

find_path(Ical_INCLUDE_DIR libical/ical.h)
find_library(Ical_LIBRARY ical)
mark_as_advanced(Ical_INCLUDE_DIR Ical_LIBRARY)

if(Ical_INCLUDE_DIR)
    file(STRINGS "${Ical_INCLUDE_DIR}/libical/ical.h" _ical_version REGEX "define ICAL_VERSION \"")
    if(_ical_version MATCHES "\"([0-9.]+)\"")
        set(Ical_VERSION "${CMAKE_MATCH_1}")
    endif()
endif()

include(FindPackageHandleStandardArgs)
find_package_handle_standard_args(Ical REQUIRED_VARS Ical_LIBRARY Ical_INCLUDE_DIR VERSION_VAR Ical_VERSION)

if(Ical_FOUND AND NOT TARGET Ical::Ical)
    add_library(Ical::Ical UNKNOWN IMPORTED)
    set_target_properties(Ical::Ical PROPERTIES
        IMPORTED_LOCATION "${Ical_LIBRARY}"
        INTERFACE_INCLUDE_DIRECTORIES "${Ical_INCLUDE_DIR}")
endif()
