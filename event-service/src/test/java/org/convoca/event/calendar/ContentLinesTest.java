package org.convoca.event.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContentLinesTest {

    @ParameterizedTest
    @ValueSource(strings = {"a", "é", "م", "文", "\uD83D\uDE00", "e\u0301"})
    void foldsBySeventyFiveOctetsAndNeverWithinACharacter(String letter) throws IOException {
        // All places at which the border can lie in a character.
        for (var before = 0; before < 80; before++) {
            var line = "SUMMARY:" + "x".repeat(before) + letter.repeat(60);
            var written = line(line);

            assertThat(written.split("\r\n")).allSatisfy(part -> {
                assertThat(part.getBytes(UTF_8).length).isLessThanOrEqualTo(75);
                assertThat(part).doesNotContain("\uFFFD");
            });
            assertThat(written.replace("\r\n ", "")).isEqualTo(line + "\r\n");
        }
    }

    @Test
    void leavesALineOfSeventyFiveOctetsWhole() throws IOException {
        assertThat(line("x".repeat(75))).isEqualTo("x".repeat(75) + "\r\n");
        assertThat(line("x".repeat(76))).isEqualTo("x".repeat(75) + "\r\n x\r\n");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "`a;b,c\\d`, `a\\;b\\,c\\\\d`",
                "`\"quoted\": 'yes'`, `\"quoted\": 'yes'`",
            })
    void escapesWhatSeparatesValues(String text, String escaped) {
        assertThat(ContentLines.escaped(text)).isEqualTo(escaped);
    }

    @Test
    void writesEveryLineBreakAsOne() {
        assertThat(ContentLines.escaped("a\nb\r\nc\rd")).isEqualTo("a\\nb\\nc\\nd");
    }

    @Test
    void leavesOutWhatCannotBeWritten() {
        assertThat(ContentLines.escaped("a\0b\u0007c\u007Fd\te\uD83Df")).isEqualTo("abcd\te\uFFFDf");
    }

    private static String line(String line) throws IOException {
        var out = new ByteArrayOutputStream();
        new ContentLines(out).line(line);
        return out.toString(UTF_8);
    }
}
