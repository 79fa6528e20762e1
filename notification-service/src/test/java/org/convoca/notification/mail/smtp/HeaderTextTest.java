package org.convoca.notification.mail.smtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeaderTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ana\r\nBcc: all@example.org",
                "Ana\nX",
                "Ana\rX",
                "Ana\u0000",
                "Ana\tPérez",
                "Ana\u007f",
                "Ana\u0085X",
                "Ana\u2028X",
                "Ana%0d%0aBcc: all@example.org",
                "Ana%0ABcc",
                "Ana%250a",
                "=?UTF-8?Q?Ana=0D=0ABcc?=",
                "=?UTF-8?B?QW5hDQpCY2M=?=",
                "Ana&#13;&#10;Bcc",
                "Ana&#x0a;Bcc",
                "Ana&amp;#10;Bcc",
                "Ana%26%2310;Bcc"
            })
    void refusesWhatCouldBreakOutOfAHeader(String value) {
        assertThatThrownBy(() -> HeaderText.of("Subject", value))
                .isInstanceOf(UnsafeHeaderException.class)
                .hasMessageNotContaining("Ana");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ana Pérez",
                "منظمة السلام",
                "100 % against war",
                "50%off",
                "R&D <Collective> \"Unidos\"",
                "=?broken",
                "Đoàn Thanh niên",
                "50%C3%A9",
                "a\u200fb"
            })
    void letsNamesOfAllScriptsThrough(String value) {
        assertThat(HeaderText.of("Subject", value).value()).isEqualTo(value);
    }
}
