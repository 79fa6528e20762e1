package org.convoca.notification.federation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.convoca.contracts.call.CallOpened;
import org.convoca.contracts.call.CallStatus;
import org.convoca.contracts.call.CallWithdrawn;
import org.convoca.notification.federation.Elsewhere.Person;
import org.convoca.platform.backing.TestClock;
import org.convoca.platform.event.Received;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What may be posted to our inboxes, and by whom. */
class FollowingIT {

    private final TestClock clock = TestClock.at("2027-01-10T12:00:00Z");
    private final OurSide ours = new OurSide(clock);
    private final Elsewhere elsewhere = new Elsewhere(clock);
    private final Person ana = elsewhere.person("social", "ana");
    private final Person eve = elsewhere.person("elsewhere", "eve");
    private final ActorName call = ActorName.of(AnAction.CALL);
    private final String actor = ours.actor(AnAction.CALL);
    private final String inbox = actor + "/inbox";

    @BeforeEach
    void open() {
        ours.federation()
                .intake()
                .call(new Received<>("1", clock.instant(), new CallOpened(1, AnAction.call(CallStatus.OPEN))));
    }

    @AfterEach
    void close() {
        assertThat(elsewhere.faults()).isEmpty();
        elsewhere.close();
        ours.close();
    }

    private Sent follow() {
        return Sent.by(ana, inbox, Sent.follow(ana, actor), clock);
    }

    private boolean follows() {
        return ours.federation().followers().has(call, ana.id());
    }

    @Test
    void acceptsWhoWantsToFollow() {
        assertThat(follow().post()).isEqualTo(202);
        ours.work();

        assertThat(follows()).isTrue();
        var accept = elsewhere.takenAt(ana.inbox()).getFirst().activity();
        assertThat(accept.path("type").asString()).isEqualTo("Accept");
        assertThat(accept.path("actor").asString()).isEqualTo(actor);
        assertThat(accept.path("object").path("id").asString()).isEqualTo(ana.id() + "#follows/" + actor);
        assertThat(accept.path("object").path("object").asString()).isEqualTo(actor);
    }

    @Test
    void acceptsFollowersOfATerritory() {
        var territory = ours.actor(AnAction.CALL + "." + AnAction.TERRITORY);

        assertThat(Sent.by(ana, ours.origin() + "/ap/inbox", Sent.follow(ana, territory), clock)
                        .post())
                .isEqualTo(202);
        assertThat(ours.federation().followers().count(new ActorName(AnAction.CALL, AnAction.TERRITORY)))
                .isEqualTo(1);
    }

    @Test
    void knowsNobodyElse() {
        for (var other : List.of("another-call", AnAction.CALL + ".x-nowhere", "../" + AnAction.CALL)) {
            assertThat(Sent.by(ana, inbox, Sent.follow(ana, ours.actor(other)), clock)
                            .post())
                    .isEqualTo(404);
        }
        assertThat(elsewhere.asked()).isZero();
    }

    @Test
    void refusesWhatIsForged() {
        var sent = follow();
        var forgeries = List.of(
                sent.without("Signature"),
                sent.without("Digest"),
                sent.with("Digest", SignedHeaders.digest(new byte[0])),
                sent.saying(Sent.follow(eve, actor)),
                sent.toOther(ours.origin() + "/ap/inbox"),
                sent.with("Date", "Sun, 10 Jan 2027 11:59:00 GMT"),
                sent.with("Signature", sent.headers().get("Signature").replace("digest ", "")),
                sent.with("Signature", sent.headers().get("Signature").replace("rsa-sha256", "hmac-sha256")),
                Sent.by(ana, Elsewhere.pair(), inbox, sent.body(), clock),
                Sent.by(eve, inbox, Sent.follow(ana, actor), clock));

        assertThat(forgeries.stream().map(Sent::post)).allMatch(status -> status == 401);
        assertThat(ours.federation().followers().count(call)).isZero();
        ours.work();
        assertThat(elsewhere.taken()).isEmpty();
        assertThat(elsewhere.asked()).isLessThanOrEqualTo(2);
    }

