#include "readers/utf8.h"

#include "tests/support/catch.h"

using namespace myelobrief;

TEST_CASE("valid UTF-8 has no first bad byte") {
    CHECK_FALSE(find_invalid_utf8(""));
    CHECK_FALSE(find_invalid_utf8("plain"));
    CHECK_FALSE(find_invalid_utf8("a\u00E9\u20AC\U0001F600z"));
    CHECK_FALSE(find_invalid_utf8("\uD7FF\uE000\U0010FFFF"));
}

TEST_CASE("the first bad byte is found") {
    struct Row {
        const char* why;
        std::string_view bytes;
        std::size_t offset;
    };
    const Row rows[] = {
        {"continuation byte alone", "ab\x80", 2},
        {"sequence cut off by the end", "ab\xE2\x82", 2},
        {"sequence cut off by a letter", "\xE2\x82x", 0},
        {"overlong slash", "x\xC0\xAF", 1},
        {"overlong of three bytes", "\xE0\x80\xAF", 0},
        {"surrogate", "\xED\xA0\x80", 0},
        {"over U+10FFFF", "\xF4\x90\x80\x80", 0},
        {"byte that never occurs", "a\xFF", 1},
    };
    for (const auto& row : rows) {
        INFO(row.why);
        CHECK(find_invalid_utf8(row.bytes) == row.offset);
    }
}

TEST_CASE("characters are counted, not bytes") {
    CHECK(character_count("") == 0);
    CHECK(character_count("a\u00E9\u20AC\U0001F600") == 4);
}

TEST_CASE("what is repeated in a message cannot act on a terminal") {
    CHECK(in_quotes("stp") == "\"stp\"");
    CHECK(in_quotes("\x1B[31mred\a") == "\"?[31mred?\"");
    CHECK(in_quotes("a\u202Eb\u2066c\u200Fd\u2028e\uFEFF") == "\"a?b?c?d?e?\"");
    CHECK(in_quotes("\u0085next") == "\"?next\"");
    CHECK(in_quotes("bad\xFFtext") == "\"bad?text\"");
    CHECK(in_quotes(std::string(61, 'x')) == '"' + std::string(60, 'x') + "...\"");
    CHECK(harmless("\u00E9\u00E9\u00E9", 2) == "\u00E9\u00E9...");
}

TEST_CASE("only a short word is repeated") {
    CHECK(word_in_quotes("mg", 20, "this text") == "\"mg\"");
    CHECK(word_in_quotes(std::string(21, 'x'), 20, "this text") == "this text");
    CHECK(word_in_quotes("", 20, "this text") == "this text");
}
