package org.convoca.contracts.call;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.LocalDate;

/** When the week of action is: announced, or still to be. Days are calendar days, wherever on earth the action is. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "status")
@JsonSubTypes({@JsonSubTypes.Type(ActionWeek.ToBeAnnounced.class), @JsonSubTypes.Type(ActionWeek.Announced.class)})
public sealed interface ActionWeek {

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
