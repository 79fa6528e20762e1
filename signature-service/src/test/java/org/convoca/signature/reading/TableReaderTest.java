package org.convoca.signature.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.convoca.contracts.territory.Territories;
import org.convoca.platform.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableReaderTest {

    private final TableReader reader = new TableReader(Territories.load());

    @Test
    void findsATerritoryByCodeOrByAnyOfItsNames() {
        assertThat(read(",BR,,A,\n,Brasil,,B,\n,البرازيل,,C,\neurope,x-galicia,,D,\n"))
                .containsExactly("americas BR", "americas BR", "americas BR", "europe x-galicia");
    }

    @Test
    void placesANetworkByItsRegion() {
        assertThat(read("international,,,A,\neurope,,,B,\n")).containsExactly("international null", "europe null");
    }

    @Test
    void reportsARowThatCannotBeReadAndTakesTheRest() {
        assertThat(
                        read(
                                ",BR,,\"A,\n,BR,,B\n,BR,,C,\n,Atlantis,,D,\nmoon,,,E,\nasia,BR,,F,\n,,,G,\n,BR,,,\n,BR,,\uFFFD,\n"))
                .containsExactly(
                        "not-csv",
                        "fields-miscounted",
                        "americas BR",
                        "unknown-territory",
                        "unknown-region",
                        "territory-outside-region",
                        "place-missing",
                        "name-missing",
                        "not-utf-8");
    }

    @Test
    void keepsCommasAndQuotesOfANameLetterForLetter() {
        var line = reader.read("name,region,territory,acronym,website\n\"Colectivo \"\"María\"\", Barilla\",,VE,,\n")
                .getFirst();
        assertThat(((ReadLine.Signatory) line).name()).isEqualTo("Colectivo \"María\", Barilla");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "name,territory\n",
                "region,territory,acronym,name,website,name\n",
                "region,territory,acronym,name,website,notes\n",
                "region,territory,acronym,name,website,name:\n",
                "region,territory,acronym,name,website,name:español\n",
                "\"region\n"
            })
    void refusesAHeaderThatLeavesDoubt(String text) {
        assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> reader.read(text));
    }

    private List<String> read(String rows) {
        return reader.read("region,territory,acronym,name,website\n" + rows).stream()
                .map(line -> switch (line) {
                    case ReadLine.Signatory read -> read.region().code() + " " + read.territory();
                    case ReadLine.Refused refused -> refused.objection().code();
                })
                .toList();
    }
}