    @Test
    void refusesWhatIsTooOldOrFromTheFuture() {
        var sent = follow();
        clock.advance(Duration.ofMinutes(61));
        assertThat(sent.post()).isEqualTo(401);

        clock.advance(Duration.ofMinutes(-61 - 6));
        assertThat(sent.post()).isEqualTo(401);
        assertThat(follows()).isFalse();
    }

    @Test
    void takesEachRequestOnce() {
        var sent = follow();
        assertThat(sent.post()).isEqualTo(202);
        assertThat(Sent.by(ana, inbox, Sent.undo(ana, actor), clock).post()).isEqualTo(202);
        assertThat(follows()).isFalse();

        ours.restart();
        assertThat(sent.post()).isEqualTo(202);
        assertThat(follows()).isFalse();
    }

    @Test
    void letsNobodyTakeAnotherAway() {
        follow().post();

        assertThat(Sent.by(eve, inbox, Sent.undo(ana, actor), clock).post()).isEqualTo(401);
        assertThat(Sent.by(eve, inbox, Sent.leave(ana), clock).post()).isEqualTo(401);
        assertThat(follows()).isTrue();
    }

    @Test
    void forgetsWhoIsGoneThoughTheirKeyIsShownNoMore() {
        follow().post();
        elsewhere.isGone(ana);
        clock.advance(Duration.ofHours(2));

        assertThat(Sent.by(ana, inbox, Sent.leave(ana), clock).post()).isEqualTo(202);
        assertThat(follows()).isFalse();
        assertThat(ours.stored("federation_followers")).isEmpty();
    }

    @Test
    void doesNotWaitForASlowServerAndTakesItsAnswerLater() {
        var shown = new CountDownLatch(1);
        elsewhere.thinkUntil(shown);
        assertThat(follow().post()).isEqualTo(503);
        assertThat(follows()).isFalse();

        shown.countDown();
        await().until(() -> follow().post() == 202);
        assertThat(follows()).isTrue();
    }

    @Test
    void dropsTheRestWithoutAskingAnybody() {
        var like = """
                {"id": "%1$s#like", "type": "Like", "actor": "%1$s", "object": "%2$s"}""".formatted(eve.id(), actor);

        assertThat(Sent.by(eve, inbox, like, clock).post()).isEqualTo(202);
        assertThat(Sent.by(eve, inbox, Sent.leave(eve), clock).post()).isEqualTo(202);
        assertThat(Sent.by(eve, inbox, "[]", clock).post()).isEqualTo(400);
        assertThat(Sent.by(eve, inbox, "{\"type\":", clock).post()).isEqualTo(400);
        assertThat(elsewhere.asked()).isZero();
    }

    @Test
    void saysThatItIsGoneWhenTheCallIsTakenBack() {
        follow().post();
        ours.work();
        ours.federation()
                .intake()
                .call(new Received<>("2", clock.instant(), new CallWithdrawn(2, AnAction.call(CallStatus.WITHDRAWN))));
        ours.work();

        var last = elsewhere.takenAt(ana.delivery()).getLast().activity();
        assertThat(last.path("type").asString()).isEqualTo("Delete");
        assertThat(last.path("object").asString()).isEqualTo(actor);
        assertThat(ours.federation().actors().actor(AnAction.CALL)).isInstanceOf(Actors.Shown.Gone.class);
        assertThat(ours.stored("federation_followers")).isEmpty();
        assertThat(follow().post()).isEqualTo(404);
    }

    @Test
    void refusesMoreFollowersThanItCanTellAnything() {
        for (var i = 0; i < OurSide.properties().mostFollowers(); i++) {
            ours.federation()
                    .followers()
                    .add(call, ASender.of(elsewhere.person("many", "p" + i)), "x", clock.instant());
        }
        assertThat(follow().post()).isEqualTo(202);
        ours.work();

        assertThat(follows()).isFalse();
        assertThat(elsewhere.takenAt(ana.inbox()).getFirst().type()).isEqualTo("Reject");
    }
}
