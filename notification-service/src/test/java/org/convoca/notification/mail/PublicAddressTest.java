package org.convoca.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicAddressTest {

    private final PublicAddress address = new PublicAddress(URI.create("https://convoca.example.org/"));

    @Test
    void makesAPathWhole() {
        assertThat(address.page("/confirm/abc")).hasToString("https://convoca.example.org/confirm/abc");
    }

    @Test
    void endsMessageIdsWithItsHost() {
        assertThat(address.messageId("a.1")).isEqualTo("<a.1@convoca.example.org>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "confirm", "//evil.example.org/x", "@evil.example.org", "/\\evil", "/a b", "/a\r\nb"})
    void leadsNowhereElse(String path) {
        assertThatThrownBy(() -> address.page(path)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"convoca.example.org", "ftp://convoca.example.org", "https:/x", "mailto:a@example.org"})
    void isAWebAddress(String url) {
        assertThatThrownBy(() -> new PublicAddress(URI.create(url))).isInstanceOf(IllegalArgumentException.class);
    }
}
