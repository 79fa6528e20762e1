package org.convoca.event.registration;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.bson.Document;
import org.convoca.contracts.call.ReviewPolicy;
import org.convoca.contracts.event.Topics;
import org.convoca.event.OnTheWire;
import org.convoca.event.WithService;
import org.convoca.event.testing.Api;
import org.convoca.event.testing.Week;
import org.convoca.platform.internal.OnBehalf;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoTemplate;

/** The people who organise together: inviting, seeing and removing each other, and links that were lost. */
@WithService
class TeamIT {

    private final OnTheWire kafka = new OnTheWire();

    @LocalServerPort
    private int port;

    @Autowired
    private OrganiserLinks links;

    @Autowired
    private OrganiserContacts contacts;

    @Autowired
    private MongoTemplate mongo;

    private Api api;
    private Week week;
    private Week.Group group;

    @BeforeEach
    void openAWeek() {
        api = new Api(port);
        week = Week.announced(api, kafka, ReviewPolicy.AFTER);
        group = week.group();
    }

    @AfterEach
    void disconnect() {
        kafka.close();
    }

    @Test
    void invitesOthersWhoAreShownByNameOnly() {
        var email = anAddress();

        var invited = invite(email);

        assertThat(invited.status()).isEqualTo(201);
        var listed = group.send("GET", path(), null);
        assertThat(listed.json().at("/items")).hasSize(2);
        assertThat(listed.json().at("/items/0/name").isNull()).isTrue();
        assertThat(listed.string("/items/1/name")).isEqualTo("Iker Etxeberria");
        assertThat(listed.string("/items/1/state")).isEqualTo("invited");
        assertThat(listed.text()).doesNotContain(email, "example.org");
        assertThat(records(group.id(), 3).getLast())
                .contains("\"reason\":\"organiser\"")
                .doesNotContain("Iker", email);
        assertThat(contacts.find(group.id(), id(invited)))
                .contains(new OrganiserContact("Iker Etxeberria", email, "fr"));
    }

    @Test
    void isActiveOnceTheLinkWasOpened() {
        var organiser = id(invite(anAddress()));
        var token = token(organiser);
        assertThat(follow("inspect", token).string("/organiser")).isEqualTo(organiser.toString());
        assertThat(state(organiser)).isEqualTo("invited");

        assertThat(follow("open", token).string("/organiser")).isEqualTo(organiser.toString());

        assertThat(state(organiser)).isEqualTo("active");
    }

    @Test
    void invitesNobodyTwice() {
        var email = anAddress();

        var first = id(invite(email));
        var second = id(invite(email.toUpperCase(Locale.ROOT)));

        assertThat(second).isEqualTo(first);
        assertThat(group.send("GET", path(), null).json().at("/items")).hasSize(2);
        assertThat(records(group.id(), 3)).hasSize(3);
    }

    @Test
    void revokesALinkByRemovingItsOrganiserAndDestroysTheirKey() {
        var organiser = id(invite(anAddress()));
        var token = token(organiser);

        assertThat(group.send("DELETE", path() + "/" + organiser, null).status())
                .isEqualTo(204);

        assertThat(follow("inspect", token).status()).isEqualTo(404);
        assertThat(follow("open", token).status()).isEqualTo(404);
        assertThat(links.mint(group.id(), organiser)).isEmpty();
        assertThat(contacts.find(group.id(), organiser)).isEmpty();
        assertThat(mongo.getCollection(Registrations.COLLECTION)
                        .find(new Document("_id", group.id().toString()))
                        .first()
                        .toJson())
                .doesNotContain("sealed");
        assertThat(group.send("DELETE", path() + "/" + organiser, null).status())
                .isEqualTo(404);
    }

    @Test
    void refusesSomebodyWhoWasRemovedThoughTheirSessionLasts() {
        var removed = new OnBehalf(group.id(), id(invite(anAddress())));
        var actions = "/api/v1/registrations/" + group.id() + "/actions";
        assertThat(api.organiser(removed, "GET", path(), null).json().at("/items"))
                .filteredOn(item -> item.get("you").asBoolean())
                .hasSize(1);
        assertThat(api.organiser(removed, "GET", actions, null).status()).isEqualTo(200);

        group.send("DELETE", path() + "/" + removed.organiser(), null);

        assertThat(api.organiser(removed, "GET", path(), null).status()).isEqualTo(404);
        assertThat(api.organiser(removed, "GET", actions, null).status()).isEqualTo(404);
    }

