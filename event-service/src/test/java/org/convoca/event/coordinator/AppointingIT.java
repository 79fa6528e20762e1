package org.convoca.event.coordinator;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.bson.Document;
import org.convoca.contracts.event.Topics;
import org.convoca.event.OnTheWire;
import org.convoca.event.WithService;
import org.convoca.event.testing.Api;
import org.convoca.event.testing.Staff;
import org.convoca.platform.internal.Coordination;
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

/** Who appoints whom, and what becomes of those who are removed. */
@WithService
@ExtendWith(OutputCaptureExtension.class)
class AppointingIT {

    @LocalServerPort
    private int port;

    @Autowired
    private MongoTemplate mongo;

    private Api api;
    private Staff staff;
    private Staff.Member convener;

    @BeforeEach
    void beginWithOneConvener() {
        mongo.getCollection("conveners").deleteMany(new Document());
        mongo.getCollection(Coordinators.COLLECTION).deleteMany(new Document());
        api = new Api(port);
        staff = new Staff(api);
        convener = staff.convener();
    }

    @AfterEach
    void saysNothingOfThemInTheLog(CapturedOutput output) {
        assertThat(output.getAll()).doesNotContain("Amaia", "amaia-", "Maddi", "maddi-");
    }

    @Test
    void letsAConvenerAppointSomebodyWhoIsToldByMail() {
        var appointed = appoint(Map.of());

        assertThat(appointed.status()).as(appointed.text()).isEqualTo(201);
        assertThat(appointed.string("/status")).isEqualTo("invited");
        assertThat(appointed.string("/name")).isEqualTo("Maddi Arana");
        var told = records(UUID.fromString(appointed.string("/id")), 1).getFirst();
        assertThat(told)
                .contains("\"status\":\"invited\"", "x-basque-country", "Europe/Madrid")
                .doesNotContain("Maddi", "maddi", "example.org");
    }

    @Test
    void keepsNamesAndAddressesSealed() {
        var id = appoint(Map.of()).string("/id");

        assertThat(document(id).toJson()).doesNotContain("Maddi", "maddi", "example.org");
    }

    @Test
    void refusesToAppointAPersonWhoIsKnownHoweverTheAddressIsWritten() {
        var email = "maddi-" + UUID.randomUUID() + "@example.org";
        appoint(Map.of("email", email));

        assertThat(appoint(Map.of("email", email)).status()).isEqualTo(409);
        assertThat(appoint(Map.of("email", email.toUpperCase(Locale.ROOT))).status())
                .isEqualTo(409);
        assertThat(appoint(Map.of("email", email.replace("@", "+again@"))).status())
                .isEqualTo(409);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "null", textBlock = """
            name, null, /name, required
            email, nobody@, /email, not-an-email-address
            locale, xx, /locale, unknown-language
            zone, null, /zone, required
            zone, Europe/Atlantis, /zone, unknown-zone
            zone, '+02:00', /zone, unknown-zone
            roles, queen, /roles/0, unknown-role
            roles, null, /roles, required
            calls, no-such-call, /calls/0, unknown-call
            territories, XX, /scope/territories/0, unknown-territory
            regions, atlantis, /scope/regions/0, unknown-region
            scope, null, /scope, required
            """)
    void pointsToTheFieldThatIsWrong(String field, String value, String pointer, String code) {
        var more = new HashMap<String, Object>();
        switch (field) {
            case "roles", "calls" -> more.put(field, value == null ? null : List.of(value));
            case "territories", "regions" -> more.put("scope", Map.of(field, List.of(value)));
            default -> more.put(field, value);
        }

        var answer = appoint(more);

        assertThat(answer.status()).as(answer.text()).isEqualTo(422);
        assertThat(answer.string("/errors/0/pointer")).isEqualTo(pointer);
        assertThat(answer.string("/errors/0/code")).isEqualTo(code);
    }

    @Test
    void letsNobodyButConvenersAppointChangeOrRemove() {
        var coordinator = staff.coordinatorOf("AR");
        var may = Staff.may(coordinator, "coordinator", Set.of("AR"));
        var path = "/api/v1/coordination/coordinators";

        assertThat(api.coordinator(may, "POST", path, form(Map.of())).status()).isEqualTo(403);
        assertThat(api.coordinator(may, "PATCH", path + "/" + coordinator.id(), Map.of())
                        .status())
                .isEqualTo(403);
        assertThat(api.coordinator(may, "DELETE", path + "/" + convener.id(), null)
                        .status())
                .isEqualTo(403);
        assertThat(api.as("gateway", "POST", path, form(Map.of())).status()).isEqualTo(403);
        assertThat(api.as("notification-service", "POST", path, form(Map.of())).status())
                .isEqualTo(403);
    }

