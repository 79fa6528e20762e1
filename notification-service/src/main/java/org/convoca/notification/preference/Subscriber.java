package org.convoca.notification.preference;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;
import org.convoca.contracts.coordinator.CoordinatorFacts;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.TypeAlias;

/**
 * A coordinator as this service knows her: where she looks after what, what she wants to hear, and how far her digests have come. Neither name nor
 * address.
 *
 * @param course of her daily or weekly digests
 * @param notices of what begins to wait, for those who want to hear at once
 */
@TypeAlias("subscriber")
public record Subscriber(UUID id, Known known, Preference.Stored chosen, Course course, Notices notices) {

    /**
     * What her events say.
     *
     * @param sequence of the last one
     * @param active false once she was removed
     * @param territories codes
     * @param regions codes
     * @param calls slugs; empty for all
     */
    public record Known(
            long sequence,
            boolean active,
            String locale,
            String zone,
            Set<String> roles,
            boolean everywhere,
            Set<String> territories,
            Set<String> regions,
            Set<String> calls) {}

    /**
     * How far the digests have come.
     *
     * @param due when the next one is; null when none is wanted
     * @param from where the next window begins; what was stored before it has been told
     * @param open a digest that was claimed and is not settled; nothing else begins before it is
     * @param lastDay of the last daily digest, or null
     * @param lastWeek Monday of the last weekly digest's week, or null
     * @param lastMail id of the last digest that was sent, or null
     * @param dailyThread id of the first daily digest, to which the others are answers
     * @param weeklyThread id of the first weekly one
     */
    public record Course(
            @Nullable Instant due,
            Instant from,
            @Nullable Open open,
            @Nullable String lastDay,
            @Nullable String lastWeek,
            @Nullable String lastMail,
            @Nullable String dailyThread,
            @Nullable String weeklyThread) {}

    /**
     * A window {@code [from, to)} on stored time that is being told, for a period.
     *
     * @param frequency by its code
     * @param first the day, or the Monday of the week
     */
    public record Open(String frequency, String first, Instant from, Instant to) {

        public Period period() {
            return new Period(Frequency.of(frequency), LocalDate.parse(first));
        }
    }

    /**
     * @param due when she is to be told what began to wait; null while there is nothing
     * @param from where the next window begins
     * @param sent when she was told last, or null
     */
    public record Notices(
            @Nullable Instant due, Instant from, @Nullable Instant sent) {}

    static Subscriber of(UUID id, Known known, Instant now) {
        return new Subscriber(
                        id,
                        known,
                        Preference.DEFAULT.stored(),
                        new Course(null, now, null, null, null, null, null, null),
                        new Notices(null, now, null))
                .planned(now);
    }

    /** In the words of the contracts. */
    public CoordinatorFacts facts() {
        return Facts.facts(this);
    }

    public Preference preference() {
        return chosen.read();
    }

    public ZoneId zone() {
        return zone(known.zone);
    }

    /** A zone that this machine does not know, since its tables are older, is taken for UTC. */
    static ZoneId zone(String id) {
        return ZoneId.getAvailableZoneIds().contains(id) ? ZoneId.of(id) : ZoneOffset.UTC;
    }

    public Rhythm rhythm() {
        return new Rhythm(preference(), zone());
    }

    Subscriber follow(Known later, Instant now) {
        return new Subscriber(id, later, chosen, course, notices).planned(now);
    }

    /** Whoever wants digests again is told of what happens from now on, not of what she did not want to hear. */
    Subscriber choose(Preference preference, Instant now) {
        var silent = preference().frequency() == Frequency.NONE;
        var told = new Course(
                course.due,
                silent && course.open == null ? now : course.from,
                course.open,
                course.lastDay,
                course.lastWeek,
                course.lastMail,
                course.dailyThread,
                course.weeklyThread);
        var from = chosen.atOnce() ? notices.from : now;
        return new Subscriber(id, known, preference.stored(), told, new Notices(notices.due, from, notices.sent))
                .planned(now);
    }

    /** With the moment of the next digest after that one; an open one is taken up first. */
    public Subscriber planned(Instant after) {
        var due = known.active && course.open == null
                ? rhythm().next(after, last()).map(Rhythm.Turn::due).orElse(null)
                : course.due;
        var waits = known.active && chosen.atOnce() ? notices.due : null;
        return new Subscriber(
                id,
                known,
                chosen,
                new Course(
                        known.active ? due : null,
                        course.from,
                        course.open,
                        course.lastDay,
                        course.lastWeek,
                        course.lastMail,
                        course.dailyThread,
                        course.weeklyThread),
                new Notices(waits, notices.from, notices.sent));
    }

    /** The period of the last digest of the frequency that she has chosen, or null. */
    public @Nullable Period last() {
        var frequency = preference().frequency();
        var first = frequency == Frequency.WEEKLY ? course.lastWeek : course.lastDay;
        return first == null ? null : new Period(frequency, LocalDate.parse(first));
    }

    /** The claim: written before anything is read or sent for it. */
    public Subscriber claim(Period period, Instant to) {
        var end = to.isBefore(course.from) ? course.from : to;
        var open = new Open(period.frequency().code(), period.first().toString(), course.from, end);
        return new Subscriber(
                id,
                known,
                chosen,
                new Course(
                        course.due,
                        course.from,
                        open,
                        course.lastDay,
                        course.lastWeek,
                        course.lastMail,
                        course.dailyThread,
                        course.weeklyThread),
                notices);
    }

    /**
     * The open digest has been queued, or there was nothing to tell.
     *
     * @param mail its id, or null when none was sent
     */
    public Subscriber settle(Open open, @Nullable String mail) {
        var weekly = open.period().frequency() == Frequency.WEEKLY;
        return new Subscriber(
                        id,
                        known,
                        chosen,
                        new Course(
                                null,
                                open.to,
                                null,
                                weekly ? course.lastDay : open.first,
                                weekly ? open.first : course.lastWeek,
                                mail == null ? course.lastMail : mail,
                                course.dailyThread == null && !weekly ? mail : course.dailyThread,
                                course.weeklyThread == null && weekly ? mail : course.weeklyThread),
                        notices)
                .planned(open.to);
    }

    /** Something began to wait for her; when several things do, the first says when she is told. */
    public Subscriber notify(Instant due) {
        return notices.due == null
                ? new Subscriber(id, known, chosen, course, new Notices(due, notices.from, notices.sent))
                : this;
    }

    /** She was told of what began to wait until {@code to}, or nothing of it waited any more. */
    public Subscriber notified(Instant to, @Nullable Instant sent) {
        return new Subscriber(id, known, chosen, course, new Notices(null, to, sent == null ? notices.sent : sent));
    }
}