    @Test
    void keepsTheLastOrganiserUnlessAnOperatorErasesThem() {
        var last = group.signature().id();

        assertThat(group.send("DELETE", path() + "/" + last, null).status()).isEqualTo(409);
        assertThat(api.as("operator", "DELETE", path() + "/" + last, null).status())
                .isEqualTo(204);
    }

    @Test
    void doesNotBringBackAContactWhomTheOthersRemoved() {
        invite(anAddress());
        group.send("DELETE", path() + "/" + group.signature().id(), null);

        group.withdraws();
        group.isBack();

        assertThat(group.send("GET", path(), null).json().at("/items")).hasSize(1);
    }

    @Test
    void belongsToItsOrganisersAlone() {
        var other = week.group();

        assertThat(api.organiser(other.id(), "GET", path(), null).status()).isEqualTo(404);
        assertThat(api.get(path()).status()).isEqualTo(404);
        assertThat(api.organiser(other.id(), "POST", path(), invitation(anAddress()))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void invitesNobodyToAClosedRegistration() {
        group.withdraws();

        assertThat(invite(anAddress()).status()).isEqualTo(409);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "null", textBlock = """
            /name, null, required
            /name, see https://example.org, link-in-name
            /email, null, required
            /email, nobody@, not-an-email-address
            /locale, null, required
            /locale, xx, unknown-language
            """)
    void pointsToEachFieldThatIsWrong(String pointer, String value, String code) {
        var invitation = new HashMap<>(invitation(anAddress()));
        invitation.put(pointer.substring(1), value);

        var answer = group.send("POST", path(), invitation);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.string("/errors/0/pointer")).isEqualTo(pointer);
        assertThat(answer.string("/errors/0/code")).isEqualTo(code);
    }

    @Test
    void sendsALostLinkAgainAndTellsStrangersNothing() {
        var email = anAddress();
        invite(email);

        var known = lost(email);
        var stranger = lost(anAddress());

        assertThat(known.status()).isEqualTo(202);
        assertThat(stranger.status()).isEqualTo(202);
        assertThat(stranger.text()).isEqualTo(known.text());
        assertThat(records(group.id(), 4).getLast()).contains("\"reason\":\"link\"");
    }

    @Test
    void boundsTheMailsThatStrangersCanCause() {
        var email = anAddress();
        invite(email);
        for (var n = 0; n < 12; n++) {
            assertThat(lost(email).status()).isEqualTo(202);
        }

        // Five of the day: the invitation, and four links.
        records(group.id(), 7);
        await().during(Duration.ofMillis(500))
                .until(() -> records(group.id(), 7).size() == 7);
    }

    @Test
    void asksForAReadableAddressOnly() {
        var answer = api.as("gateway", "POST", "/api/v1/registrations/links", Map.of("email", "nobody"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().at("/errors").findValuesAsString("pointer")).containsExactly("/email", "/call");
    }

    private Api.Answer lost(String email) {
        return api.as("gateway", "POST", "/api/v1/registrations/links", Map.of("email", email, "call", week.slug()));
    }

    private Api.Answer invite(String email) {
        return group.send("POST", path(), invitation(email));
    }

    private static Map<String, Object> invitation(String email) {
        return Map.of("name", "Iker Etxeberria", "email", email, "locale", "fr-FR");
    }

    private static String anAddress() {
        return "iker-" + UUID.randomUUID() + "@example.org";
    }

    private static UUID id(Api.Answer answer) {
        return UUID.fromString(answer.string("/id"));
    }

    private String path() {
        return "/api/v1/registrations/" + group.id() + "/organisers";
    }

    private String token(UUID organiser) {
        return links.mint(group.id(), organiser).orElseThrow().link().substring("/registration/".length());
    }

    private Api.Answer follow(String what, String token) {
        return api.as("gateway", "POST", "/internal/links/" + what, Map.of("token", token));
    }

    private String state(UUID organiser) {
        return group.send("GET", path(), null)
                .json()
                .at("/items")
                .valueStream()
                .filter(item -> item.at("/id").asString().equals(organiser.toString()))
                .map(item -> item.at("/state").asString())
                .findFirst()
                .orElseThrow();
    }

    private static List<String> records(UUID registration, int atLeast) {
        return await().until(
                        () -> OnTheWire.once(Topics.REGISTRATIONS, registration.toString()).stream()
                                .map(record -> new String(record.value(), UTF_8))
                                .toList(),
                        records -> records.size() >= atLeast);
    }
}
