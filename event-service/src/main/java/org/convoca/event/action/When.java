package org.convoca.event.action;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.TypeAlias;

/** When an action takes place, as people on the spot say it. */
public sealed interface When {

    /** The day on which it begins, on the spot; null when only the week is known. */
    @Nullable
    LocalDate firstDay();

    /**
     * At a time of day. The local time and the zone are what counts; the offset only tells which of two is meant where clocks are set back.
     *
     * @param start an existing local time in that zone
     * @param end null when the organisers do not say
     * @param zone of the IANA time zone database
     */
    @TypeAlias("when.at-time")
    record AtTime(
            LocalDateTime start,
            ZoneOffset startOffset,
            @Nullable LocalDateTime end,
            @Nullable ZoneOffset endOffset,
            ZoneId zone)
            implements When {

        public ZonedDateTime startsAt() {
            return ZonedDateTime.ofLocal(start, zone, startOffset);
        }

        /** Null when the organisers do not say. */
        public @Nullable ZonedDateTime endsAt() {
            return end == null ? null : ZonedDateTime.ofLocal(end, zone, endOffset);
        }

        @Override
        public LocalDate firstDay() {
            return start.toLocalDate();
        }
    }

    /** On a day, at a time that is not known yet or does not matter. */
    @TypeAlias("when.on-day")
    record OnDay(LocalDate day) implements When {
        @Override
        public LocalDate firstDay() {
            return day;
        }
    }

    /** Some time during the week of action. */
    @TypeAlias("when.during-the-week")
    record DuringTheWeek() implements When {
        @Override
        public @Nullable LocalDate firstDay() {
            return null;
        }
    }

    /** Whether it is over everywhere; what has no end lasts until the end of its day, what has no day is never over by itself. */
    default boolean isOver(Instant now) {
        return switch (this) {
            case AtTime time -> {
                var end = time.endsAt();
                yield !now.isBefore(
                        end == null
                                ? time.start
                                        .toLocalDate()
                                        .plusDays(1)
                                        .atStartOfDay(time.zone)
                                        .toInstant()
                                : end.toInstant());
            }
            // The last place on earth where it is still that day is twelve hours behind UTC.
            case OnDay(var day) ->
                !now.isBefore(
                        day.plusDays(1).atStartOfDay(ZoneOffset.ofHours(-12)).toInstant());
            case DuringTheWeek _ -> false;
        };
    }

    /** Whether it has begun before that moment: on a day only when that day is over everywhere. */
    default boolean isPast(Instant now) {
        return switch (this) {
            case AtTime time -> time.startsAt().toInstant().isBefore(now);
            case OnDay _ -> isOver(now);
            case DuringTheWeek _ -> false;
        };
    }
}
