package org.convoca.event.asking;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.util.Locale;
import org.convoca.contracts.call.ActionWeek;
import org.convoca.event.call.KnownCall;
import org.convoca.event.organising.OrganiserView;
import org.jspecify.annotations.Nullable;

/**
 * What is behind a link that answers a question.
 *
 * @param action as its organisers see it; null once the link opens nothing any more
 * @param week null while none is announced
 * @param locale in which the organiser is written to
 */
record AnswerView(
        State state,
        @Nullable OrganiserView action,
        CallTitle call,
        @Nullable Week week,
        String locale) {

    enum State {
        /** It is open. */
        VALID,
        /** Somebody answered it. */
        SETTLED,
        /** The link is too old, or nobody waits for an answer any more. */
        EXPIRED;

        @JsonValue
        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    record CallTitle(String slug, String title) {
        static CallTitle of(KnownCall call, String locale) {
            return new CallTitle(call.slug(), call.title(locale));
        }
    }

    record Week(LocalDate firstDay, LocalDate lastDay) {
        static @Nullable Week of(KnownCall call) {
            return switch (call.week()) {
                case ActionWeek.ToBeAnnounced _ -> null;
                case ActionWeek.Announced(var first, var last) -> new Week(first, last);
            };
        }
    }
}
