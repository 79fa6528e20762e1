package org.convoca.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinksInNamesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Win at https://example.org",
                "http://example.org",
                "ftp://example.org now",
                "www.example.org",
                "Look at www.example.org now",
                "Buy at example.com today",
                "Buy at example.com/cheap",
                "Ask ana@example.org",
                "mailto:ana@example.org",
                "javascript:alert(1)",
                "(example.net)",
                "Vea ejemplo.com.ar.",
                "EXAMPLE.COM is here",
                "example。com is here",
                "пример.рф есть",
                "<a href='//example.org'>x</a>",
                "Free:example.org:80",
            })
    void findsWhatWouldBecomeALink(String name) {
        assertThat(LinksInNames.present(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "350.org",
                "Frente Popular Darío Santillán",
                "CC.OO. de Madrid",
                "C.G.T. - R.A.",
                "Fundación X S.A.de C.V.",
                "Comité Nº 9.Zona Sur",
                "Asoc.Civil La Ribera",
                "Nous, les 99 %",
                "A/B Collective: yes",
                "St. John's",
            })
    void leavesAbbreviationsAndDomainsThatAreNamesAlone(String name) {
        assertThat(LinksInNames.present(name)).isFalse();
    }
}
