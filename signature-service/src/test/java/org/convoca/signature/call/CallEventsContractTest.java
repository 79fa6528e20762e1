package org.convoca.signature.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.convoca.contracts.call.ActionWeek;
import org.convoca.contracts.call.CallEvent;
import org.convoca.contracts.call.CallStatus;
import org.convoca.contracts.call.ReviewPolicy;
import org.convoca.contracts.conformance.EventSchemas;
import org.convoca.contracts.event.Event;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What calls tell fits the published language. */
class CallEventsContractTest {

    private static final EventSchemas SCHEMAS = EventSchemas.ofProducers();

    /** All that each change of a call tells. */
    static List<Event> events() {
        var open = Call.of(CallStatus.OPEN, CallTest.content(null));
        var all = new ArrayList<>(between(null, open));
        for (var status : CallStatus.values()) {
            all.addAll(between(open, Call.of(status, changed(open.content()))));
        }
        return all;
    }

    private static List<Event> between(@Nullable Call before, Call next) {
        return Stream.of(CallChanges.between(before, next))
                .map(event -> event.at(1))
                .toList();
    }

    private static CallContent changed(CallContent content) {
        return new CallContent(
                content.slug(),
                content.language(),
                Map.of("es", DeclarationText.of("es", 2, new Wording("Otro", "Otro", "Otro"), Instant.EPOCH)),
                List.of(content.text("es")),
                content.opensAt(),
                Instant.parse("2020-10-01T00:00:00Z"),
                ReviewPolicy.BEFORE,
                new ActionWeek.Announced(LocalDate.of(2020, 10, 5), LocalDate.of(2020, 10, 10)),
                content.window(),
                Map.of(),
                null);
    }

    @ParameterizedTest
    @MethodSource("events")
    void fitsItsSchema(Event event) {
        assertThat(SCHEMAS.errors(event)).isEmpty();
    }

    @Test
    void coversTheWholeFamily() {
        assertThat(events().stream().<Class<?>>map(Event::getClass).distinct())
                .containsExactlyInAnyOrder(CallEvent.class.getPermittedSubclasses());
    }
}
