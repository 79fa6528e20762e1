package org.convoca.event.coordinator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.bson.Document;
import org.convoca.event.WithService;
import org.convoca.event.testing.Api;
import org.convoca.event.testing.Staff;
import org.convoca.platform.internal.Coordination;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoTemplate;
import tools.jackson.databind.JsonNode;

/** What coordinators may do, and whom they see. */
@WithService
class AuthorityIT {

    private static final String BASQUE_COUNTRY = "x-basque-country";
    private static final String COLLEAGUES = "/api/v1/coordination/colleagues";
    private static final String ME = "/api/v1/coordination/me";

    @LocalServerPort
    private int port;

    @Autowired
    private MongoTemplate mongo;

    private Api api;
    private Staff staff;

    @BeforeEach
    void beginWithNobody() {
        mongo.getCollection("conveners").deleteMany(new Document());
        mongo.getCollection(Coordinators.COLLECTION).deleteMany(new Document());
        api = new Api(port);
        staff = new Staff(api);
    }

    @Test
    void standsInForTheLandsInsideUntilSomebodyIsAppointedForThem() {
        var spain = staff.coordinatorOf("ES");

        assertThat(territories(staff.authority(spain)))
                .contains("ES", BASQUE_COUNTRY, "x-galicia")
                .doesNotContain("FR", "x-brittany");

        var basqueCountry = staff.coordinatorOf(BASQUE_COUNTRY);

        assertThat(territories(staff.authority(spain)))
                .contains("ES", "x-galicia")
                .doesNotContain(BASQUE_COUNTRY);
        assertThat(territories(staff.authority(basqueCountry))).containsExactly(BASQUE_COUNTRY);
    }

    @Test
    void standsInAgainWhenWhoeverWasAppointedIsRemoved() {
        var convener = staff.convener();
        var spain = staff.coordinatorOf("ES");
        var galicia = staff.coordinatorOf("x-galicia");
        assertThat(territories(staff.authority(spain))).doesNotContain("x-galicia");

        staff.asConvener(convener, "DELETE", "/" + galicia.id(), null);

        assertThat(territories(staff.authority(spain))).contains("x-galicia");
    }

    @Test
    void letsConvenersSeeAll() {
        var convener = staff.authority(staff.convener());

        assertThat(convener.at("/everywhere").asBoolean()).isTrue();
        // Being asked last of all, they do not keep others from standing in.
        assertThat(territories(staff.authority(staff.coordinatorOf("ES")))).contains(BASQUE_COUNTRY);
    }

    @Test
    void coversARegionWithAllThatLiesInIt() {
        var europe = staff.authority(staff.appointed("reviewer", Map.of("regions", List.of("europe"))));

        assertThat(europe.at("/regions/0").asString()).isEqualTo("europe");
        assertThat(europe.at("/everywhere").asBoolean()).isFalse();
        // Only what is reckoned among another region and lies in one of this.
        assertThat(territories(europe)).doesNotContain("ES", BASQUE_COUNTRY, "AR");
    }

    @Test
    void tellsWhoCouldTakeOverByNameOnly() {
        var spain = staff.coordinatorOf("ES");
        var basqueCountry = staff.coordinatorOf(BASQUE_COUNTRY);
        var convener = staff.convener();
        staff.coordinatorOf("AR");

        var answer = asked(basqueCountry, COLLEAGUES + "?territory=" + BASQUE_COUNTRY);

        assertThat(answer.text()).doesNotContain("example.org");
        assertThat(ids(answer.json())).containsExactlyInAnyOrder(id(basqueCountry), id(convener));
        assertThat(ids(asked(basqueCountry, COLLEAGUES + "?territory=x-galicia").json()))
                .containsExactlyInAnyOrder(id(spain), id(convener));
        assertThat(ids(asked(basqueCountry, COLLEAGUES + "?region=international")
                        .json()))
                .containsExactly(id(convener));
        assertThat(answer.json().at("/items").valueStream())
                .filteredOn(item -> item.at("/you").asBoolean())
                .singleElement()
                .satisfies(item -> assertThat(item.at("/id").asString()).isEqualTo(id(basqueCountry)));
    }

    @Test
    void listsColleaguesPageByPage() {
        var all = new HashMap<String, Staff.Member>();
        for (var n = 0; n < 5; n++) {
            var member = staff.coordinatorOf("AR");
            all.put(id(member), member);
        }
        var asking = all.values().iterator().next();

        var first = asked(asking, COLLEAGUES + "?limit=3").json();
        var second = asked(
                        asking,
                        COLLEAGUES + "?limit=3&after=" + first.at("/next").asString())
                .json();

        assertThat(ids(first)).hasSize(3);
        assertThat(second.at("/next").isNull()).isTrue();
        assertThat(all.keySet()).containsAll(ids(first)).containsAll(ids(second));
        assertThat(ids(first)).doesNotContainAnyElementsOf(ids(second));
    }

    @Test
    void saysWhoOneIsAndLetsOneSayItAnew() {
        var member = staff.coordinatorOf("AR");

        var changed = api.coordinator(
                Staff.may(member, "coordinator", Set.of("AR")),
                "PATCH",
                ME,
                Map.of("name", "Amaia G. Zubiri", "locale", "pt-BR", "zone", "America/Sao_Paulo"));

        assertThat(changed.status()).as(changed.text()).isEqualTo(200);
        var me = asked(member, ME).json();
        assertThat(me.at("/name").asString()).isEqualTo("Amaia G. Zubiri");
        assertThat(me.at("/email").asString()).isEqualTo(member.email());
        assertThat(me.at("/locale").asString()).isEqualTo("pt");
        assertThat(me.at("/zone").asString()).isEqualTo("America/Sao_Paulo");
        assertThat(me.at("/scope/territories/0").asString()).isEqualTo("AR");
    }

    @Test
    void letsNobodyGiveThemselvesMore() {
        var member = staff.coordinatorOf("AR");

        var answer = api.coordinator(
                Staff.may(member, "coordinator", Set.of("AR")), "PATCH", ME, Map.of("roles", List.of("convener")));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(asked(member, ME).json().at("/roles")).hasSize(1);
    }

    @Test
    void refusesAZoneThatDoesNotExist() {
        var member = staff.coordinatorOf("AR");

        var answer = api.coordinator(
                Staff.may(member, "coordinator", Set.of("AR")), "PATCH", ME, Map.of("zone", "Mars/Olympus"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.string("/errors/0/code")).isEqualTo("unknown-zone");
    }

    @Test
    void isForCoordinatorsOnly() {
        for (var path : List.of(ME, COLLEAGUES, ME + "/sessions")) {
            assertThat(api.get(path).status()).as(path).isEqualTo(403);
            assertThat(api.as("notification-service", "GET", path, null).status())
                    .isEqualTo(403);
        }
    }

    private Api.Answer asked(Staff.Member member, String path) {
        return api.coordinator(
                new Coordination(member.id(), Set.of("reviewer"), Set.of(), false, Set.of(), Set.of()),
                "GET",
                path,
                null);
    }

    private static String id(Staff.Member member) {
        return member.id().toString();
    }

    private static List<String> ids(JsonNode answer) {
        return answer.at("/items")
                .valueStream()
                .map(item -> item.at("/id").asString())
                .toList();
    }

    private static List<String> territories(JsonNode authority) {
        return StreamSupport.stream(authority.at("/territories").spliterator(), false)
                .map(JsonNode::asString)
                .toList();
    }
}
