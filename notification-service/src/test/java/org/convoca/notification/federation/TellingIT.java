package org.convoca.notification.federation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.convoca.contracts.action.ActionCancelled;
import org.convoca.contracts.action.ActionChanged;
import org.convoca.contracts.action.ActionPublished;
import org.convoca.contracts.call.CallOpened;
import org.convoca.contracts.call.CallStatus;
import org.convoca.contracts.call.CallTextRevised;
import org.convoca.contracts.call.CallWeekAnnounced;
import org.convoca.notification.federation.Elsewhere.Person;
import org.convoca.notification.federation.Elsewhere.Taken;
import org.convoca.platform.backing.TestClock;
import org.convoca.platform.event.Received;
import org.convoca.platform.switches.Switches;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What followers hear: each request is checked by a receiver that fetches our actor and verifies digest, date and signature. */
class TellingIT {

    private final TestClock clock = TestClock.at("2027-01-10T12:00:00Z");
    private final OurSide ours = new OurSide(clock);
    private final Elsewhere elsewhere = new Elsewhere(clock);
    private final Person ana = elsewhere.person("social", "ana");
    private final Person bea = elsewhere.person("social", "bea");
    private final Person jon = elsewhere.person("mobilizon", "jon");
    private final ActorName call = ActorName.of(AnAction.CALL);
    private final ActorName territory = new ActorName(AnAction.CALL, AnAction.TERRITORY);
    private final AnAction action = AnAction.titled("Marcha por la paz");
    private long sequence;

    @BeforeEach
    void open() {
        ours.federation()
                .intake()
                .call(new Received<>("1", clock.instant(), new CallOpened(1, AnAction.call(CallStatus.OPEN))));
        ours.work();
    }

    @AfterEach
    void close() {
        assertThat(elsewhere.faults()).isEmpty();
        elsewhere.close();
        ours.close();
    }

    private void follows(Person person, ActorName whom) {
        ours.federation().followers().add(whom, ASender.of(person), person.id() + "#1", clock.instant());
    }

    private void publishes(AnAction published) {
        ours.shows(published);
        ours.federation()
                .intake()
                .action(new Received<>("a", clock.instant(), new ActionPublished(++sequence, published.facts())));
    }

    private void changes(AnAction changed) {
        ours.shows(changed);
        ours.federation()
                .intake()
                .action(new Received<>("b", clock.instant(), new ActionChanged(++sequence, changed.facts())));
    }

    private JsonNode only(Person at, String type) {
        var found = elsewhere.takenAt(at.delivery()).stream()
                .filter(taken -> taken.type().equals(type))
                .toList();
        assertThat(found).hasSize(1);
        return found.getFirst().activity();
    }

    @Test
    void tellsOfAnActionOnceForEachServer() {
        follows(ana, call);
        follows(bea, call);
        publishes(action);
        ours.work();

        var create = only(ana, "Create");
        assertThat(create.path("actor").asString()).isEqualTo(ours.actor(AnAction.CALL));
        var event = create.path("object");
        assertThat(event.path("type").asString()).isEqualTo("Event");
        assertThat(event.path("id").asString()).isEqualTo(ours.origin() + "/ap/events/" + action.id());
        assertThat(event.path("name").asString()).isEqualTo("Marcha por la paz");
        assertThat(event.path("startTime").asString()).isEqualTo("2027-01-16T18:00:00+01:00");
        assertThat(event.path("endTime").asString()).isEqualTo("2027-01-16T20:00:00+01:00");
        assertThat(event.path("timezone").asString()).isEqualTo("Europe/Madrid");
        assertThat(event.path("status").asString()).isEqualTo("CONFIRMED");
        assertThat(event.path("location").path("type").asString()).isEqualTo("Place");
        assertThat(event.path("location")
                        .path("address")
                        .path("addressLocality")
                        .asString())
                .isEqualTo("Bilbo");
        assertThat(event.path("location").path("latitude").asDouble()).isEqualTo(43.2593);
        assertThat(event.path("content").asString())
                .contains("<p>Trae &lt;b&gt;pancartas&lt;/b&gt;.</p>")
                .doesNotContain("<b>");
    }

