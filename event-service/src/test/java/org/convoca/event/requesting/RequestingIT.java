package org.convoca.event.requesting;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.convoca.event.requesting.RequestForms.aRequest;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.bson.Document;
import org.convoca.contracts.call.ActionWeek;
import org.convoca.contracts.call.CallEvent;
import org.convoca.contracts.call.CallFacts;
import org.convoca.contracts.call.CallStatus;
import org.convoca.contracts.call.CallWithdrawn;
import org.convoca.contracts.call.ReviewPolicy;
import org.convoca.event.OnTheWire;
import org.convoca.event.WithService;
import org.convoca.event.call.KnownCalls;
import org.convoca.event.call.PastCalls;
import org.convoca.event.registration.RegisteredGroups;
import org.convoca.event.registration.Registrations;
import org.convoca.event.testing.Api;
import org.convoca.event.testing.Week;
import org.convoca.platform.event.Received;
import org.convoca.platform.internal.OnBehalf;
import org.convoca.platform.request.DailyAllowance;
import org.convoca.platform.request.IdempotencyKeys;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoTemplate;

@WithService
@ExtendWith(OutputCaptureExtension.class)
class RequestingIT {

    private final OnTheWire kafka = new OnTheWire();

    @LocalServerPort
    private int port;

    @Autowired
    private RequestLinks links;

    @Autowired
    private Registrations registrations;

    @Autowired
    private OpenRequests requests;

    @Autowired
    private PastCalls pastCalls;

    @Autowired
    private KnownCalls calls;

    @Autowired
    private RegisteredGroups groups;

    @Autowired
    private DailyAllowance mailAllowance;

    @Autowired
    private IdempotencyKeys keys;

    @Autowired
    private MongoTemplate mongo;

    private Api api;
    private Week week;

    @BeforeEach
    void openAWeek() {
        api = new Api(port);
        week = Week.announced(api, kafka, ReviewPolicy.AFTER);
    }

    @AfterEach
    void disconnect() {
        kafka.close();
    }

    private AskedGroup ask(RequestForms form) {
        return AskedGroup.ask(api, links, week, form);
    }

    @Test
    void leadsFromTheFormToARegistrationWithItsOrganiser() {
        var group = ask(aRequest());
        assertThat(group.view().string("/status")).isEqualTo("requested");

        group.confirmed();
        assertThat(group.decide("accept", "").string("/status")).isEqualTo("open");

        assertThat(group.told(4)).containsExactly("requested", "confirmed", "opened", "invited");
        var organiser = groups.organisers(group.id()).getFirst();
        assertThat(organiser.locale()).isEqualTo("es");
        assertThat(groups.names(List.of(group.id()))).containsEntry(group.id(), "Asamblea del Puerto");
        var listed = api.organiser(group.id(), "GET", "/api/v1/registrations/" + group.id() + "/organisers", null);
        assertThat(listed.string("/items/0/name")).isEqualTo("Nadia Ibarra");
        assertThat(listed.string("/items/0/state")).isEqualTo("invited");
    }

    @Test
    void keepsAPersonOutOfEventsLogsAndPlainStorage(CapturedOutput output) {
        var form = aRequest();
        var group = ask(form).accepted();
        api.as(
                "gateway",
                "POST",
                AskedGroup.path(week),
                form.with("/locale", "xx").build());
        var local = form.email().substring(0, form.email().indexOf('@'));

        for (var told : AskedGroup.records(group.id(), 4)) {
            assertThat(new String(told.value(), UTF_8)).doesNotContain(local, "Nadia", "jueves", "example.org");
        }
        for (var collection : mongo.getCollectionNames()) {
            for (var document : mongo.findAll(Document.class, collection)) {
                assertThat(document.toJson()).as(collection).doesNotContain(local, "Nadia", "jueves");
            }
        }
        assertThat(output).doesNotContain(local, "Nadia", "jueves");
    }

    @Test
    void leavesOneOfAHundredSimultaneousEqualRequests() throws Exception {
        var form = aRequest().build();
        var asking = IntStream.range(0, 100)
                .<Callable<Api.Answer>>mapToObj(_ -> () -> api.as("gateway", "POST", AskedGroup.path(week), form))
                .toList();
        try (var threads = Executors.newFixedThreadPool(16)) {
            assertThat(threads.invokeAll(asking))
                    .allSatisfy(answer -> assertThat(answer.get().status()).isEqualTo(202));
        }

        assertThat(mongo.getCollection(Registrations.COLLECTION)
                        .countDocuments(new Document("state.group.call", week.slug())))
                .isOne();
    }

