package org.convoca.event.calendar;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.Year;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneOffsetTransitionRule;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;

/**
 * A time zone as a calendar needs it: {@code VTIMEZONE} (RFC 5545, section 3.6.5), made from the JDK's rules and so as new as the JDK. Immutable.
 *
 * <p>Changes that come every year are one component each with a yearly rule, because some programs read nothing else. Where the rules themselves change,
 * or follow no yearly rule, as in Morocco, each change of some years is a component of its own.
 */
final class ZoneComponent {

    /** How many years are listed where there is no yearly rule; a call's actions last a week. */
    private static final int LISTED_YEARS = 5;

    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss");
    private static final LocalDateTime LONG_AGO = LocalDateTime.of(1970, 1, 1, 0, 0);

    private final ZoneId zone;
    private final ZoneRules rules;
    private final Year first;
    private final List<ZoneOffsetTransition> listed;
    private final List<ZoneOffsetTransitionRule> yearly;

    /** @param first the first year whose local times must be right */
    ZoneComponent(ZoneId zone, Year first) {
        this.zone = zone;
        this.rules = zone.getRules();
        this.first = first;
        this.yearly = goOnByRule() ? rules.getTransitionRules() : List.of();
        this.listed = listed();
    }

    /** Whether all changes beyond those listed come by rules that a calendar can express. */
    private boolean goOnByRule() {
        var exceptions = rules.getTransitions();
        return (exceptions.isEmpty() || exceptions.getLast().getInstant().isBefore(end()))
                && rules.getTransitionRules().stream()
                        .allMatch(rule -> YearlyRule.of(rule).isPresent());
    }

    private List<ZoneOffsetTransition> listed() {
        var exceptions = rules.getTransitions();
        var bound = yearly.isEmpty() || exceptions.isEmpty()
                ? end()
                : exceptions.getLast().getInstant().plusNanos(1);
        var found = new ArrayList<ZoneOffsetTransition>();
        var next = rules.nextTransition(start());
        while (next != null && next.getInstant().isBefore(bound)) {
            found.add(next);
            next = rules.nextTransition(next.getInstant());
        }
        return List.copyOf(found);
    }

    /** A year early, so that the first change written comes before the first local time that must be right. */
    private Instant start() {
        return first.minusYears(1).atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private Instant end() {
        return first.plusYears(LISTED_YEARS)
                .atDay(1)
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant();
    }

    /** Whether local times of that year come out right. */
    boolean covers(Year year) {
        var endless = !yearly.isEmpty() || rules.nextTransition(end()) == null;
        return !year.isBefore(first) && (endless || year.getValue() < first.getValue() + LISTED_YEARS);
    }

    void write(ContentLines out) throws IOException {
        out.line("BEGIN:VTIMEZONE");
        out.line("TZID:" + zone.getId());
        if (yearly.isEmpty() || !listed.isEmpty()) {
            var before = rules.getOffset(start());
            write(out, rules.isDaylightSavings(start()), LONG_AGO, before, before, "");
        }
        for (var transition : listed) {
            write(out, transition, "");
        }
        for (var rule : yearly) {
            write(out, firstBy(rule), "RRULE:" + YearlyRule.of(rule).orElseThrow());
        }
        out.line("END:VTIMEZONE");
    }

    /** The rule's first change behind those listed. */
    private ZoneOffsetTransition firstBy(ZoneOffsetTransitionRule rule) {
        var year = first.getValue() - 1;
        var transition = rule.createTransition(year);
        while (!listed.isEmpty()
                && !transition.getInstant().isAfter(listed.getLast().getInstant())) {
            year++;
            transition = rule.createTransition(year);
        }
        return transition;
    }

    private void write(ContentLines out, ZoneOffsetTransition transition, String rule) throws IOException {
        write(
                out,
                rules.isDaylightSavings(transition.getInstant()),
                transition.getDateTimeBefore(),
                transition.getOffsetBefore(),
                transition.getOffsetAfter(),
                rule);
    }

    private static void write(
            ContentLines out, boolean daylight, LocalDateTime start, ZoneOffset from, ZoneOffset to, String rule)
            throws IOException {
        var kind = daylight ? "DAYLIGHT" : "STANDARD";
        out.line("BEGIN:" + kind);
        out.line("DTSTART:" + LOCAL.format(start));
        out.line("TZOFFSETFROM:" + offset(from));
        out.line("TZOFFSETTO:" + offset(to));
        if (!rule.isEmpty()) {
            out.line(rule);
        }
        out.line("END:" + kind);
    }

    /** Without the colons that java.time writes; UTC is {@code +0000}. */
    private static String offset(ZoneOffset offset) {
        return offset.getTotalSeconds() == 0 ? "+0000" : offset.getId().replace(":", "");
    }
}
