package org.convoca.notification.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.bson.Document;
import org.convoca.contracts.coordinator.CoordinatorStatus;
import org.convoca.contracts.territory.Region;
import org.convoca.contracts.territory.Territories;
import org.convoca.notification.happening.Calls;
import org.convoca.notification.happening.Happenings;
import org.convoca.notification.happening.KnownThings;
import org.convoca.notification.happening.Place;
import org.convoca.notification.happening.Places;
import org.convoca.notification.happening.SomeNews;
import org.convoca.notification.happening.WaitingThings;
import org.convoca.notification.mail.MailId;
import org.convoca.notification.preference.Frequency;
import org.convoca.notification.preference.Period;
import org.convoca.notification.preference.SomeCoordinators;
import org.convoca.notification.preference.Subscriber;
import org.convoca.notification.preference.Subscribers;
import org.convoca.platform.backing.TestClock;
import org.convoca.platform.backing.WithBacking;
import org.convoca.platform.outbox.AggregateStores;
import org.convoca.platform.outbox.Sequenced;
import org.convoca.platform.outbox.Stored;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.test.annotation.DirtiesContext;

/** Digests over 400 simulated days, with both changes of the clocks, in twelve zones, by a clock that only the test moves. */
@SpringBootTest(
        properties = {
            "convoca.digest.pause=10d",
            "convoca.mail.workers=1",
            "logging.level.org.convoca.notification.digest=warn"
        })
@WithBacking
@DirtiesContext
class FourHundredDaysIT {

    private static final Instant START = Instant.parse("2026-12-01T00:00:00Z");
    private static final Territories TERRITORIES = Territories.load();
    private static final int DAYS = 400;
    private static final Duration TICK = Duration.ofHours(1);

    /** Each coordinator has a territory of her own, so that what happens there is news to her alone. */
    private static final Map<String, String> ZONES = zones();

    private static Map<String, String> zones() {
        var zones = new LinkedHashMap<String, String>();
        zones.put("Asia/Kathmandu", "NP");
        zones.put("Pacific/Chatham", "NZ");
        zones.put("America/St_Johns", "CA");
        zones.put("Africa/Cairo", "EG");
        zones.put("America/Sao_Paulo", "BR");
        zones.put("Europe/Madrid", "ES");
        zones.put("Asia/Tehran", "IR");
        zones.put("Australia/Lord_Howe", "AU");
        zones.put("America/Los_Angeles", "US");
        zones.put("Africa/Casablanca", "MA");
        zones.put("America/Argentina/Buenos_Aires", "AR");
        zones.put("Asia/Gaza", "PS");
        return zones;
    }

    @Autowired
    private AggregateStores stores;

    @Autowired
    private MongoTemplate mongo;

    private final TestClock clock = TestClock.at(START.toString());
    private Happenings happenings;
    private WaitingThings waiting;
    private Calls calls;
    private KnownThings known;
    private SomeNews news;
    private Subscribers subscribers;
    private SomeCoordinators coordinators;

    /** @param weekday of a weekly digest, null for a daily one */
    private record Reader(
            UUID id,
            ZoneId zone,
            Place place,
            LocalTime hour,
            @Nullable DayOfWeek weekday) {}

    private record Event(Instant at, Place place) {}

    @BeforeEach
    void begin() {
        happenings = new Happenings(mongo, clock);
        waiting = new WaitingThings(mongo, Duration.ZERO, clock);
        calls = new Calls(mongo);
        known = new KnownThings(mongo);
        news = new SomeNews(happenings, waiting, known, calls);
        subscribers = new Subscribers(stores, mongo, clock);
        coordinators = new SomeCoordinators(subscribers);
        news.opens(SomeCalls.call());
    }

    @AfterEach
    void forget() {
        for (var collection : List.of("happenings", "pulses", "waiting", "known", "calls", "subscribers", "digests")) {
            mongo.getCollection(collection).deleteMany(new Document());
        }
    }

