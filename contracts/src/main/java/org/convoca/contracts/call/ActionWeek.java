package org.convoca.contracts.call;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** When the week of action is: announced, or still to be. Days are calendar days, wherever on earth the action is. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "status")
@JsonSubTypes({@JsonSubTypes.Type(ActionWeek.ToBeAnnounced.class), @JsonSubTypes.Type(ActionWeek.Announced.class)})
public sealed interface ActionWeek {

    /** From when on its last day, or the last one of its window, is over wherever on earth. */
    default Instant over() {
        var last = switch (this) {
            case ToBeAnnounced window -> window.to();
            case Announced week -> week.lastDay();
        };
        return last.plusDays(1).atStartOfDay(ZoneOffset.ofHours(-12)).toInstant();
    }

    /**
     * The dates are not known yet.
     *
     * @param from first day of the window in which the week will lie
     * @param to last day of that window
     */
    @JsonTypeName("to-be-announced")
    record ToBeAnnounced(LocalDate from, LocalDate to) implements ActionWeek {}

    /**
     * The dates are known.
     *
     * @param firstDay first day of the week
     * @param lastDay last day of the week, inclusive
     */
    @JsonTypeName("announced")
    record Announced(LocalDate firstDay, LocalDate lastDay) implements ActionWeek {}
}