    @Test
    void letsAConvenerOfOneCallGiveAwayNoMoreThanThat() {
        var ofOne = new Coordination(convener.id(), Set.of("convener"), Set.of("their-call"), true, Set.of(), Set.of());

        assertThat(api.coordinator(ofOne, "POST", "/api/v1/coordination/coordinators", form(Map.of()))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void changesWhatTheFormNamesAndLeavesTheRest() {
        var id = appoint(Map.of()).string("/id");

        var changed = staff.asConvener(
                convener, "PATCH", "/" + id, Map.of("scope", Map.of("regions", List.of("europe")), "zone", "UTC"));

        assertThat(changed.status()).as(changed.text()).isEqualTo(200);
        assertThat(changed.string("/scope/regions/0")).isEqualTo("europe");
        assertThat(changed.json().at("/scope/territories")).isEmpty();
        assertThat(changed.string("/zone")).isEqualTo("UTC");
        assertThat(changed.string("/name")).isEqualTo("Maddi Arana");
        assertThat(changed.string("/roles/0")).isEqualTo("reviewer");
        assertThat(records(UUID.fromString(id), 3).getLast()).contains("europe");
    }

    @Test
    void removesWithTheirSessionsAndTheKeyToWhoTheyWere() {
        var removed = staff.coordinatorOf("AR");
        var session = staff.signedIn(removed).string("/session");
        assertThat(staff.resolved(session).at("/state").asString()).isEqualTo("active");

        var answer = staff.asConvener(convener, "DELETE", "/" + removed.id(), null);

        assertThat(answer.status()).isEqualTo(204);
        assertThat(staff.resolved(session).at("/state").asString()).isEqualTo("ended");
        assertThat(staff.signedIn(removed).status()).isEqualTo(404);
        assertThat(document(removed.id().toString()).get("state", Document.class))
                .doesNotContainKeys("profile");
        assertThat(records(removed.id(), 3).getLast()).contains("\"status\":\"removed\"", "\"roles\":[]");
        assertThat(staff.asConvener(convener, "DELETE", "/" + removed.id(), null)
                        .status())
                .isEqualTo(404);
        assertThat(staff.asConvener(convener, "PATCH", "/" + removed.id(), Map.of("zone", "UTC"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void canAppointAgainWhoeverWasRemoved() {
        var email = "maddi-" + UUID.randomUUID() + "@example.org";
        var first = appoint(Map.of("email", email)).string("/id");
        staff.asConvener(convener, "DELETE", "/" + first, null);

        var again = appoint(Map.of("email", email));

        assertThat(again.status()).isEqualTo(201);
        assertThat(again.string("/id")).isNotEqualTo(first);
    }

    @Test
    void keepsTheLastConvener() {
        assertThat(staff.asConvener(convener, "DELETE", "/" + convener.id(), null)
                        .status())
                .isEqualTo(409);
        assertThat(staff.asConvener(
                                convener,
                                "PATCH",
                                "/" + convener.id(),
                                Map.of("roles", List.of("reviewer"), "scope", Map.of("everywhere", true)))
                        .status())
                .isEqualTo(409);
        assertThat(api.as("operator", "DELETE", "/internal/coordinators/" + convener.id(), null)
                        .status())
                .isEqualTo(409);
        assertThat(staff.authority(convener).at("/roles/0").asString()).isEqualTo("convener");
    }

    @Test
    void keepsOneOfTwoConvenersWhoRemoveEachOtherAtOnce() throws Exception {
        for (var round = 0; round < 5; round++) {
            beginWithOneConvener();
            var other = staff.convener();
            try (var both = Executors.newVirtualThreadPerTaskExecutor()) {
                var one = both.submit(() -> staff.asConvener(convener, "DELETE", "/" + other.id(), null)
                        .status());
                var two = both.submit(() -> staff.asConvener(other, "DELETE", "/" + convener.id(), null)
                        .status());

                assertThat(List.of(one.get(), two.get())).containsExactlyInAnyOrder(204, 409);
            }
        }
    }

    @Test
    void invitesAgainWhoeverHasNotComeButNotForAFormThatIsSentTwice() {
        var id = appoint(Map.of()).string("/id");

        assertThat(staff.asConvener(convener, "POST", "/" + id + "/invitations", null)
                        .status())
                .isEqualTo(202);
        assertThat(records(UUID.fromString(id), 1)).hasSize(1);
        mongo.getCollection(Coordinators.COLLECTION)
                .updateOne(new Document("_id", id), new Document("$set", new Document("state.invitedAt", new Date(0))));
        staff.asConvener(convener, "POST", "/" + id + "/invitations", null);
        assertThat(records(UUID.fromString(id), 2)).hasSize(2);
        staff.signedIn(convener);
        assertThat(staff.asConvener(convener, "POST", "/" + convener.id() + "/invitations", null)
                        .status())
                .isEqualTo(409);
    }

    @Test
    void isTheSameForAnOperatorWhoAsksTwiceAndAddsRoles() {
        var email = Staff.anAddress();
        var first =
                staff.at(email, Map.of("roles", List.of("reviewer"), "scope", Map.of("territories", List.of("AR"))));
        var second = staff.at(email, Map.of("roles", List.of("convener")));
        var third = staff.at(email, Map.of("roles", List.of("convener")));

        assertThat(second.id()).isEqualTo(first.id());
        assertThat(third.id()).isEqualTo(first.id());
        assertThat(staff.authority(first).at("/roles").valueStream().map(role -> role.asString()))
                .containsExactlyInAnyOrder("reviewer", "convener");
    }

    private Api.Answer appoint(Map<String, ?> more) {
        return staff.asConvener(convener, "POST", "", form(more));
    }

    private static Map<String, Object> form(Map<String, ?> more) {
        var form = new HashMap<String, Object>(Map.of(
                "name",
                "Maddi Arana",
                "email",
                "maddi-" + UUID.randomUUID() + "@example.org",
                "roles",
                List.of("reviewer"),
                "scope",
                Map.of("territories", List.of("x-basque-country")),
                "calls",
                List.of(),
                "locale",
                "es",
                "zone",
                "Europe/Madrid"));
        form.putAll(more);
        return form;
    }

    private Document document(String id) {
        return mongo.getCollection(Coordinators.COLLECTION)
                .find(new Document("_id", id))
                .first();
    }

    private static List<String> records(UUID coordinator, int atLeast) {
        return await().until(
                        () -> OnTheWire.once(Topics.COORDINATORS, coordinator.toString()).stream()
                                .map(record -> new String(record.value(), UTF_8))
                                .toList(),
                        records -> records.size() >= atLeast);
    }
}