    private List<Reader> readers() {
        var hours = List.of("08:00", "02:30", "00:30", "23:45", "06:15");
        var readers = new ArrayList<Reader>();
        ZONES.forEach((zone, territory) -> {
            var place = new Place(
                    territory, TERRITORIES.find(territory).orElseThrow().region());
            var hour = LocalTime.parse(hours.get(readers.size() % hours.size()));
            readers.add(reader(zone, place, hour, null));
            readers.add(reader(zone, place, hour, DayOfWeek.of(1 + readers.size() % 7)));
        });
        return readers;
    }

    private Reader reader(String zone, Place place, LocalTime hour, @Nullable DayOfWeek weekday) {
        var id = coordinators.appoint(zone, String.valueOf(place.territory()));
        coordinators.choose(
                id,
                clock.instant(),
                weekday == null ? Frequency.DAILY : Frequency.WEEKLY,
                weekday == null ? DayOfWeek.MONDAY : weekday,
                hour.toString());
        return new Reader(id, ZoneId.of(zone), place, hour, weekday);
    }

    /** On about half of the days of each place, at noon on the spot; in some weeks not at all. */
    private static List<Event> events(List<Reader> readers, Random random) {
        var events = new PriorityQueue<Event>(Comparator.comparing(Event::at));
        readers.stream().filter(reader -> reader.weekday() == null).forEach(reader -> {
            var first = LocalDate.ofInstant(START, reader.zone()).plusDays(1);
            for (var day = 0; day < DAYS - 10; day++) {
                var quietWeek = day / 7 % 5 == 2;
                if (!quietWeek && random.nextBoolean()) {
                    events.add(new Event(
                            first.plusDays(day)
                                    .atTime(12, 0)
                                    .atZone(reader.zone())
                                    .toInstant(),
                            reader.place()));
                }
            }
        });
        return List.copyOf(sorted(events));
    }

    private static List<Event> sorted(PriorityQueue<Event> events) {
        var sorted = new ArrayList<Event>();
        while (!events.isEmpty()) {
            sorted.add(events.remove());
        }
        return sorted;
    }

    /** Said independently of the service: the first of her turns after each event, counted on a calendar. */
    private static TreeSet<String> expected(Reader reader, List<Event> events) {
        var expected = new TreeSet<String>();
        events.stream().filter(event -> event.place().equals(reader.place())).forEach(event -> {
            var day = LocalDate.ofInstant(event.at(), reader.zone()).minusDays(1);
            while (!isTurn(reader, day) || !turn(reader, day).isAfter(event.at())) {
                day = day.plusDays(1);
            }
            expected.add(
                    reader.weekday() == null
                            ? day.toString()
                            : Period.weekOf(day).key());
        });
        return expected;
    }

    private static boolean isTurn(Reader reader, LocalDate day) {
        return reader.weekday() == null || day.getDayOfWeek() == reader.weekday();
    }

    /** The first moment of that day at which her clock has reached the hour. */
    private static Instant turn(Reader reader, LocalDate day) {
        var local = LocalDateTime.of(day, reader.hour());
        var moment = day.atStartOfDay(reader.zone()).toInstant();
        while (LocalDateTime.ofInstant(moment, reader.zone()).isBefore(local)) {
            moment = moment.plus(Duration.ofMinutes(5));
        }
        return moment;
    }

    private interface Scheduler {
        void look();
    }

    /** Lets the days pass, and things happen on them. */
    private void live(List<Event> events, Scheduler scheduler) {
        var next = events.iterator();
        var event = next.hasNext() ? next.next() : null;
        var end = START.plus(Duration.ofDays(DAYS));
        while (clock.instant().isBefore(end)) {
            var tick = clock.instant().plus(TICK);
            while (event != null && event.at().isBefore(tick)) {
                clock.advance(Duration.between(clock.instant(), event.at()));
                news.signs(UUID.randomUUID() + ".1", event.place(), "Asociación");
                event = next.hasNext() ? next.next() : null;
            }
            clock.advance(Duration.between(clock.instant(), tick));
            scheduler.look();
        }
    }

