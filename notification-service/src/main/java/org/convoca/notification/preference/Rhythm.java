package org.convoca.notification.preference;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When digests are due by a coordinator's own clock. An hour that does not exist on the day when clocks are put forward comes at the moment of the
 * change; one that exists twice comes the first time. A day of 23 or 25 hours has one digest like any other.
 */
public record Rhythm(Preference preference, ZoneId zone) {

    /** A period and the moment at which its digest is due. */
    public record Turn(Period period, Instant due) {}

    /** The last turn that has come at {@code now}, whether or not it was taken: after an outage it stands for those before it too. */
    public Optional<Turn> latest(Instant now) {
        return frequency().map(frequency -> {
            var candidate = around(frequency, now).plus(1);
            while (!exists(candidate) || due(candidate).isAfter(now)) {
                candidate = candidate.plus(-1);
            }
            return new Turn(candidate, due(candidate));
        });
    }

    /**
     * The first turn after {@code now} for a period that comes after {@code last}. So a coordinator who moves her hour, or herself to a zone where it
     * is still yesterday, gets no second digest for a day.
     *
     * @param last the period of the last digest of this frequency, or null
     */
    public Optional<Turn> next(Instant now, @Nullable Period last) {
        return frequency().map(frequency -> {
            var candidate = around(frequency, now).plus(-1);
            while (!exists(candidate)
                    || !due(candidate).isAfter(now)
                    || (last != null && candidate.compareTo(last) <= 0)) {
                candidate = candidate.plus(1);
            }
            return new Turn(candidate, due(candidate));
        });
    }

    private Optional<Frequency> frequency() {
        return preference.frequency() == Frequency.NONE ? Optional.empty() : Optional.of(preference.frequency());
    }

    private Period around(Frequency frequency, Instant now) {
        var today = LocalDate.ofInstant(now, zone);
        return frequency == Frequency.WEEKLY ? Period.weekOf(today) : Period.day(today);
    }

    private LocalDate day(Period period) {
        return period.frequency() == Frequency.WEEKLY
                ? period.first().plusDays(preference.weekday().getValue() - 1L)
                : period.first();
    }

    /** A land that moves across the date line has no such day. */
    private boolean exists(Period period) {
        var day = day(period);
        return day.atStartOfDay(zone).toLocalDate().equals(day);
    }

    private Instant due(Period period) {
        var local = LocalDateTime.of(day(period), preference.hour());
        var rules = zone.getRules();
        var change = rules.getTransition(local);
        return change != null && change.isGap()
                ? change.getInstant()
                : local.toInstant(rules.getValidOffsets(local).getFirst());
    }
}