    @Test
    void tellsOfChangesOfCancellationAndOfWhatIsTakenBack() {
        follows(ana, call);
        publishes(action);
        ours.work();
        changes(action.retitled("Marcha y acto"));
        ours.work();
        var update = only(ana, "Update");
        assertThat(update.path("object").path("name").asString()).isEqualTo("Marcha y acto");

        var cancelled = action.retitled("Marcha y acto").cancelled();
        ours.shows(cancelled);
        ours.federation()
                .intake()
                .action(new Received<>("c", clock.instant(), new ActionCancelled(++sequence, cancelled.facts())));
        ours.work();
        var last = elsewhere.takenAt(ana.delivery()).getLast();
        assertThat(last.type()).isEqualTo("Update");
        assertThat(last.activity().path("object").path("status").asString()).isEqualTo("CANCELLED");
        assertThat(last.activity().path("id")).isNotEqualTo(update.path("id"));

        ours.hides(cancelled);
        ours.federation()
                .intake()
                .action(new Received<>("d", clock.instant(), new ActionChanged(++sequence, cancelled.facts())));
        ours.work();
        assertThat(only(ana, "Delete").path("object").path("type").asString()).isEqualTo("Tombstone");
        assertThat(ours.federation().actors().thing(Thing.EVENT + action.id())).isInstanceOf(Actors.Shown.Gone.class);
    }

    @Test
    void tellsOfAnActionThatItHeardOfBeforeItsCall() {
        try (var late = new OurSide(clock)) {
            late.shows(action);
            late.federation().followers().add(call, ASender.of(ana), "x", clock.instant());
            late.federation()
                    .intake()
                    .action(new Received<>("a", clock.instant(), new ActionPublished(1, action.facts())));
            late.work();
            late.federation()
                    .intake()
                    .call(new Received<>("1", clock.instant(), new CallOpened(1, AnAction.call(CallStatus.OPEN))));
            late.work();
            assertThat(elsewhere.takenAt(ana.delivery()))
                    .extracting(taken ->
                            taken.activity().path("object").path("type").asString())
                    .containsExactlyInAnyOrder("Event", "Note");
        }
    }

    @Test
    void saysNothingWhenNothingChangedThatFollowersSee() {
        follows(ana, call);
        publishes(action);
        ours.work();
        changes(action);
        publishes(action);
        ours.work();

        assertThat(elsewhere.taken()).extracting(Taken::type).containsExactly("Create");
    }

    @Test
    void passesOnToATerritorysFollowersWhatTakesPlaceThere() {
        follows(jon, territory);
        publishes(action);
        ours.work();
        changes(action.retitled("Martxa"));
        ours.work();

        var announce = only(jon, "Announce");
        assertThat(announce.path("actor").asString()).isEqualTo(ours.actor(territory.value()));
        assertThat(announce.path("object").asString()).isEqualTo(ours.origin() + "/ap/events/" + action.id());
        assertThat(only(jon, "Update").path("actor").asString()).isEqualTo(ours.actor(AnAction.CALL));
    }

    @Test
    void tellsOfTheCallInItsLanguages() {
        follows(ana, call);
        ours.federation()
                .intake()
                .call(new Received<>("2", clock.instant(), new CallWeekAnnounced(2, AnAction.call(CallStatus.OPEN))));
        ours.work();
        ours.federation()
                .intake()
                .call(new Received<>("3", clock.instant(), new CallTextRevised(3, AnAction.call(CallStatus.OPEN))));
        ours.work();
        ours.federation()
                .intake()
                .call(new Received<>("3", clock.instant(), new CallTextRevised(3, AnAction.call(CallStatus.OPEN))));
        ours.work();

        assertThat(elsewhere.taken()).extracting(Taken::type).containsExactly("Create", "Create");
        var note = elsewhere.taken().getFirst().activity().path("object");
        assertThat(note.path("type").asString()).isEqualTo("Note");
        assertThat(note.path("content").asString()).contains("11 de enero de 2027");
        assertThat(note.path("contentMap").propertyNames()).containsExactlyInAnyOrder("ar", "en", "es");
    }

    @Test
    void tellsAServerThatWasAwayHowThingsStandNow() {
        follows(ana, call);
        elsewhere.answers(ana, 503);
        publishes(action);
        ours.work();
        changes(action.retitled("Marcha y acto"));
        ours.work();
        assertThat(ours.federation().deliveries().waiting()).isEqualTo(1);

        elsewhere.answers(ana, 202);
        clock.advance(Duration.ofMinutes(2));
        ours.work();
        assertThat(only(ana, "Create").path("object").path("name").asString()).isEqualTo("Marcha y acto");
        assertThat(ours.federation().deliveries().waiting()).isZero();
    }

