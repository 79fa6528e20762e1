package org.convoca.signature.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.convoca.contracts.territory.Region;
import org.convoca.contracts.territory.Territories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ListReaderTest {

    private final ListReader reader = new ListReader(Territories.load());

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "MST - Movimento Sem Terra; MST; Movimento Sem Terra",
                "PCdoB - Partido Comunista do Brasil; PCdoB; Partido Comunista do Brasil",
                "PTB-PVDA - Workers' Party; PTB-PVDA; Workers' Party",
                "OLT – Organización de Lucha; OLT; Organización de Lucha",
                "J.R. - Juventud Rebelde; J.R.; Juventud Rebelde",
                "MAS - IPSP; ; MAS - IPSP",
                "Vamos - Frente Patria Grande; ; Vamos - Frente Patria Grande",
                "ALBA Movimientos - Capítulo Colombia; ; ALBA Movimientos - Capítulo Colombia",
                "Foro [TUNE - Trade Unionists]; ; Foro [TUNE - Trade Unionists]",
                "اتحاد - العمال; ; اتحاد - العمال",
                "PDVSA; ; PDVSA"
            })
    void takesOnlyASureAcronymFromAName(String text, String acronym, String name) {
        var parts = AcronymSplit.of(text);
        assertThat(parts.acronym()).isEqualTo(acronym);
        assertThat(parts.name()).isEqualTo(name);
    }

    @Test
    void leavesAMisspeltTerritoryToAPerson() {
        assertThat(codes("1. X\n\n1. Argentinna, Frente Popular\n2. Brasill, Consulta"))
                .containsExactly("international", "territory-misspelt", "territory-misspelt");
    }

    @Test
    void leavesATerritoryOfAnotherRegionToAPerson() {
        assertThat(codes("1. Argentina, Frente\n\n1. France, Parti"))
                .containsExactly("territory-outside-region", "territory-outside-region");
    }

    @Test
    void doesNotMoveAGroupWhoseFirstLineCannotBeRead() {
        assertThat(codes("1. A network\n\nl. Argentina, Frente\n2. Bolivia, Frente\n\n\n1. Nepal, Frente"))
                .containsExactly("international", "not-numbered", "americas", "asia");
    }

    @Test
    void countsAGroupOfWhichNothingCanBeRead() {
        assertThat(codes("1. A network\n\n1. Bolivia, Frente\n\nNepal, Frente\n\n1. Malta, Front"))
                .containsExactly("international", "americas", "not-numbered", "europe");
    }

    @Test
    void goesOnWithAGroupThatABlankLineInterrupts() {
        assertThat(codes("1. A network\n2. Another\n\n3. A third\n\n1. Peru, La Junta"))
                .containsExactly("international", "international", "international", "americas");
    }

    @Test
    void passesOverATitle() {
        assertThat(codes("Signatories\n\n1. A network\n\n1. Peru, La Junta"))
                .containsExactly("not-numbered", "international", "americas");
    }

    @Test
    void refusesAnEighthGroup() {
        var seven = "1. A network\n\n".repeat(7);
        assertThat(codes(seven + "1. One more")).hasSize(8).last().isEqualTo("group-unknown");
    }

    @Test
    void saysWhenALineMayBeMissing() {
        var lines = reader.read("1. A network\n3. Another");
        assertThat(((ReadLine.Signatory) lines.getLast()).assumed()).containsExactly(Assumption.NUMBER_OUT_OF_ORDER);
    }

    @Test
    void refusesALineThatIsTooLong() {
        assertThat(codes("1. " + "x".repeat(2000))).containsExactly("line-too-long");
    }

    /** Seed 4, a thousand lists of two hundred signs that matter to the reader. */
    @Test
    void readsAnythingWithoutFailingAndLosesNoLine() {
        var random = new Random(4);
        var parts = List.of(
                "1. ",
                "2. ",
                "\n",
                "\n\n",
                ",",
                " - ",
                " – ",
                "Brazil",
                "MST",
                "[",
                "\uFFFD",
                "\u202E",
                "é",
                "x",
                "999999. ",
                "\t");
        for (var run = 0; run < 1000; run++) {
            var text = Stream.generate(() -> parts.get(random.nextInt(parts.size())))
                    .limit(200)
                    .collect(Collectors.joining());
            var expected = text.lines().filter(line -> !line.isBlank()).count();
            assertThat(reader.read(text)).as(text).hasSize((int) expected);
        }
    }

    private List<String> codes(String text) {
        return reader.read(text).stream()
                .map(line -> switch (line) {
                    case ReadLine.Signatory read -> read.region().code();
                    case ReadLine.Refused refused -> refused.objection().code();
                })
                .toList();
    }

    @Test
    void knowsAllRegionsInTheOrderOfTheRoll() {
        assertThat(codes(String.join(
                        "\n\n",
                        List.of(
                                "1. N",
                                "1. Peru, N",
                                "1. Nepal, N",
                                "1. Malta, N",
                                "1. Egypt, N",
                                "1. Fiji, N",
                                "1. Mali, N"))))
                .containsExactlyElementsOf(
                        Stream.of(Region.values()).map(Region::code).toList());
    }
}
