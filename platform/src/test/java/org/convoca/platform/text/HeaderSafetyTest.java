package org.convoca.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeaderSafetyTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\r\nBcc: b@example.org",
                "a\nb",
                "a\u0000b",
                "a%0d%0ab",
                "a%0Ab",
                "a%250Ab",
                "a%25250db",
                "a&#10;b",
                "a&#0013;b",
                "a&#x0A;b",
                "a&#xd;b",
                "a&NewLine;b",
                "a&Tab;b",
                "=?utf-8?B?DQpCY2M6?=",
                "=?ISO-8859-1?q?=0D=0A?=",
            })
    void refusesLineBreaksHoweverTheyAreWritten(String text) {
        assertThat(HeaderSafety.isSafe(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"100% Lucha", "50%25 more", "A & B", "A&#38;B", "E=mc?", "¿Qué? =)", "&#100;", "%zz"})
    void letsOrdinaryTextThrough(String text) {
        assertThat(HeaderSafety.isSafe(text)).isTrue();
    }
}
