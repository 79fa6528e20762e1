package org.convoca.notification.federation;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.HashSet;
import org.convoca.contracts.action.ActionPublished;
import org.convoca.contracts.call.CallOpened;
import org.convoca.contracts.call.CallStatus;
import org.convoca.platform.backing.TestClock;
import org.convoca.platform.event.Received;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What others read of us. */
class ActorsIT {

    private final TestClock clock = TestClock.at("2027-01-10T12:00:00Z");
    private final OurSide ours = new OurSide(clock);
    private final String host = URI.create(ours.origin()).getAuthority();

    @BeforeEach
    void open() {
        ours.federation()
                .intake()
                .call(new Received<>("1", clock.instant(), new CallOpened(1, AnAction.call(CallStatus.OPEN))));
        ours.work();
    }

    @AfterEach
    void close() {
        ours.close();
    }

    private Actors actors() {
        return ours.federation().actors();
    }

    private static JsonNode json(Actors.Shown shown) {
        assertThat(shown).isInstanceOf(Actors.Shown.Document.class);
        return OurSide.JSON.readTree(((Actors.Shown.Document) shown).json());
    }

    @Test
    void showsACallAsAGroupWithItsKey() {
        var actor = json(actors().actor(AnAction.CALL));

        assertThat(actor.path("id").asString()).isEqualTo(ours.actor(AnAction.CALL));
        assertThat(actor.path("type").asString()).isEqualTo("Group");
        assertThat(actor.path("preferredUsername").asString()).isEqualTo(AnAction.CALL);
        assertThat(actor.path("name").asString()).isEqualTo("Semana de lucha");
        assertThat(actor.path("url").asString()).isEqualTo(ours.origin() + "/es/calls/" + AnAction.CALL);
        assertThat(actor.path("inbox").asString()).isEqualTo(ours.actor(AnAction.CALL) + "/inbox");
        assertThat(actor.path("publicKey").path("owner").asString()).isEqualTo(ours.actor(AnAction.CALL));
        assertThat(Pem.publicKey(actor.path("publicKey").path("publicKeyPem").asString()))
                .isPresent();
    }

    @Test
    void showsATerritoryOfACall() {
        var actor = json(actors().actor(AnAction.CALL + ".x-basque-country"));

        assertThat(actor.path("name").asString()).isEqualTo("Semana de lucha · País Vasco");
        assertThat(actor.path("url").asString())
                .isEqualTo(ours.origin() + "/es/calls/" + AnAction.CALL + "/territories/x-basque-country");
        assertThat(json(actors().actor(AnAction.CALL + ".ar")).path("name").asString())
                .isEqualTo("Semana de lucha · Argentina");
    }

    @ParameterizedTest
    @ValueSource(strings = {"acct:%s@%s", "acct:%S@%s", "acct:@%s@%s", "acct:%s.x-basque-country@%s"})
    void isFoundByItsHandle(String form) {
        var found = json(actors().webFinger(form.formatted(AnAction.CALL, host)));

        assertThat(found.path("subject").asString())
                .startsWith("acct:" + AnAction.CALL)
                .endsWith("@" + host);
        assertThat(found.path("links").path(0).path("type").asString()).isEqualTo("application/activity+json");
        assertThat(found.path("links").path(0).path("href").asString()).startsWith(ours.actor(AnAction.CALL));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "acct:", "acct:@", "acct:nobody@%s", "acct:anti-imperialist-week@other.example.org", "%s"})
    void findsNobodyElse(String form) {
        assertThat(actors().webFinger(form.formatted(host))).isInstanceOf(Actors.Shown.Nothing.class);
        assertThat(actors().actor(form.formatted(host))).isInstanceOf(Actors.Shown.Nothing.class);
    }

    @Test
    void pagesThroughAllThatWasSaid() {
        for (var i = 0; i < 45; i++) {
            var action = AnAction.titled("Acto " + i);
            ours.shows(action);
            ours.federation()
                    .intake()
                    .action(new Received<>("a", clock.instant(), new ActionPublished(1, action.facts())));
        }
        ours.work();

        assertThat(pagedThrough(AnAction.CALL)).isEqualTo(46);
        assertThat(pagedThrough(AnAction.CALL + ".x-basque-country")).isEqualTo(45);
        assertThat(pagedThrough(AnAction.CALL + ".ar")).isZero();
        assertThat(actors().outbox(AnAction.CALL, "nonsense")).isInstanceOf(Actors.Shown.Nothing.class);
    }

    /** How many there are in all, each of them once. */
    private int pagedThrough(String actor) {
        var outbox = json(actors().outbox(actor, null));
        var seen = new HashSet<String>();
        var next = outbox.path("first").asString();
        while (!next.isEmpty()) {
            var page = json(actors().outbox(actor, next.substring(next.indexOf('=') + 1)));
            page.path("orderedItems")
                    .forEach(item ->
                            assertThat(seen.add(item.path("id").asString())).isTrue());
            next = page.path("next").asString("");
        }
        assertThat(outbox.path("totalItems").asInt()).isEqualTo(seen.size());
        return seen.size();
    }

    @Test
    void saysHowManyFollowAndNotWho() {
        var elsewhere = new Elsewhere.Person("social.example.org", "ana");
        ours.federation().followers().add(ActorName.of(AnAction.CALL), ASender.of(elsewhere), "x", clock.instant());

        var followers = json(actors().followers(AnAction.CALL));
        assertThat(followers.path("totalItems").asInt()).isEqualTo(1);
        assertThat(followers.toString()).doesNotContain("ana");
    }

    @Test
    void describesItself() {
        var info = json(actors().nodeInfo("1"));

        assertThat(info.path("version").asString()).isEqualTo("2.1");
        assertThat(info.path("protocols").path(0).asString()).isEqualTo("activitypub");
        assertThat(info.path("openRegistrations").asBoolean(true)).isFalse();
        assertThat(info.path("usage").path("users").path("total").asInt()).isEqualTo(1);
    }
}
