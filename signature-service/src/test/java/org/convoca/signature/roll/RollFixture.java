package org.convoca.signature.roll;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;

/** Lists to fill a roll with. */
final class RollFixture {

    private RollFixture() {}

    static String listOf2020() {
        try (var list = RollFixture.class.getResourceAsStream("/org/convoca/signature/reading/roll-2020.txt")) {
            return new String(Objects.requireNonNull(list).readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
