package org.convoca.gateway.client;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is behind a link by which one question is answered.
 *
 * @param state {@code valid}, {@code settled} or {@code expired}
 * @param action null when there is nothing to show of it any more
 * @param week null while it is not announced
 * @param locale in which the organiser gets mails
 */
public record AnswerLink(
        String state,
        @Nullable OwnAction action,
        LinkView.@Nullable CallName call,
        @Nullable Week week,
        @Nullable String locale) {

    public boolean isValid() {
        return state.equals("valid");
    }

    /** The announced week. */
    public record Week(
            @Nullable LocalDate firstDay, @Nullable LocalDate lastDay) {}

    /**
     * What came of an answer.
     *
     * @param outcome a code, such as {@code dated}, {@code stays} or {@code reported}
     */
    public record Settled(String outcome, @Nullable OwnAction action) {}
}
