package org.convoca.gateway.page.call;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.convoca.gateway.client.CallView;
import org.jspecify.annotations.Nullable;

/** Whether a call can be signed, and if not, why: each has its own words on the page. */
sealed interface SigningState {

    /** @param until null while no end is set */
    record Open(@Nullable Instant until) implements SigningState {}

    record NotYetOpen(Instant from) implements SigningState {}

    /** @param since null where it is not known */
    record Closed(@Nullable Instant since) implements SigningState {}

    record Suspended() implements SigningState {}

    /** Its week is over. */
    record Archived() implements SigningState {}

    record Withdrawn() implements SigningState {}

    static SigningState of(CallView call, Instant now) {
        return switch (call.status()) {
            case OPEN -> byPeriod(call.signing(), now);
            case SUSPENDED -> new Suspended();
            case WITHDRAWN -> new Withdrawn();
            case ARCHIVED -> new Archived();
            case CLOSED -> new Closed(call.signing().closesAt());
            case DRAFT -> new NotYetOpen(call.signing().opensAt());
        };
    }

    private static SigningState byPeriod(CallView.Signing period, Instant now) {
        if (now.isBefore(period.opensAt())) {
            return new NotYetOpen(period.opensAt());
        }
        var end = period.closesAt();
        return end == null || now.isBefore(end) ? new Open(end) : new Closed(end);
    }

    default boolean isOpen() {
        return this instanceof Open;
    }

    /** The word under which templates and messages know it. */
    default String code() {
        return switch (this) {
            case Open _ -> "open";
            case NotYetOpen _ -> "not-yet-open";
            case Closed _ -> "closed";
            case Suspended _ -> "suspended";
            case Archived _ -> "archived";
            case Withdrawn _ -> "withdrawn";
        };
    }

    /** The moment at which it changes or changed, or null. */
    default @Nullable Instant at() {
        return switch (this) {
            case Open open -> open.until();
            case NotYetOpen notYet -> notYet.from();
            case Closed closed -> closed.since();
            case Suspended _, Archived _, Withdrawn _ -> null;
        };
    }

    /** What a reader can do while signing is not possible. */
    enum Way {
        READ,
        ROLL,
        ACTIONS,
        JOIN,
        SHARE,
        CALLS;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The most useful first; none where the call can be signed. */
    default List<Way> ways() {
        return switch (this) {
            case Open _ -> List.of();
            case NotYetOpen _ -> List.of(Way.READ, Way.SHARE, Way.CALLS);
            case Suspended _ -> List.of(Way.READ, Way.ROLL, Way.ACTIONS, Way.CALLS);
            case Closed _ -> List.of(Way.JOIN, Way.ACTIONS, Way.ROLL, Way.CALLS);
            case Archived _ -> List.of(Way.ACTIONS, Way.ROLL, Way.CALLS);
            case Withdrawn _ -> List.of(Way.CALLS, Way.ROLL);
        };
    }
}
