package org.convoca.notification.template;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** When a street action takes place, as people on the spot say it: a mail never converts it to where its reader may be. */
public sealed interface When {

    /** @param end null when the organisers do not say */
    record AtTime(LocalDateTime start, @Nullable LocalDateTime end, ZoneId zone) implements When {}

    /** On a day, at a time that is not known yet or does not matter. */
    record OnDay(LocalDate day) implements When {}

    /** Some time during the week of action. */
    record DuringTheWeek() implements When {}
}
