package org.convoca.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DemoCallTest {

    private static final Instant FIRST_START = Instant.parse("2026-03-01T22:30:00Z");

    private final JsonNode call = JsonMapper.builder().build().valueToTree(DemoCall.startedAt(FIRST_START));

    @Test
    void leavesTheWeekOpenWithinTheHalfYearAfterTheFirstStart() {
        assertThat(call.path("week").toString())
                .isEqualTo("{\"status\":\"to-be-announced\",\"from\":\"2026-03-01\",\"to\":\"2026-09-01\"}");
    }

    @Test
    void canBeSignedFromTheFirstStartOnWithoutAClosingDate() {
        assertThat(call.path("signing").toString())
                .isEqualTo("{\"opensAt\":\"2026-03-01T22:30:00Z\",\"closesAt\":null}");
        assertThat(call.path("status").asString()).isEqualTo("open");
        assertThat(call.path("review").asString()).isEqualTo("after");
    }

    @ParameterizedTest
    @ValueSource(strings = {"es", "en", "pt", "fr", "ar"})
    void saysInEachLanguageWhatItIsAboutAndThatTheWindowWasMoved(String language) {
        var text = call.path("texts").path(language);
        assertThat(text.path("title").asString()).isNotBlank();
        assertThat(text.path("summary").asString()).isNotBlank();
        assertThat(text.path("body").asString().split("\n\n")).hasSize(4);
        assertThat(call.path("notice").path(language).asString()).contains("2020");
    }

    @Test
    void comesWithTheListAsPublished() {
        assertThat(Demo.resource("roll-2020.txt").lines().filter(line -> line.matches(" *\\d+\\. .*")))
                .hasSize(241);
    }
}
