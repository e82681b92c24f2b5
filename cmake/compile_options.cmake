# Warnings, sanitizers and coverage: one interface target that every module links.
option(MYELOBRIEF_WARNINGS_AS_ERRORS "stop at the first warning" OFF)
option(MYELOBRIEF_COVERAGE "count executed lines" OFF)
set(MYELOBRIEF_SANITIZE "" CACHE STRING "sanitizers to build with, for example address,undefined")

# -Wshadow=local: plain -Wshadow takes an enumerator of a scoped enum for a shadowing name (GCC 12).
add_library(myelobrief_options INTERFACE)
target_compile_options(myelobrief_options INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow=local -Wconversion -Wsign-conversion -Wold-style-cast
    -Wnon-virtual-dtor -Woverloaded-virtual -Wnull-dereference -Wduplicated-cond -Wimplicit-fallthrough)
# Once it inlines, GCC 12 raises these two against its own std::string and std::vector (GCC bug 105651).
# Debug builds, where it does not inline, and newer versions keep them.
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13
        AND NOT CMAKE_BUILD_TYPE STREQUAL "Debug")
    target_compile_options(myelobrief_options INTERFACE -Wno-restrict -Wno-null-dereference)
endif()
if(MYELOBRIEF_WARNINGS_AS_ERRORS)
    target_compile_options(myelobrief_options INTERFACE -Werror)
endif()
if(MYELOBRIEF_SANITIZE)
    target_compile_options(myelobrief_options INTERFACE
        -fsanitize=${MYELOBRIEF_SANITIZE} -fno-sanitize-recover=all -fno-omit-frame-pointer -O1)
    target_link_options(myelobrief_options INTERFACE -fsanitize=${MYELOBRIEF_SANITIZE})
endif()
if(MYELOBRIEF_COVERAGE)
    target_compile_options(myelobrief_options INTERFACE --coverage)
    target_link_options(myelobrief_options INTERFACE --coverage)
endif()
