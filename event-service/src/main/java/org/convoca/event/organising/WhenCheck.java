package org.convoca.event.organising;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.convoca.event.action.ActionForm;
import org.convoca.event.action.When;
import org.convoca.platform.problem.FieldError;
import org.jspecify.annotations.Nullable;

/**
 * Reads when an action takes place. A local time that a clock change skips or repeats is asked about: the finding offers the two offsets from UTC that
 * it can mean, and the form's {@code startOffset} or {@code endOffset} takes one of them.
 */
final class WhenCheck {

    private static final Set<String> ZONES = ZoneId.getAvailableZoneIds().stream()
            .filter(zone -> (zone.contains("/") && !zone.startsWith("SystemV/")) || zone.equals("UTC"))
            .collect(Collectors.toUnmodifiableSet());
    private static final DateTimeFormatter LOCAL =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ISO_LOCAL_DATE;

    private final Findings findings;

    WhenCheck(Findings findings) {
        this.findings = findings;
    }

    /** An existing local time and its offset. */
    private record Clock(LocalDateTime time, ZoneOffset offset) {}

    /** Null where something was found. */
    @Nullable
    When read(ActionForm form, @Nullable String derivedZone) {
        var start = given(form.start());
        var day = given(form.day());
        var week = Boolean.TRUE.equals(form.duringTheWeek());
        var answers = (start == null ? 0 : 1) + (day == null ? 0 : 1) + (week ? 1 : 0);
        if (answers != 1) {
            var code = answers == 0 ? "required" : "start-or-day";
            findings.open(
                    "/start", code, "Say the time it begins, or the day, or that it is some time during the week.");
            return null;
        }
        if (start != null) {
            return atTime(form, start, derivedZone);
        }
        return day == null ? new When.DuringTheWeek() : onDay(day);
    }

    private @Nullable When onDay(String text) {
        try {
            return new When.OnDay(LocalDate.parse(text, DAY));
        } catch (DateTimeException _) {
            findings.wrong("/day", "not-a-day", "A day is written as 2027-01-16.");
            return null;
        }
    }

    private @Nullable When atTime(ActionForm form, String start, @Nullable String derivedZone) {
        var zone = zone(given(form.zone()) == null ? derivedZone : form.zone());
        var starts = clock("start", start, given(form.startOffset()), zone);
        var endText = given(form.end());
        var ends = endText == null ? null : clock("end", endText, given(form.endOffset()), zone);
        if (zone == null || starts == null || (endText != null && ends == null)) {
            return null;
        }
        if (ends != null
                && !ends.time().toInstant(ends.offset()).isAfter(starts.time().toInstant(starts.offset()))) {
            findings.open("/end", "end-before-start", "It ends after it begins.");
            return null;
        }
        return new When.AtTime(
                starts.time(),
                starts.offset(),
                ends == null ? null : ends.time(),
                ends == null ? null : ends.offset(),
                zone);
    }

    private @Nullable ZoneId zone(@Nullable String name) {
        if (name == null) {
            findings.open("/zone", "required", "Say in which time zone this is.");
            return null;
        }
        if (!ZONES.contains(name.strip())) {
            findings.wrong("/zone", "unknown-zone", "A time zone is called as in the IANA database: Europe/Madrid.");
            return null;
        }
        return ZoneId.of(name.strip());
    }

    private @Nullable Clock clock(String field, String text, @Nullable String offset, @Nullable ZoneId zone) {
        LocalDateTime time;
        try {
            time = LocalDateTime.parse(text, LOCAL);
        } catch (DateTimeException _) {
            findings.wrong("/" + field, "not-a-local-time", "A local time is written as 2027-01-16T18:00.");
            return null;
        }
        return zone == null ? null : clock(field, time, offset, zone);
    }

    private @Nullable Clock clock(String field, LocalDateTime time, @Nullable String offset, ZoneId zone) {
        var valid = zone.getRules().getValidOffsets(time);
        var change = valid.size() == 1 ? null : zone.getRules().getTransition(time);
        var choices = change == null ? valid : List.of(change.getOffsetBefore(), change.getOffsetAfter());
        if (offset == null) {
            if (change == null) {
                return new Clock(time, valid.getFirst());
            }
            findings.open(question(field, time, change));
            return null;
        }
        for (var choice : choices) {
            if (isCalled(choice, offset)) {
                return real(time, choice, zone);
            }
        }
        findings.open(
                "/" + field + "Offset", "not-an-offset-of-this-time", "At this time the zone has another offset.");
        return null;
    }

    /** Zero has several names. */
    private static boolean isCalled(ZoneOffset choice, String name) {
        try {
            return ZoneOffset.of(name).equals(choice);
        } catch (DateTimeException _) {
            return false;
        }
    }

    /** The same moment on the clock that hangs there: a skipped time is moved to where it really is. */
    private static Clock real(LocalDateTime time, ZoneOffset offset, ZoneId zone) {
        var there = time.toInstant(offset).atZone(zone);
        return new Clock(there.toLocalDateTime(), there.getOffset());
    }

    private static FieldError question(String field, LocalDateTime time, ZoneOffsetTransition change) {
        var before = change.getOffsetBefore();
        var after = change.getOffsetAfter();
        var code = change.isGap() ? "time-does-not-exist" : "time-is-ambiguous";
        var what = change.isGap()
                ? "Clocks are set forward then, so this time does not exist: choose %s, which is %s, or %s, which is %s."
                        .formatted(
                                before.getId(),
                                time.plus(change.getDuration()).toLocalTime(),
                                after.getId(),
                                time.minus(change.getDuration()).toLocalTime())
                : "Clocks are set back then, so this time comes twice: choose %s for the first, or %s for the second."
                        .formatted(before.getId(), after.getId());
        return new FieldError("/" + field, code, what, List.of(before.getId(), after.getId()));
    }

    private static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
