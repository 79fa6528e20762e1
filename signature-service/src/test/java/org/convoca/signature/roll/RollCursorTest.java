package org.convoca.signature.roll;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.Random;
import org.convoca.contracts.territory.Region;
import org.convoca.contracts.territory.Territories;
import org.convoca.signature.signing.RollOrder;
import org.convoca.signature.signing.SignatureId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RollCursorTest {

    private final RollCursor cursor = new RollCursor(
            "es",
            RollOrder.stored(Territories.load()).position(SignatureId.random(), Region.AMERICAS, "BR", "Consulta"));

    @Test
    void isReadAsItWasWritten() {
        assertThat(RollCursor.read(cursor.toString())).contains(cursor);
    }

    /** Seed 23: ten thousand texts that differ from a good one in one to three characters. */
    @Test
    void isNeverReadFromAForgedTextUnlessThatNamesAPlaceInTheOrder() {
        var random = new Random(23);
        for (var run = 0; run < 10_000; run++) {
            var forged = new StringBuilder(cursor.toString());
            for (var changes = 1 + random.nextInt(3); changes > 0; changes--) {
                forged.setCharAt(random.nextInt(forged.length()), (char) (33 + random.nextInt(94)));
            }
            RollCursor.read(forged.toString())
                    .ifPresent(read -> assertThat(read.position()).matches(RollOrder::isPosition));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x",
                "1|es|1.2d.2d.00000000-0000-4000-8000-000000000001",
                "2|es|1.2d.2d.00000000-0000-4000-8000-000000000001",
                "1|ES|1.2d.2d.00000000-0000-4000-8000-000000000001",
                "1|es|9.2d.2d.00000000-0000-4000-8000-000000000001",
                "1|es|1.{$gt:1}.2d.00000000-0000-4000-8000-000000000001",
                "1|es|1.2d.2d.00000000",
                "1|es|1.2d.2d.00000000-0000-4000-8000-000000000001|"
            })
    void refusesWhatHasNotItsForm(String text) {
        assertThat(RollCursor.read(text)).isEmpty();
        var encoded = Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
        assertThat(RollCursor.read(encoded).isPresent()).isEqualTo(text.matches("1\\|es\\|1\\.2d\\.2d\\.[0-9-]{36}"));
    }
}
