package org.convoca.local.journey;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Local times worth trying in a zone: on both sides of its next two clock changes, and each hour that comes twice both times. */
final class LocalMoments {

    private static final Duration LONGEST_PAUSE_BETWEEN_CHANGES = Duration.ofDays(330);

    private LocalMoments() {}

    /** @param ambiguous whether clocks there show the local time twice, so that the offset has to be said */
    record Local(LocalDateTime time, ZoneOffset offset, boolean ambiguous) {
        Instant moment() {
            return time.toInstant(offset);
        }
    }

    static List<Local> after(Instant now, ZoneId zone) {
        var first = next(zone, now, now);
        var second = first.flatMap(change -> next(zone, change.getInstant(), now));
        return first.isEmpty()
                ? List.of(usual(now.atZone(zone).plusDays(30).withHour(18).withMinute(30)))
                : Stream.concat(first.stream(), second.stream())
                        .flatMap(change -> around(zone, change))
                        .toList();
    }

    private static Optional<ZoneOffsetTransition> next(ZoneId zone, Instant after, Instant now) {
        return Optional.ofNullable(zone.getRules().nextTransition(after.plus(Duration.ofDays(2))))
                .filter(change -> change.getInstant().isBefore(now.plus(LONGEST_PAUSE_BETWEEN_CHANGES)));
    }

    private static Stream<Local> around(ZoneId zone, ZoneOffsetTransition change) {
        var noon = change.getInstant().atZone(zone).withHour(12).withMinute(0);
        var sides = Stream.of(usual(noon.minusDays(1)), usual(noon.plusDays(1)));
        if (change.isGap()) {
            return sides;
        }
        // Fifteen minutes before clocks are set back, and the same again after it.
        var twice = change.getDateTimeBefore().minusMinutes(15);
        return Stream.concat(
                sides,
                Stream.of(change.getOffsetBefore(), change.getOffsetAfter())
                        .map(offset -> new Local(twice, offset, true)));
    }

    private static Local usual(ZonedDateTime time) {
        var local = time.toLocalDateTime().withSecond(0).withNano(0);
        return new Local(local, time.getZone().getRules().getOffset(local), false);
    }
}
