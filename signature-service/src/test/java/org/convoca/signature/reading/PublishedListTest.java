package org.convoca.signature.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.convoca.contracts.territory.Region;
import org.convoca.contracts.territory.Territories;
import org.junit.jupiter.api.Test;

/** The list of 2020, line by line, against a golden file that people have read: line, region, territory, acronym, name, assumptions. */
class PublishedListTest {

    private final List<String> list = resource("roll-2020.txt").lines().toList();
    private final List<ReadLine> read = new ListReader(Territories.load()).read(resource("roll-2020.txt"));

    static String resource(String name) {
        try (var stream = PublishedListTest.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(stream).readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void isReadAsPeopleRead() {
        assertThat(read)
                .map(PublishedListTest::golden)
                .containsExactlyElementsOf(
                        resource("roll-2020.golden.txt").lines().toList());
    }

    @Test
    void placesTheSignatoriesInTheirRegions() {
        assertThat(signatories().stream().collect(groupingBy(ReadLine.Signatory::region, counting())))
                .isEqualTo(Map.of(
                        Region.INTERNATIONAL, 14L,
                        Region.AMERICAS, 163L,
                        Region.ASIA, 3L,
                        Region.EUROPE, 46L,
                        Region.ARAB_WORLD, 3L,
                        Region.OCEANIA, 1L,
                        Region.AFRICA, 11L));
    }

    @Test
    void keepsEachNameLetterForLetter() {
        assertThat(signatories()).hasSize(241).allSatisfy(signatory -> {
            var line = list.get(signatory.line() - 1);
            assertThat(line)
                    .containsSubsequence(signatory.acronym() == null ? "" : signatory.acronym(), signatory.name());
            assertThat(line.substring(
                            line.indexOf(signatory.name()) + signatory.name().length()))
                    .isIn("", ",");
        });
    }

    private List<ReadLine.Signatory> signatories() {
        return read.stream().map(ReadLine.Signatory.class::cast).toList();
    }

    private static String golden(ReadLine line) {
        return switch (line) {
            case ReadLine.Signatory signatory ->
                String.join(
                        " | ",
                        Stream.of(
                                        String.valueOf(signatory.line()),
                                        signatory.region().code(),
                                        Objects.requireNonNullElse(signatory.territory(), "-"),
                                        Objects.requireNonNullElse(signatory.acronym(), "-"),
                                        signatory.name(),
                                        String.join(
                                                " ",
                                                signatory.assumed().stream()
                                                        .map(Assumption::code)
                                                        .toList()))
                                .filter(part -> !part.isEmpty())
                                .toList());
            case ReadLine.Refused(var number, var objection) -> number + " | " + objection.code();
        };
    }
}
