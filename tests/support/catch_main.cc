// The test programs' main with Catch2 version 2; compiled once for all of them.
#define CATCH_CONFIG_MAIN
#include <catch2/catch.hpp>
