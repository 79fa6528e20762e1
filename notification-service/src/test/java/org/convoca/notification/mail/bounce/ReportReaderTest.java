package org.convoca.notification.mail.bounce;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReportReaderTest {

    private static final int LARGEST = 200 * 1024;
    private static final String PATH = "aaaabbbbccccddddeeeeffff23";

    private final ReportReader reader = new ReportReader(LARGEST);

    private Reading read(String name) throws IOException {
        return reader.read(new ByteArrayInputStream(bytes(name)));
    }

    private static byte[] bytes(String name) throws IOException {
        try (var file = Objects.requireNonNull(ReportReaderTest.class.getResourceAsStream(name + ".eml"))) {
            return file.readAllBytes();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "unknown-user, 5.1.1",
        "headers-only, 5.2.2",
        "delayed, 4.4.1",
        "policy, 5.7.26",
        "path-in-original, 5.1.10"
    })
    void readsTheStatusAndTheWayBackFromReportsOfSeveralServers(String name, String status) throws IOException {
        assertThat(read(name)).isEqualTo(new Reading.Report(new Returned(PATH, status)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"two-paths", "no-path"})
    void doesNotGuessWhichMailIsMeant(String name) throws IOException {
        assertThat(read(name)).isEqualTo(new Reading.Astray());
    }

    @ParameterizedTest
    @ValueSource(strings = {"bad-boundary", "no-status", "away"})
    void takesForUnreadableWhatIsNoReport(String name) throws IOException {
        assertThat(read(name)).isEqualTo(new Reading.Unreadable());
    }

    @Test
    void readsNoFurtherThanIsAllowed() throws IOException {
        var huge = new String(bytes("unknown-user"), US_ASCII) + "x".repeat(LARGEST);

        assertThat(reader.read(new ByteArrayInputStream(huge.getBytes(US_ASCII))))
                .isEqualTo(new Reading.Unreadable());
    }

    @Test
    void survivesWhateverIsLostOrAlteredOnTheWay() throws IOException {
        var report = bytes("unknown-user");
        var random = new Random(20270110);
        for (var round = 0; round < 2000; round++) {
            var altered = report.clone();
            for (var change = 0; change <= random.nextInt(12); change++) {
                altered[random.nextInt(altered.length)] = (byte) random.nextInt(256);
            }
            var cut = random.nextInt(altered.length);
            assertThat(reader.read(new ByteArrayInputStream(altered, 0, cut))).isNotNull();
        }
    }
}
