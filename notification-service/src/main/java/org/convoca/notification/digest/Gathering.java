package org.convoca.notification.digest;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.convoca.notification.happening.Happening;
import org.convoca.notification.happening.Happening.Kind;
import org.convoca.notification.happening.Happenings;
import org.convoca.notification.happening.Known;
import org.convoca.notification.happening.KnownThings;
import org.convoca.notification.happening.Place;
import org.convoca.notification.happening.Totals;
import org.convoca.notification.happening.Waiting;
import org.convoca.notification.happening.WaitingThings;
import org.convoca.notification.template.DigestLetter;
import org.convoca.notification.template.DigestLetter.Age;
import org.convoca.notification.template.DigestLetter.Heading;
import org.convoca.notification.template.DigestLetter.Name;
import org.convoca.notification.template.DigestLetter.Part;
import org.convoca.notification.template.DigestLetter.Where;
import org.convoca.notification.template.When;
import org.jspecify.annotations.Nullable;

/** Puts together what a digest tells, in the order in which it matters. */
class Gathering {

    private static final Duration COMING = Duration.ofDays(7);
    private static final Duration TODAY = Duration.ofDays(1);
    private static final Duration SILENCE = Duration.ofDays(14);
    private static final int MOST_COMING = 2000;

    /** Of more only the number is told. */
    private static final int MOST_WAITING = 5000;

    /** More than a digest lists. */
    private static final int MOST_NAMED = 100;

    private final Happenings happenings;
    private final WaitingThings waiting;
    private final KnownThings known;
    private final World world;
    private final Outlines outlines;
    private final Pages pages;

    Gathering(
            Happenings happenings,
            WaitingThings waiting,
            KnownThings known,
            World world,
            Outlines outlines,
            Pages pages) {
        this.happenings = happenings;
        this.waiting = waiting;
        this.known = known;
        this.world = world;
        this.outlines = outlines;
        this.pages = pages;
    }

    /**
     * All parts of a digest; of a notice, what began to wait.
     *
     * @param language of the reader, for names and addresses
     * @return empty when an owner of names cannot be asked now
     */
    Optional<List<Part>> parts(Digest digest, Locale language, Instant now) {
        var view = world.view();
        var teller = new Telling(digest.coordinator(), view, language.getLanguage());
        var notice = digest.letterKind() == DigestLetter.Kind.WAITING;
        return waits(digest, view, now, notice).map(waits -> notice ? List.of(waits) : teller.all(digest, waits, now));
    }

    private Optional<Part> waits(Digest digest, World.View view, Instant now, boolean notice) {
        var coordinator = digest.coordinator();
        var hers = new LinkedHashMap<String, Waiting>();
        var more = new AtomicInteger();
        waiting.read(view.duties().places(coordinator), coordinator, thing -> {
            if (News.isHers(coordinator, view.duties(), thing) && (!notice || isNew(digest, thing))) {
                if (hers.size() < MOST_WAITING) {
                    hers.put(thing.key(), thing);
                } else if (!hers.containsKey(thing.key())) {
                    more.incrementAndGet();
                }
            }
            return true;
        });
        var oldest = hers.values().stream()
                .sorted(Comparator.comparing(Waiting::since).thenComparing(Waiting::key))
                .limit(Outlines.MOST)
                .toList();
        return outlines.titles(oldest).map(titles -> {
            var told = oldest.stream()
                    .filter(thing -> titles.containsKey(thing.key()))
                    .map(thing -> wait(thing, titles.getOrDefault(thing.key(), ""), now))
                    .toList();
            var total = hers.size() - oldest.size() + told.size() + more.get();
            return new DigestLetter.Waits(told, total, pages.review());
        });
    }

    private static boolean isNew(Digest digest, Waiting thing) {
        return !thing.at().isBefore(digest.from()) && thing.at().isBefore(digest.to());
    }

    private DigestLetter.Wait wait(Waiting thing, String title, Instant now) {
        var days = Duration.between(thing.since(), now).toDays();
        var age = days >= 3 ? Age.OVER_THREE_DAYS : days >= 1 ? Age.OVER_A_DAY : Age.NEW;
        return new DigestLetter.Wait(thing.kind().code(), title, where(thing.place()), age, pages.review(thing));
    }

    private static Where where(Place place) {
        return new Where(place.territory(), place.region());
    }

    /** To one coordinator, in one language. */
    private final class Telling {

        private final UUID coordinator;
        private final World.View view;
        private final String language;

        Telling(UUID coordinator, World.View view, String language) {
            this.coordinator = coordinator;
            this.view = view;
            this.language = language;
        }

        List<Part> all(Digest digest, Part waits, Instant now) {
            var folding = new Folding();
            happenings.read(
                    view.duties().places(coordinator),
                    digest.from(),
                    digest.to(),
                    happening -> !News.isHers(coordinator, view.duties(), happening) || folding.add(happening));
            var byKind = folding.byKind();
            return List.of(
                    waits,
                    names(Heading.SIGNED, byKind, Kind.SIGNED),
                    names(Heading.LEFT, byKind, Kind.LEFT),
                    names(Heading.ACTIONS_PUBLISHED, byKind, Kind.ACTION_PUBLISHED),
                    names(Heading.ACTIONS_CHANGED, byKind, Kind.ACTION_CHANGED),
                    names(Heading.ACTIONS_CANCELLED, byKind, Kind.ACTION_CANCELLED),
                    names(Heading.ACTIONS_REPORTED, byKind, Kind.ACTION_REPORTED),
                    upcoming(now),
                    names(Heading.BOUNCED, byKind, Kind.BOUNCED),
                    counts(digest),
                    silent(now));
        }

