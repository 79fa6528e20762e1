package org.convoca.event.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.convoca.event.calendar.PublicActions.anAction;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Map;
import java.util.Objects;
import org.convoca.platform.osdi.Osdi;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What OSDI clients were written against: nobody changes these files without thinking of them. */
class OsdiGoldenTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Test
    void isAnEvent() {
        var action = anAction().description("es", "Con <b>música</b>").build();
        var self = URI.create("https://convoca.example.org/api/v1/actions/" + action.id() + ".osdi");

        assertSame(
                OsdiEvent.of(action, Feeds.TEXTS, Reader.of("es", "es"), Map.of("self", new Osdi.Link(self))),
                "osdi-event.json");
    }

    @Test
    void isAnEntryPoint() {
        var self = URI.create("https://convoca.example.org/api/v1/calls/week/osdi");
        var offered =
                OsdiController.offered(below -> URI.create("https://convoca.example.org/api/v1/calls/week/" + below));

        assertSame(Osdi.EntryPoint.of("Semana de lucha", self, offered), "osdi-entry-point.json");
    }

    private static void assertSame(Object value, String file) {
        assertThat(JSON.<JsonNode>valueToTree(value).toPrettyString())
                .isEqualTo(golden(file).toPrettyString());
    }

    private static JsonNode golden(String name) {
        try (var file = Objects.requireNonNull(OsdiGoldenTest.class.getResourceAsStream(name), name)) {
            return JSON.readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
