package org.convoca.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.bson.Document;
import org.convoca.platform.backing.TestClock;
import org.convoca.platform.backing.TestDatabase;
import org.convoca.platform.internal.Caller;
import org.convoca.platform.internal.Coordination;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;

class AuditLogIT {

    private static final AuditProperties PROPERTIES = new AuditProperties(Duration.ofDays(400), 10_000);
    private static final Caller COORDINATOR = new Caller(
            "gateway",
            Set.of("convener"),
            null,
            new Coordination(UUID.randomUUID(), Set.of("convener"), Set.of(), true, Set.of(), Set.of()));
    private static final Caller PUBLIC = new Caller("gateway", Set.of());

    private final TestDatabase database = TestDatabase.open();
    private final TestClock clock = TestClock.at("2027-01-16T18:00:00Z");
    private final AuditStore store = new AuditStore(database.template());
    private final MongoCollection<Document> records = database.template().getCollection("audit");

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void isOneChainHoweverManyInstancesWriteIt() throws Exception {
        try (var one = log();
                var other = new AuditLog(new AuditStore(database.template()), PROPERTIES, clock)) {
            IntStream.range(0, 500).parallel().forEach(number -> (number % 2 == 0 ? one : other).add(entry(number)));
        }

        var chain = new AuditChain(AuditRecord.BEGINNING);
        assertThat(chain.follow(store.page(0, 1000))).isEmpty();
        assertThat(chain.entries()).isEqualTo(500);
    }

    @ParameterizedTest
    @CsvSource({
        "changed, record 3 was changed",
        "removed, record 3 is missing: 4 comes next",
        "swapped, record 3 was changed",
        "rewritten, record 4 does not follow the one before it"
    })
    void namesTheRecordWithWhichSomebodyMeddled(String how, String found) {
        IntStream.rangeClosed(1, 6).forEach(number -> store.append(0, List.of(entry(number))));

        switch (how) {
            case "changed" ->
                records.updateOne(Filters.eq(3L), Updates.set("entries.0.who", "coordinator:somebody-else"));
            case "removed" -> records.deleteOne(Filters.eq(3L));
            case "swapped" -> swap(3L, 4L);
            default -> rewrite(3L);
        }

        assertThat(new AuditChain(store.anchor()).follow(store.page(0, 10))).hasValue(found);
    }

    /** What they say is exchanged, the chain’s own fields stay. */
    private void swap(long one, long other) {
        var entries = List.of(entries(one), entries(other));
        records.updateOne(Filters.eq(one), Updates.set("entries", entries.get(1)));
        records.updateOne(Filters.eq(other), Updates.set("entries", entries.get(0)));
    }

    private List<Document> entries(long sequence) {
        return records.find(Filters.eq(sequence)).first().getList("entries", Document.class);
    }

    /** By somebody who can compute a hash. */
    private void rewrite(long sequence) {
        var before = store.page(sequence - 2, 1).getFirst();
        var forged = AuditRecord.after(before.point(), 0, List.of(entry(99)));
        records.deleteOne(Filters.eq(sequence));
        records.insertOne(new Document("_id", sequence)
                .append("previous", forged.previous())
                .append("lost", 0L)
                .append("entries", entriesOf(99))
                .append("hash", forged.hash()));
    }

    private List<Document> entriesOf(int number) {
        var entry = entry(number);
        return List.of(new Document("at", Date.from(entry.at()))
                .append("who", entry.who())
                .append("what", entry.what())
                .append("about", entry.about())
                .append("outcome", entry.outcome())
                .append("note", entry.note()));
    }

