package org.convoca.gateway.page.action;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import org.convoca.contracts.action.ActionStatus;
import org.convoca.gateway.client.ActionView;
import org.convoca.gateway.edge.FormTokens;
import org.convoca.gateway.page.Language;
import org.springframework.stereotype.Component;

/** The button with which a passer-by says "I'm coming". */
@Component
class ComingPart {

    private final FormTokens tokens;
    private final Clock clock;

    ComingPart(FormTokens tokens, Clock clock) {
        this.tokens = tokens;
        this.clock = clock;
    }

    /**
     * @param offered whether one can still come
     * @param count how many have said so
     * @param said what was just said on this page: {@code counted}, {@code undone}, {@code refused}, {@code again} or empty
     * @param path that the button posts to
     */
    record Coming(boolean offered, int count, String said, String path, String token) {}

    Coming of(ActionView action, Language language, String said) {
        var path = ActionPaths.coming(language, action.id());
        return new Coming(
                isOffered(action), Objects.requireNonNullElse(action.coming(), 0), said, path, tokens.mint(path));
    }

    /** Until its day is over wherever the day ends last. */
    private boolean isOffered(ActionView action) {
        var day = When.of(action).day();
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.ofHours(-12));
        return action.status() == ActionStatus.PUBLISHED && (day == null || !day.isBefore(today));
    }
}