        private Part names(Heading heading, Map<Kind, List<Happening>> byKind, Kind kind) {
            var told = byKind.getOrDefault(kind, List.of());
            return new DigestLetter.Names(
                    heading, told.stream().limit(MOST_NAMED).map(this::name).toList(), told.size(), all(told));
        }

        private Name name(Happening happening) {
            var isAction = happening.kind().name().startsWith("ACTION");
            var action = isAction ? known.find(happening.subject().toString()) : Optional.<Known>empty();
            return new Name(
                    happening.name(language),
                    where(happening.place()),
                    action.map(Known::schedule).map(Telling::when).orElse(null),
                    action.map(Known::schedule).map(Known.Schedule::locality).orElse(null),
                    link(happening));
        }

        private @Nullable URI link(Happening happening) {
            var territory = happening.place().territory();
            return switch (happening.kind()) {
                case SIGNED -> pages.roll(language, happening.call(), territory);
                case LEFT, BOUNCED -> null;
                case ACTION_PUBLISHED, ACTION_CHANGED, ACTION_CANCELLED, ACTION_REPORTED ->
                    pages.action(language, happening.subject());
            };
        }

        /** Where the rest of a list is: the page of the call of the first, since nearly always there is one call only. */
        private @Nullable URI all(List<Happening> told) {
            if (told.isEmpty()) {
                return null;
            }
            var call = told.getFirst().call();
            return switch (told.getFirst().kind()) {
                case SIGNED, LEFT -> pages.roll(language, call, null);
                case BOUNCED -> null;
                case ACTION_PUBLISHED, ACTION_CHANGED, ACTION_CANCELLED, ACTION_REPORTED ->
                    pages.actions(language, call, null);
            };
        }

        private static @Nullable When when(Known.Schedule schedule) {
            if (schedule.start() != null && schedule.zone() != null) {
                return new When.AtTime(schedule.start(), null, schedule.zone());
            }
            return schedule.day() == null ? null : new When.OnDay(schedule.day());
        }

        private Part upcoming(Instant now) {
            var coming = new ArrayList<Known>();
            known.upcoming(view.duties().places(coordinator), now.minus(TODAY), now.plus(COMING), action -> {
                if (view.duties().isHers(coordinator, action.call(), action.place()) && isToCome(action, now)) {
                    coming.add(action);
                }
                return coming.size() < MOST_COMING;
            });
            coming.sort(Comparator.comparing(Telling::startsAt));
            var names = coming.stream()
                    .limit(MOST_NAMED)
                    .map(action -> new Name(
                            action.name(language),
                            where(action.place()),
                            action.schedule() == null ? null : when(action.schedule()),
                            action.schedule() == null ? null : action.schedule().locality(),
                            pages.action(language, action.id())))
                    .toList();
            return new DigestLetter.Names(
                    Heading.UPCOMING,
                    names,
                    coming.size(),
                    coming.isEmpty()
                            ? null
                            : pages.actions(language, coming.getFirst().call(), null));
        }

        /** An action of which only the day is known is still to come while that day lasts. */
        private static boolean isToCome(Known action, Instant now) {
            var schedule = action.schedule();
            return schedule != null
                    && (schedule.day() != null || !schedule.startsAt().isBefore(now));
        }

        private static Instant startsAt(Known action) {
            return action.schedule() == null ? Instant.MAX : action.schedule().startsAt();
        }

        private Part counts(Digest digest) {
            return new DigestLetter.Counts(digest.totals().entrySet().stream()
                    .map(call -> count(call.getKey(), call.getValue(), digest.before()))
                    .sorted(Comparator.comparing(DigestLetter.Count::call))
                    .toList());
        }

        /** A first digest has nothing to compare with: everything is as it is. */
        private DigestLetter.Count count(String slug, Totals totals, Map<String, Totals> before) {
            var change = before.isEmpty() ? Totals.NONE : totals.since(before.getOrDefault(slug, Totals.NONE));
            var call = view.calls().get(slug);
            return new DigestLetter.Count(
                    call == null ? slug : call.title(language),
                    totals.signatures(),
                    change.signatures(),
                    totals.registrations(),
                    change.registrations(),
                    totals.actions(),
                    change.actions());
        }

        /** Territories with somebody on the roll, or a group, of which nothing was heard for a while. */
        private Part silent(Instant now) {
            var places = view.totals().keySet().stream()
                    .filter(where -> where.place().territory() != null)
                    .filter(where -> view.duties().isHers(coordinator, where.call(), where.place()))
                    .map(KnownThings.Where::place)
                    .distinct()
                    .filter(place -> view.pulses()
                            .getOrDefault(place.key(), Instant.EPOCH)
                            .isBefore(now.minus(SILENCE)))
                    .map(Gathering::where)
                    .toList();
            return new DigestLetter.Silent(places, places.size());
        }
    }
}