    private DigestRun run(Subscribers subscribers, Digests digests, SimulatedQueue queue) {
        return new DigestRun(
                subscribers,
                digests,
                new News(happenings, waiting),
                new World(subscribers, calls, known, happenings, TERRITORIES, Duration.ofSeconds(30), clock),
                queue,
                clock);
    }

    private void check(List<Reader> readers, List<Event> events, SimulatedQueue queue) {
        for (var reader : readers) {
            assertThat(queue.periods(reader.id()))
                    .as(reader.zone() + " " + reader.hour() + " " + reader.weekday())
                    .isEqualTo(expected(reader, events));
        }
        checkWindows(readers, queue);
    }

    /** Each happening stands in exactly one window that was told. */
    private void checkWindows(List<Reader> readers, SimulatedQueue queue) {
        var digests = new Digests(stores, mongo);
        for (var reader : readers) {
            var windows = queue.mails().keySet().stream()
                    .filter(id -> id.value().startsWith(reader.id().toString()))
                    .map(id -> digests.find(id).orElseThrow())
                    .sorted(Comparator.comparing(Digest::from))
                    .toList();
            for (var window = 1; window < windows.size(); window++) {
                assertThat(windows.get(window).from())
                        .isAfterOrEqualTo(windows.get(window - 1).to());
            }
            var all = new ArrayList<String>();
            happenings.read(
                    new Places.Some(Set.of(reader.place().key())),
                    START,
                    START.plus(Duration.ofDays(DAYS)),
                    happening -> all.add(happening.id()));
            var told = new ArrayList<String>();
            windows.forEach(window -> happenings.read(
                    new Places.Some(Set.of(reader.place().key())),
                    window.from(),
                    window.to(),
                    happening -> told.add(happening.id())));
            assertThat(told).isEqualTo(all);
        }
    }

    @Test
    void bringEachLocalDayWithNewsOneDigestAndNoneOnADayWithout() {
        var readers = readers();
        var events = events(readers, new Random(20_270_101));
        var queue = new SimulatedQueue();
        var run = run(subscribers, new Digests(stores, mongo), queue);

        live(events, run::run);

        check(readers, events, queue);
    }

    @ParameterizedTest
    @ValueSource(longs = 20_270_328)
    void doSoAlsoWhenTheSchedulerIsKilledAtRandomBetweenClaimQueueAndMark(long seed) {
        var readers = readers();
        var events = events(readers, new Random(seed));
        var crashing = new Crashing(new Random(seed), 0.08);
        var queue = crashing.queue();
        var killed = new int[1];

        live(events, () -> {
            // Started again each time, as a process is, with nothing in its memory.
            for (var again = true; again; ) {
                var run = run(crashing.subscribers(stores, mongo, clock), crashing.digests(stores, mongo), queue);
                try {
                    run.run();
                    again = false;
                } catch (Crashing.Killed e) {
                    killed[0]++;
                }
            }
        });

        assertThat(killed[0]).as("times that it was killed").isGreaterThan(1000);
        check(readers, events, queue);
    }