    @Test
    void answersTheSameUnderOneIdempotencyKeyAndRefusesItForAnotherRequest() {
        var form = aRequest();
        var key = UUID.randomUUID().toString();

        var first = api.as("gateway", "POST", AskedGroup.path(week), form.build(), "Idempotency-Key", key);
        var second = api.as("gateway", "POST", AskedGroup.path(week), form.build(), "Idempotency-Key", key);
        var other = api.as("gateway", "POST", AskedGroup.path(week), aRequest().build(), "Idempotency-Key", key);

        assertThat(first.status()).isEqualTo(202);
        assertThat(second.text()).isEqualTo(first.text());
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.string("/type")).isEqualTo("/problems/idempotency-key-reused");
    }

    @Test
    void isNobodysBusinessBeforeItIsAccepted() {
        var group = ask(aRequest());

        assertThat(api.get("/api/v1/registrations/" + group.id()).status()).isEqualTo(404);
        assertThat(groups.find(group.id())).isEmpty();
        assertThat(groups.organisers(group.id())).isEmpty();
        assertThat(groups.names(List.of(group.id()))).isEmpty();
    }

    @Test
    void actsOnceHoweverOftenItsLinkIsFollowed() {
        var group = ask(aRequest());
        var token = group.token();
        assertThat(group.follow("inspect", token).string("/state")).isEqualTo("valid");
        assertThat(group.follow("inspect", token).string("/group/name")).isEqualTo("Asamblea del Puerto");

        assertThat(group.follow("confirm", token).string("/outcome")).isEqualTo("confirmed");
        assertThat(group.follow("confirm", token).string("/outcome")).isEqualTo("already-confirmed");

        assertThat(group.follow("inspect", token).string("/state")).isEqualTo("used");
        assertThat(group.told(2)).containsExactly("requested", "confirmed");
    }

    @Test
    void knowsNoForgedTokenAndNoOtherPurpose() {
        var group = ask(aRequest());
        var token = group.token();
        var forged = token.substring(1) + (token.endsWith("A") ? "B" : "A");

        for (var what : new String[] {"inspect", "confirm", "disown"}) {
            assertThat(group.follow(what, forged).status()).isEqualTo(404);
        }
        assertThat(api.as("gateway", "POST", "/internal/links/open", Map.of("token", token))
                        .status())
                .isEqualTo(404);
        assertThat(api.as("gateway", "POST", "/internal/links/confirm", Map.of("token", token))
                        .status())
                .isEqualTo(404);
        assertThat(group.view().string("/status")).isEqualTo("requested");
    }

    @Test
    void forgetsWhoDidNotAsk() {
        var group = ask(aRequest());
        var token = group.token();

        assertThat(group.follow("disown", token).string("/outcome")).isEqualTo("disowned");

        assertThat(group.follow("disown", token).string("/outcome")).isEqualTo("already-disowned");
        assertThat(group.follow("confirm", token).string("/outcome")).isEqualTo("gone");
        assertThat(stored(group)).doesNotContain("sealed");
        assertThat(group.told(2)).containsExactly("requested", "declined");
    }

    @Test
    void expiresAfterAWeekAndForgetsTheContact() {
        var group = ask(aRequest());
        var token = group.token();

        inDays(6).run();
        assertThat(group.follow("inspect", token).string("/state")).isEqualTo("valid");
        inDays(8).run();

        assertThat(group.view().string("/status")).isEqualTo("declined");
        assertThat(stored(group)).doesNotContain("sealed");
        assertThat(group.follow("inspect", token).string("/state")).isEqualTo("expired");
        assertThat(group.follow("confirm", token).string("/outcome")).isEqualTo("expired");
        assertThat(links.mint(group.id())).isEmpty();
    }

    @Test
    void isDeclinedWithAReasonAndForgottenOnceTheMailHadItsTime() {
        var group = ask(aRequest()).confirmed();

        assertThat(group.decide("decline", "").status()).isEqualTo(422);
        assertThat(group.decide("decline", "Ya participan con la coordinadora.").string("/status"))
                .isEqualTo("declined");

        assertThat(groups.forMail(group.id()).orElseThrow().reason()).isEqualTo("Ya participan con la coordinadora.");
        assertThat(group.decide("accept", "").status()).isEqualTo(409);
        assertThat(stored(group)).contains("sealed");
        inDays(8).run();
        assertThat(stored(group)).doesNotContain("sealed");
    }

    @Test
    void tellsAnOrganiserAllThatIsKeptAboutThemAndNobodyElse() {
        var form = aRequest();
        var open = ask(form).accepted();
        var other = ask(form.with("/group/name", "Otra asamblea")).confirmed();
        var organiser = groups.organisers(open.id()).getFirst().holder();
        var path = "/internal/registrations/" + open.id() + "/held";

        var own = api.organiser(new OnBehalf(open.id(), organiser), "GET", path, null);
        var asked = api.as("gateway", "POST", "/internal/held", Map.of("call", week.slug(), "email", form.email()));

        assertThat(own.json().at("/items").findValuesAsString("id"))
                .containsExactlyInAnyOrder(open.id().toString(), other.id().toString());
        assertThat(own.text()).contains(form.email(), "Nadia Ibarra", "jueves", "Otra asamblea");
        assertThat(asked.json()).isEqualTo(own.json());
        assertThat(api.organiser(new OnBehalf(other.id(), organiser), "GET", path, null)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void leavesNothingOfAnOrganiserWhoIsRemoved(CapturedOutput output) {
        var form = aRequest();
        var open = ask(form).accepted();
        var organiser = groups.organisers(open.id()).getFirst().holder();
        var local = form.email().substring(0, form.email().indexOf('@'));
        var lookup = mongo.getCollection(Registrations.COLLECTION)
                .find(new Document("_id", open.id().toString()))
                .first()
                .getEmbedded(List.of("state", "team"), Document.class)
                .getList("organisers", Document.class)
                .getFirst()
                .getEmbedded(List.of("contact", "lookup"), String.class);

        var path = "/api/v1/registrations/" + open.id() + "/organisers/" + organiser;
        assertThat(api.as("operator", "DELETE", path, null).status()).isEqualTo(204);

        var base64 =
                Base64.getEncoder().withoutPadding().encodeToString(form.email().getBytes(UTF_8));
        var left = new StringBuilder(output.getAll());
        mongo.getCollectionNames()
                .forEach(name ->
                        mongo.findAll(Document.class, name).forEach(document -> left.append(document.toJson())));
        AskedGroup.records(open.id(), 4).forEach(record -> left.append(new String(record.value(), UTF_8)));
        assertThat(left.toString())
                .contains(open.id().toString())
                .doesNotContain(lookup, base64)
                .doesNotContainIgnoringCase(local);
    }

    @Test
    void forgetsItsPeopleHalfAYearAfterTheWeekAndKeepsTheRegistration() {
        var open = ask(aRequest()).accepted();
        var undecided = ask(aRequest()).confirmed();
        week.closes();
        await().atMost(Duration.ofSeconds(30))
                .until(() -> calls.find(week.slug()).orElseThrow().status() == CallStatus.CLOSED);

        retentionAt("2099-07-20T00:00:00Z").run();
        assertThat(stored(open)).contains("sealed");
        retentionAt("2099-07-21T00:00:00Z").run();

        assertThat(stored(open) + stored(undecided)).doesNotContain("sealed", "lookup");
        assertThat(open.view().string("/status")).isEqualTo("open");
        assertThat(groups.names(List.of(open.id()))).containsEntry(open.id(), "Asamblea del Puerto");
        assertThat(undecided.view().string("/status")).isEqualTo("declined");
    }

    @Test
    void waitsInAListThatShowsNoAddress() {
        var first = ask(aRequest()).confirmed();
        ask(aRequest().with("/group/name", "Comité Barrial")).confirmed();
        ask(aRequest().with("/group/name", "Nunca confirmado"));

        var page = api.as("operator", "GET", "/internal/registrations?limit=1&call=" + week.slug(), null);
        var next = api.as("operator", "GET", page.string("/next"), null);

        assertThat(page.string("/items/0/id")).isEqualTo(first.id().toString());
        assertThat(page.string("/items/0/contact/name")).isEqualTo("Nadia Ibarra");
        assertThat(page.string("/items/0/contact/mailDomain")).isEqualTo("example.org");
        assertThat(page.string("/items/0/message")).startsWith("Somos");
        assertThat(page.text()).doesNotContain("nadia-");
        assertThat(next.string("/items/0/name")).isEqualTo("Comité Barrial");
        assertThat(next.json().at("/next").isNull()).isTrue();
        assertThat(api.as("gateway", "GET", "/internal/registrations", null).status())
                .isEqualTo(403);
    }

    @Test
    void sendsTheLinkAgainToWhoTakesPartAlready() {
        var form = aRequest();
        var group = ask(form).accepted();

        ask(form.with("/group/name", "ASAMBLEA  DEL PUERTO"));

        assertThat(group.told(5)).endsWith("invited", "invited");
        assertThat(new String(AskedGroup.records(group.id(), 5).getLast().value(), UTF_8))
                .contains("\"reason\":\"link\"");
    }

    @ParameterizedTest
    @CsvSource(nullValues = "null", textBlock = """
            /group/name, null, required
            /group/name, x, too-short
            /group/name, Buy at https://example.org, link-in-name
            /group/territory, null, required
            /group/territory, QQ, unknown-territory
            /group/website, javascript:alert(1), not-a-web-address
            /contact/name, null, required
            /contact/email, null, required
            /contact/email, nobody, not-an-email-address
            /locale, null, required
            /locale, xx, unknown-language
            /consent, null, consent-needed
            """)
    void pointsToEachFieldThatIsWrong(String pointer, String value, String code) {
        var answer = api.as(
                "gateway",
                "POST",
                AskedGroup.path(week),
                aRequest().with(pointer, value).build());

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.string("/errors/0/pointer")).isEqualTo(pointer);
        assertThat(answer.string("/errors/0/code")).isEqualTo(code);
        assertThat(answer.json().at("/errors")).hasSize(1);
    }

    @Test
    void refusesHiddenCharactersAndWhatIsTooLong() {
        var answer = api.as(
                "gateway",
                "POST",
                AskedGroup.path(week),
                aRequest()
                        .with("/group/name", "Puerto\u202E")
                        .with("/group/place", "x".repeat(201))
                        .with("/group/international", true)
                        .with("/message", "y".repeat(2001))
                        .build());

        assertThat(answer.json().at("/errors").findValuesAsString("code"))
                .containsExactlyInAnyOrder(
                        "not-allowed-characters", "too-long", "territory-and-international", "too-long");
    }

    @Test
    void needsACallThatTakesActions() {
        var answer = api.as(
                "gateway",
                "POST",
                "/api/v1/calls/no-such-call/registrations",
                aRequest().build());

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.string("/type")).isEqualTo("/problems/call-not-found");
    }

    @Test
    void isNotTakenOnceTheCallIsTakenBack() {
        var opened = Instant.parse("2020-07-24T00:00:00Z");
        var days = new ActionWeek.Announced(LocalDate.parse("2099-01-11"), LocalDate.parse("2099-01-17"));
        var call = new CallFacts(
                week.slug(),
                CallStatus.WITHDRAWN,
                Map.of("es", "Semana"),
                "es",
                opened,
                null,
                ReviewPolicy.AFTER,
                days);
        kafka.send(
                List.<Received<CallEvent>>of(new Received<>(week.slug() + ".2", opened, new CallWithdrawn(2, call))));

        await().atMost(Duration.ofSeconds(30))
                .until(() -> api.as(
                                "gateway",
                                "POST",
                                AskedGroup.path(week),
                                aRequest().build())
                        .string("/type")
                        .equals("/problems/call-not-open"));
    }

    private Retention retentionAt(String instant) {
        var clock = Clock.fixed(Instant.parse(instant), ZoneOffset.UTC);
        return new Retention(pastCalls, registrations, mongo, clock);
    }

    private Lapse inDays(int days) {
        var clock = Clock.offset(Clock.systemUTC(), Duration.ofDays(days));
        return new Lapse(registrations, requests, mailAllowance, keys, clock);
    }

    private String stored(AskedGroup group) {
        return mongo.getCollection(Registrations.COLLECTION)
                .find(new Document("_id", group.id().toString()))
                .first()
                .toJson();
    }
}