    @Test
    void isCutOffAtAnAnchorFromWhichItGoesOn() throws Exception {
        IntStream.rangeClosed(1, 3).forEach(number -> store.append(0, List.of(entry(number))));
        clock.advance(Duration.ofDays(399));
        IntStream.rangeClosed(4, 5).forEach(number -> store.append(0, List.of(entry(number))));
        clock.advance(Duration.ofDays(2));

        try (var log = log()) {
            log.forget();
        }

        assertThat(store.anchor().sequence()).isEqualTo(3);
        assertThat(records.countDocuments()).isEqualTo(2);
        assertThat(new AuditChain(store.anchor()).follow(store.page(0, 10))).isEmpty();
        clock.advance(Duration.ofDays(1000));
        store.forget(clock.instant());
        assertThat(new AuditStore(database.template())
                        .append(0, List.of(entry(6)))
                        .sequence())
                .isEqualTo(6);
        assertThat(new AuditChain(store.anchor()).follow(store.page(0, 10))).isEmpty();
    }

    @Test
    void saysHowManyEntriesFoundNoRoom() {
        store.append(7, List.of(entry(1)));

        assertThat(store.page(0, 10)).singleElement().satisfies(link -> {
            assertThat(link.lost()).isEqualTo(7);
            assertThat(link.entries()).containsExactly(entry(1));
        });
    }

    @ParameterizedTest
    @CsvSource({
        // what a caller did, and whether it is kept
        "GET, 200, false, false",
        "GET, 404, false, false",
        "POST, 202, false, false",
        "GET, 401, false, true",
        "GET, 403, false, true",
        "GET, 200, true, false",
        "GET, 404, true, true",
        "POST, 204, true, true",
        "DELETE, 409, true, true"
    })
    void keepsWhatIsDoneInSomebodysNameAndWhatIsRefused(String method, int status, boolean inOnesName, boolean kept)
            throws Exception {
        try (var log = log()) {
            request(log, inOnesName ? COORDINATOR : PUBLIC, method, status, "plain");
        }

        assertThat(records.countDocuments()).isEqualTo(kept ? 1 : 0);
    }

    @Test
    void keepsWhatIsAuditedWithItsNoteAndIdsAndNoSecret() throws Exception {
        var id = UUID.randomUUID().toString();
        try (var log = log()) {
            request(log, PUBLIC, "POST", 200, "audited", Map.of("id", id, "token", id));
            await().atMost(Duration.ofSeconds(30)).until(() -> records.countDocuments() == 1);
        }

        assertThat(store.page(0, 1).getFirst().entries())
                .containsExactly(new AuditEntry(
                        clock.instant(), "gateway", "POST /things/{id}/{token}", List.of(id), 200, "wrong-code"));
    }

    @Test
    void doesNotKnowACallerWithoutAToken() throws Exception {
        try (var log = log()) {
            request(log, null, "GET", 401, "plain");
        }

        assertThat(store.page(0, 1).getFirst().entries())
                .singleElement()
                .extracting(AuditEntry::who)
                .isEqualTo("nobody");
    }

    private void request(AuditLog log, @Nullable Caller caller, String method, int status, String handler)
            throws Exception {
        request(log, caller, method, status, handler, Map.of());
    }

    private void request(
            AuditLog log,
            @Nullable Caller caller,
            String method,
            int status,
            String handler,
            Map<String, String> variables)
            throws Exception {
        var request = new MockHttpServletRequest(method, "/things");
        if (caller != null) {
            request.setAttribute(Caller.ATTRIBUTE, caller);
        }
        request.setAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE, "/things/{id}/{token}");
        request.setAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE, variables);
        request.setAttribute(
                HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE,
                new HandlerMethod(new Things(), Things.class.getDeclaredMethod(handler)));
        if (handler.equals("audited")) {
            AuditNote.on(request, "wrong-code");
        }
        var response = new MockHttpServletResponse();
        response.setStatus(status);
        new AuditFilter(log, clock).doFilter(request, response, new MockFilterChain());
    }

    static class Things {

        void plain() {}

        @Audited
        void audited() {}
    }

    private AuditLog log() {
        return new AuditLog(store, PROPERTIES, clock);
    }

    private AuditEntry entry(int number) {
        return new AuditEntry(
                clock.instant(),
                "coordinator:" + new UUID(0, number),
                "POST /things/{id}",
                List.of("a-thing"),
                204,
                null);
    }
}