    /** Days and weeks, hours and zones change at random, and things happen at random, also in the very moments of the turns. */
    @ParameterizedTest
    @ValueSource(longs = {3, 4, 5})
    void tellEachHappeningOnceWhateverIsChosenInBetween(long seed) {
        var random = new Random(seed);
        var reader = reader("Europe/Madrid", new Place("ES", Region.EUROPE), LocalTime.of(8, 0), null);
        var queue = new SimulatedQueue();
        var run = run(subscribers, new Digests(stores, mongo), queue);
        var zones = List.copyOf(ZONES.keySet());
        var sequence = 1;
        for (var step = 0; step < 1500; step++) {
            clock.advance(Duration.ofMinutes(random.nextInt(1, 90)));
            switch (random.nextInt(12)) {
                case 0 ->
                    coordinators.choose(
                            reader.id(),
                            clock.instant(),
                            random.nextBoolean() ? Frequency.DAILY : Frequency.WEEKLY,
                            DayOfWeek.of(random.nextInt(1, 8)),
                            LocalTime.of(random.nextInt(24), random.nextInt(60)).toString());
                case 1 ->
                    coordinators.follow(
                            SomeCoordinators.facts(
                                    reader.id(),
                                    CoordinatorStatus.ACTIVE,
                                    zones.get(random.nextInt(zones.size())),
                                    "ES"),
                            ++sequence);
                case 2, 3, 4, 5 -> news.signs(UUID.randomUUID() + ".1", reader.place(), "Asociación");
                default -> run.run();
            }
        }
        coordinators.choose(reader.id(), clock.instant(), Frequency.DAILY, DayOfWeek.MONDAY, "08:00");
        for (var day = 0; day < 6; day++) {
            clock.advance(Duration.ofDays(1));
            run.run();
        }

        assertThat(queue.periods(reader.id())).hasSizeGreaterThan(10);
        checkWindows(List.of(reader), queue);
    }

    @Test
    void catchUpOnceAfterAnOutageAndNotOnceForEachDayMissed() {
        var reader = reader("Europe/Madrid", new Place("ES", Region.EUROPE), LocalTime.of(8, 0), null);
        var queue = new SimulatedQueue();
        var run = run(subscribers, new Digests(stores, mongo), queue);
        for (var day = 0; day < 5; day++) {
            clock.advance(Duration.ofDays(1));
            news.signs(UUID.randomUUID() + ".1", reader.place(), "Asociación");
        }
        clock.advance(Duration.ofHours(10));

        run.run();
        run.run();

        assertThat(queue.periods(reader.id())).containsExactly("2026-12-06");
        checkWindows(List.of(reader), queue);
    }

    @Test
    void goOnWithAClaimOfBeforeAnOutageAndTellNothingTwice() {
        var reader = reader("Europe/Madrid", new Place("ES", Region.EUROPE), LocalTime.of(8, 0), null);
        var queue = new SimulatedQueue();
        news.signs(UUID.randomUUID() + ".1", reader.place(), "Asociación");
        clock.advance(Duration.ofHours(9));
        var beforeTheMark = new Subscribers(stores, mongo, clock) {
            private int writes;

            @Override
            public Optional<Stored<Subscriber>> replace(
                    Stored<Subscriber> current, Subscriber next, Sequenced... events) {
                if (++writes > 1) {
                    throw new Crashing.Killed();
                }
                return super.replace(current, next, events);
            }
        };
        try {
            run(beforeTheMark, new Digests(stores, mongo), queue).run();
        } catch (Crashing.Killed e) {
            assertThat(queue.mails()).containsOnlyKeys(new MailId(reader.id() + ".daily.2026-12-01"));
        }
        clock.advance(Duration.ofDays(3));
        news.signs(UUID.randomUUID() + ".1", reader.place(), "Asociación");
        clock.advance(Duration.ofDays(1));

        var run = run(subscribers, new Digests(stores, mongo), queue);
        run.run();
        run.run();

        assertThat(queue.periods(reader.id())).containsExactly("2026-12-01", "2026-12-05");
        checkWindows(List.of(reader), queue);
    }

    @Test
    void comeOnceWhenTwoSchedulersLookAtTheSameTime() throws InterruptedException {
        var readers = readers();
        readers.forEach(reader -> news.signs(UUID.randomUUID() + ".1", reader.place(), "Asociación"));
        var queue = new SimulatedQueue();
        clock.advance(Duration.ofDays(8));
        var threads = new ArrayList<Thread>();
        for (var scheduler = 0; scheduler < 4; scheduler++) {
            var run = run(subscribers, new Digests(stores, mongo), queue);
            threads.add(Thread.ofPlatform().start(run::run));
        }
        for (var thread : threads) {
            thread.join();
        }

        readers.forEach(reader -> assertThat(queue.periods(reader.id())).hasSize(1));
        checkWindows(readers, queue);
    }
}
