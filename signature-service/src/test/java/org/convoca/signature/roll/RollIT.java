package org.convoca.signature.roll;

import static org.assertj.core.api.Assertions.assertThat;

import org.convoca.signature.testing.Api;
import org.convoca.signature.testing.Ledger;
import org.convoca.signature.testing.MovableClock;
import org.convoca.signature.testing.ServiceTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The roll as it mostly is: small enough to be held, sorted with the reader's collation. */
@ServiceTest
class RollIT extends RollContract {

    @Autowired
    RollIT(Api api, Ledger ledger, MovableClock clock) {
        super(api, ledger, clock);
    }

    @Test
    void sortsForTheReadersLanguage() {
        importRows(
                "asia,,,ñandú,,",
                "asia,,,nube,,",
                "asia,,,öga,,",
                "asia,,,zon,,",
                "asia,,,Comité 100,,",
                "asia,,,Comité 9,,");

        assertThat(names(get("", "Accept-Language", "es")))
                .containsExactly("Comité 9", "Comité 100", "nube", "ñandú", "öga", "zon");
        assertThat(names(get("", "Accept-Language", "sv-SE,en;q=0.5")))
                .containsExactly("Comité 9", "Comité 100", "ñandú", "nube", "zon", "öga");
        assertThat(names(get("", "Accept-Language", "nonsense;;q"))).startsWith("Comité 9");
    }

    @Test
    void sortsNamesOfAllScriptsForEachReader() {
        importRows(
                "asia,,,Öga,,",
                "asia,,,Ñandú,,",
                "asia,,,Nube,,",
                "asia,,,Zon,,",
                "asia,,,Труд,,",
                "asia,,,اتحاد,,",
                "asia,,,संघ,,",
                "asia,,,한국,,");

        for (var language : new String[] {"es", "eu"}) {
            assertThat(names(get("", "Accept-Language", language)))
                    .containsExactly("Nube", "Ñandú", "Öga", "Zon", "Труд", "اتحاد", "संघ", "한국");
        }
        assertThat(names(get("", "Accept-Language", "sv")))
                .containsExactly("Ñandú", "Nube", "Zon", "Öga", "Труд", "اتحاد", "संघ", "한국");
        assertThat(names(get("", "Accept-Language", "ar"))).startsWith("اتحاد");
        assertThat(names(get("", "Accept-Language", "hi"))).startsWith("संघ");
    }

    @Test
    void goesOnInTheOrderInWhichTheReadingBegan() {
        importRows("asia,,,ñandú,,", "asia,,,nube,,", "asia,,,zon,,");

        var first = get("?limit=1", "Accept-Language", "es");
        var second = follow(first, "Accept-Language", "en");

        assertThat(names(first)).containsExactly("nube");
        assertThat(names(second)).containsExactly("ñandú");
    }

    @Test
    void sortsTerritoriesByTheirNameForTheReader() {
        importRows("europe,DE,,a,,", "europe,ES,,b,,", "europe,,,c,,", "international,,,d,,");

        assertThat(names(get("", "Accept-Language", "es"))).containsExactly("d", "c", "a", "b"); // Alemania, España
        assertThat(names(get("", "Accept-Language", "fr"))).containsExactly("d", "c", "a", "b"); // Allemagne, Espagne
        assertThat(names(get("", "Accept-Language", "eu"))).containsExactly("d", "c", "a", "b"); // Alemania, Espainia
        assertThat(names(get("", "Accept-Language", "hu")))
                .containsExactly("d", "c", "a", "b"); // Németország, Spanyolország
        assertThat(names(get("", "Accept-Language", "fi"))).containsExactly("d", "c", "b", "a"); // Espanja, Saksa
    }
}
