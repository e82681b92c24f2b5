# Catch2: version 2 in Debian 12 (header only, our main), version 3 in Ubuntu 24.04 (libraries).
# tests/support/catch.h includes the right header.
find_package(Catch2 REQUIRED)
add_library(myelobrief_catch INTERFACE)
if(TARGET Catch2::Catch2WithMain)
    target_link_libraries(myelobrief_catch INTERFACE Catch2::Catch2WithMain)
else()
    add_library(myelobrief_catch_main STATIC "${CMAKE_SOURCE_DIR}/tests/support/catch_main.cc")
    target_link_libraries(myelobrief_catch_main PUBLIC Catch2::Catch2)
    target_link_libraries(myelobrief_catch INTERFACE myelobrief_catch_main)
endif()
