package org.convoca.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.api.Test;

class PublicAddressTest {

    @Test
    void isTheOriginOfOurPages() {
        assertThat(new PublicAddress(URI.create("https://convoca.example.org/")).origin())
                .isEqualTo("https://convoca.example.org");
        assertThat(new PublicAddress(URI.create("http://localhost:8080")).origin())
                .isEqualTo("http://localhost:8080");
    }

    @Test
    void makesBrowsersStayWithHttpsOnlyWhereThereIsHttps() {
        assertThat(SecurityHeaders.forAddress(new PublicAddress(URI.create("https://example.org"))))
                .containsKey("Strict-Transport-Security");
        assertThat(SecurityHeaders.forAddress(new PublicAddress(URI.create("http://localhost:8080"))))
                .doesNotContainKey("Strict-Transport-Security");
    }

    @Test
    void needsASchemeAndAHost() {
        assertThatThrownBy(() -> new PublicAddress(URI.create("example.org")))
                .hasMessageContaining("convoca.public-url");
    }
}
