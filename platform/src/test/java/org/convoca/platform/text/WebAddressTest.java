package org.convoca.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebAddressTest {

    @ParameterizedTest
    @CsvSource({
        "https://example.org, https://example.org",
        "http://example.org/a?b=c#d, http://example.org/a?b=c#d",
        "HTTPS://Example.ORG/Path, https://example.org/Path",
        "example.org, https://example.org",
        "www.example.org/es, https://www.example.org/es",
        "https://example.org:8443/x, https://example.org:8443/x",
        "https://bücher.example.org/ü, https://xn--bcher-kva.example.org/%C3%BC",
    })
    void readsWebAddresses(String typed, String address) {
        assertThat(WebAddress.parse(typed)).contains(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "JaVaScRiPt:alert(1)",
                "javascript://example.org/%0aalert(1)",
                "data:text/html,x",
                "ftp://example.org",
                "//example.org",
                "https://",
                "https:///x",
                "https://localhost",
                "https://127.0.0.1",
                "https://[::1]/",
                "https://2130706433/",
                "https://0x7f000001/",
                "https://ana@example.org",
                "https://ana:secret@example.org",
                "https://example.org\\@evil.example",
                "https://example.org:port",
                "https://example.org:",
                "https://exam ple.org",
                "https://example.org/a b",
                "https://example.org/\r\nx",
                "https://example.org/%0d%0aSet-Cookie:x",
                "https://example",
                "mailto:ana@example.org",
                "\"><script>",
            })
    void refusesEverythingElse(String typed) {
        assertThat(WebAddress.parse(typed)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {490, 5000})
    void refusesWhatIsTooLong(int length) {
        assertThat(WebAddress.parse("https://example.org/" + "a".repeat(length)))
                .isEmpty();
    }
}