    @Test
    void waitsLongerEachTimeAndGivesUpAfterDays() {
        follows(ana, call);
        elsewhere.answers(ana, 503);
        publishes(action);
        ours.work();
        var begun = clock.instant();
        while (ours.federation().deliveries().waiting() > 0) {
            clock.advance(Duration.ofMinutes(30));
            ours.work();
            ours.federation().jobs(Switches.ALL_ON, OurSide.properties(), clock).forget();
        }

        assertThat(Duration.between(begun, clock.instant())).isBetween(Duration.ofDays(3), Duration.ofDays(4));
        assertThat(elsewhere.posts()).isBetween(10, 24);
        assertThat(ours.federation().followers().count(call)).isEqualTo(1);

        clock.advance(Duration.ofDays(5));
        ours.federation().jobs(Switches.ALL_ON, OurSide.properties(), clock).forget();
        assertThat(ours.federation().followers().count(call)).isZero();
    }

    @Test
    void forgetsAnInboxThatIsGone() {
        follows(ana, call);
        follows(jon, call);
        elsewhere.answers(ana, 410);
        publishes(action);
        ours.work();

        assertThat(ours.federation().followers().inboxes(List.of(call))).containsExactly(jon.delivery());
        assertThat(ours.federation().deliveries().waiting()).isZero();
        assertThat(only(jon, "Create").isObject()).isTrue();
    }

    @Test
    void tellsAThousandFollowersWithFewAtOnce() {
        for (var follower = 0; follower < 1000; follower++) {
            var server = follower % 50;
            follows(elsewhere.person("s" + server, (server < 40 ? "p" : Elsewhere.LONER) + follower), call);
        }
        publishes(action);
        ours.work();

        // Forty servers take it once for all, ten once for each of their twenty.
        assertThat(elsewhere.taken()).hasSize(40 + 10 * 20);
        assertThat(elsewhere.taken().stream().map(Taken::inbox).distinct()).hasSize(40 + 10 * 20);
        assertThat(elsewhere.mostAtOnce()).isBetween(2, 16);
        assertThat(elsewhere.mostPerHost()).isLessThanOrEqualTo(2);
    }

    @Test
    void goesOnWhereItDied() {
        for (var follower = 0; follower < 40; follower++) {
            follows(elsewhere.person("s" + follower, "ana"), call);
        }
        publishes(action);
        while (ours.federation().publishing().run()) {}
        // Taken up, and never done: as when the process is killed with these under way.
        var lost = ours.federation().deliveries().due(clock.instant(), List.of(), 10);
        lost.forEach(delivery -> ours.federation()
                .deliveries()
                .lease(delivery.id(), clock.instant(), clock.instant().plusSeconds(120)));
        ours.federation().delivering().run();
        ours.restart();
        ours.work();
        assertThat(elsewhere.taken()).hasSize(30);

        clock.advance(Duration.ofMinutes(3));
        ours.work();
        assertThat(elsewhere.taken().stream().map(Taken::inbox).distinct()).hasSize(40);
        assertThat(ours.federation().deliveries().waiting()).isZero();
    }

    @Test
    void ordersWhatWasDecidedBeforeItDied() {
        follows(ana, call);
        publishes(action);
        var things = ours.federation().things();
        var thing = things.lease(
                        Thing.EVENT + action.id(),
                        clock.instant(),
                        clock.instant().plusSeconds(120))
                .orElseThrow();
        things.change(
                thing,
                Thing.State.PUBLIC,
                "{\"type\":\"Event\",\"name\":\"then\"}",
                clock.instant(),
                Thing.Kind.CREATE);
        ours.restart();
        ours.work();
        assertThat(elsewhere.taken()).isEmpty();

        clock.advance(Duration.ofMinutes(3));
        ours.work();
        assertThat(only(ana, "Create").path("object").path("name").asString()).isEqualTo("Marcha por la paz");
    }

    @Test
    void keepsItsKeySealed() {
        follows(ana, call);
        publishes(action);
        ours.work();

        var stored = ours.stored("federation_keys");
        assertThat(stored).contains("BEGIN PUBLIC KEY").doesNotContain("MIIEv");
        ours.restart();
        changes(action.retitled("Otra"));
        ours.work();
        assertThat(only(ana, "Update").isObject()).isTrue();
        assertThat(ours.stored("federation_keys")).isEqualTo(stored);
    }
}
