package org.convoca.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.convoca.contracts.registration.OrganiserOwner;
import org.convoca.contracts.registration.OrganiserReference;
import org.convoca.notification.mail.MailOrder.Changes;
import org.convoca.notification.template.Template;
import org.convoca.platform.backing.WithBacking;
import org.convoca.platform.outbox.Stored;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.annotation.DirtiesContext;

/** On a real database, at a time that never comes, so that nothing is sent. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@WithBacking
@DirtiesContext
class HeldChangesIT {

    private static final Instant NOW = Instant.parse("2097-01-01T00:00:00Z");

    private final UUID action = UUID.randomUUID();
    private final UUID registration = UUID.randomUUID();
    private final OrganiserReference ana = new OrganiserReference(UUID.randomUUID(), OrganiserOwner.SIGNATURE_SERVICE);
    private final OrganiserReference carmen = new OrganiserReference(UUID.randomUUID(), OrganiserOwner.EVENT_SERVICE);

    @Autowired
    private Mails mails;

    private boolean tell(OrganiserReference organiser, int version, Instant now) {
        var order = MailOrder.toOrganiser(Template.ACTION_CHANGED, action, registration, organiser, "AR", now)
                .telling(new Changes(version - 1, version));
        return new HeldChanges(mails, Duration.ofMinutes(10), Clock.fixed(now, ZoneOffset.UTC))
                .tell(id(organiser, version), order);
    }

    private MailId id(OrganiserReference organiser, int version) {
        return new MailId(action + "." + version + "." + organiser.id());
    }

    private Stored<Mail> mail(OrganiserReference organiser, int version) {
        return mails.find(id(organiser, version)).orElseThrow();
    }

    private Changes changes(OrganiserReference organiser, int version) {
        return mail(organiser, version).state().order().changes();
    }

    private void send(OrganiserReference organiser, int version) {
        var queued = (Mail.Waiting) mail(organiser, version).state();
        mails.replace(mail(organiser, version), queued.start(NOW.plusSeconds(30), null))
                .orElseThrow();
        var sending = (Mail.Sending) mail(organiser, version).state();
        mails.replace(mail(organiser, version), sending.accepted(NOW)).orElseThrow();
    }

    @Test
    void holdsTheFirstChangeBackAndTellsWhatFollowsWithIt() {
        assertThat(tell(ana, 1, NOW)).isTrue();
        assertThat(tell(ana, 2, NOW.plusSeconds(60))).isFalse();
        assertThat(tell(ana, 3, NOW.plusSeconds(599))).isFalse();

        assertThat(mails.changes(action)).singleElement().satisfies(stored -> {
            assertThat(stored.state())
                    .isInstanceOfSatisfying(
                            Mail.Queued.class,
                            queued -> assertThat(queued.due())
                                    .as("not put off by what follows")
                                    .isEqualTo(NOW.plusSeconds(600)));
            assertThat(stored.state().order().changes()).isEqualTo(new Changes(0, 3));
            assertThat(stored.state().order().to()).isEqualTo(new Addressee.Organiser(registration, ana));
        });
    }

    @Test
    void holdsOneForEachOrganiser() {
        tell(ana, 1, NOW);
        tell(carmen, 1, NOW);
        tell(carmen, 2, NOW);

        assertThat(changes(ana, 1)).isEqualTo(new Changes(0, 1));
        assertThat(changes(carmen, 1)).isEqualTo(new Changes(0, 2));
    }

    @Test
    void tellsNothingTwiceHoweverOftenTheEventsCome() {
        tell(ana, 1, NOW);
        tell(ana, 2, NOW);
        send(ana, 1);

        assertThat(tell(ana, 1, NOW)).isFalse();
        assertThat(tell(ana, 2, NOW)).isFalse();
        assertThat(mails.changes(action)).hasSize(1);
    }

    @Test
    void tellsWhatChangedSinceTheMailThatLeft() {
        tell(ana, 1, NOW);
        tell(ana, 2, NOW);
        send(ana, 1);

        assertThat(tell(ana, 5, NOW.plusSeconds(3600))).isTrue();

        assertThat(changes(ana, 5)).isEqualTo(new Changes(2, 5));
    }

    @Test
    void tellsAlsoWhatAMailWouldHaveToldThatWasGivenUp() {
        tell(ana, 1, NOW);
        var given = (Mail.Waiting) mail(ana, 1).state();
        mails.replace(mail(ana, 1), given.giveUp(FailureReason.GIVEN_UP, NOW)).orElseThrow();

        tell(ana, 2, NOW);

        assertThat(changes(ana, 2)).isEqualTo(new Changes(0, 2));
    }

    @Test
    void takesTheClaimFromAWorkerThatHasAskedButNotBegun() {
        tell(ana, 1, NOW);
        var leased = mail(ana, 1);

        tell(ana, 2, NOW);

        var waiting = (Mail.Waiting) leased.state();
        assertThat(mails.replace(leased, waiting.start(NOW.plusSeconds(30), null)))
                .isEmpty();
        assertThat(changes(ana, 1)).isEqualTo(new Changes(0, 2));
    }

    @Test
    void ordersAnotherWhileTheFirstIsBeingSent() {
        tell(ana, 1, NOW);
        var waiting = (Mail.Waiting) mail(ana, 1).state();
        mails.replace(mail(ana, 1), waiting.start(NOW.plusSeconds(30), null)).orElseThrow();

        assertThat(tell(ana, 2, NOW)).isTrue();

        assertThat(changes(ana, 2)).isEqualTo(new Changes(1, 2));
    }
}
