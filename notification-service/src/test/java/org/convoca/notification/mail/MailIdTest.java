package org.convoca.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailIdTest {

    @Test
    void isTheIdOfAnEvent() {
        assertThat(new MailId("6f0d2c9e-7b1a-4c59-9d5e-2f7a1b3c4d5e.1"))
                .hasToString("6f0d2c9e-7b1a-4c59-9d5e-2f7a1b3c4d5e.1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", ".a", "a.", "a..b", "a b", "a@b", "a>b", "a\r\nBcc: b", "é", "a/b"})
    void hasNothingThatAHeaderOrAPathCouldStumbleOver(String value) {
        assertThatThrownBy(() -> new MailId(value)).isInstanceOf(IllegalArgumentException.class);
    }
}
