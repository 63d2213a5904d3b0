// The engine's tests, all in one program. Run with a tag to run one folder: engine_tests "[money]".
#define CATCH_CONFIG_MAIN
#include <catch2/catch.hpp>
