package org.convoca.event.switches;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.bson.Document;
import org.convoca.event.WithService;
import org.convoca.event.testing.Api;
import org.convoca.platform.internal.Coordination;
import org.convoca.platform.switches.OffSwitches;
import org.convoca.platform.switches.Switch;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoTemplate;

@WithService
class SwitchIT {

    private static final String SWITCHES = "/api/v1/coordination/switches";
    private static final String NORA = "6a1d7c3e-0f52-4b8a-9d1e-2b7c5f4e3a10";

    @LocalServerPort
    private int port;

    @Autowired
    private MongoTemplate mongo;

    @Autowired
    private StoredSwitches switches;

    private Api api;

    @BeforeEach
    void allAreOn() {
        api = new Api(port);
        mongo.getCollection(StoredSwitches.COLLECTION).deleteMany(new Document());
    }

    private static Coordination withRole(String role, String... calls) {
        return new Coordination(UUID.fromString(NORA), Set.of(role), Set.of(calls), true, Set.of(), Set.of());
    }

    private Api.Answer turn(String code, boolean off, @Nullable Object minutes, String why) {
        var body = new HashMap<String, Object>(Map.of("off", off, "why", why));
        if (minutes != null) {
            body.put("minutes", minutes);
        }
        return api.coordinator(withRole("convener"), "PUT", SWITCHES + "/" + code, body);
    }

    private Api.Answer off(String issuer) {
        return api.as(issuer, "GET", OffSwitches.PATH, null);
    }

    @ParameterizedTest
    @EnumSource
    void turnsEachOffAndOnAgain(Switch one) {
        assertThat(turn(one.code(), true, null, "Too much at once").status()).isEqualTo(200);

        assertThat(off("gateway").string("/items/0/code")).isEqualTo(one.code());
        assertThat(off("notification-service").json().path("items")).hasSize(1);
        assertThat(switches.isOff(one)).isTrue();

        turn(one.code(), false, null, "It is over");

        assertThat(off("gateway").json().path("items").isEmpty()).isTrue();
        assertThat(switches.isOff(one)).isFalse();
    }

    @Test
    void saysWhoTurnedItWhenAndWhyTheNewestFirst() {
        turn("signing", true, 30, "Ten times the usual");
        turn("signing", false, null, "It is over");

        var shown = api.coordinator(withRole("convener"), "GET", SWITCHES, null);

        assertThat(shown.json().path("items")).hasSize(Switch.values().length);
        assertThat(shown.string("/items/0/code")).isEqualTo("signing");
        assertThat(shown.json().at("/items/0/off").isNull()).isTrue();
        assertThat(shown.string("/items/0/log/0/why")).isEqualTo("It is over");
        assertThat(shown.string("/items/0/log/1/why")).isEqualTo("Ten times the usual");
        assertThat(shown.string("/items/0/log/1/by")).isEqualTo(NORA);
        assertThat(shown.json().at("/items/0/log/1/until").isNull()).isFalse();
    }

    @Test
    void keepsNoMoreTurnsThanAPageShows() {
        for (var number = 0; number < 40; number++) {
            turn("search", number % 2 == 0, null, "Turn " + number);
        }

        assertThat(switches.all().get(Switch.SEARCH.ordinal()).log())
                .hasSize(30)
                .first()
                .extracting(SwitchState.Turn::why)
                .isEqualTo("Turn 39");
    }

    @Test
    void saysWhatIsWrongWithATurn() {
        assertThat(turn("signing", true, 0, "Why").string("/errors/0/pointer")).isEqualTo("/minutes");
        assertThat(turn("signing", true, 10081, "Why").status()).isEqualTo(422);
        assertThat(turn("signing", true, null, " ").string("/errors/0/pointer")).isEqualTo("/why");
        assertThat(turn("signing", true, null, "x".repeat(201)).status()).isEqualTo(422);
        assertThat(turn("coffee", true, null, "Why").status()).isEqualTo(404);
        assertThat(off("gateway").json().path("items").isEmpty()).isTrue();
    }

    @Test
    void isTurnedByConvenersOfAllCallsAndOperatorsOnly() {
        var body = Map.of("off", true, "why", "Too much at once");
        for (var other : Set.of(withRole("coordinator"), withRole("reviewer"), withRole("convener", "one-call"))) {
            assertThat(api.coordinator(other, "PUT", SWITCHES + "/signing", body)
                            .status())
                    .isEqualTo(403);
            assertThat(api.coordinator(other, "GET", SWITCHES, null).status()).isEqualTo(403);
        }
        assertThat(api.as("notification-service", "PUT", SWITCHES + "/signing", body)
                        .status())
                .isEqualTo(403);
        assertThat(off("operator").status()).isEqualTo(403);
        assertThat(api.as("operator", "PUT", SWITCHES + "/signing", body).status())
                .isEqualTo(200);
    }
}
