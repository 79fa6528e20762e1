package org.convoca.notification.happening;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.convoca.contracts.action.ActionChanged;
import org.convoca.contracts.action.ActionFacts;
import org.convoca.contracts.action.ActionHandedOn;
import org.convoca.contracts.action.ActionKind;
import org.convoca.contracts.action.ActionPublished;
import org.convoca.contracts.action.ActionStatus;
import org.convoca.contracts.action.ActionSubmitted;
import org.convoca.contracts.mail.MailBounced;
import org.convoca.contracts.mail.MailFacts;
import org.convoca.contracts.registration.OrganiserOwner;
import org.convoca.contracts.registration.OrganiserReference;
import org.convoca.contracts.registration.RegistrationConfirmed;
import org.convoca.contracts.registration.RegistrationFacts;
import org.convoca.contracts.registration.RegistrationOpened;
import org.convoca.contracts.registration.RegistrationStatus;
import org.convoca.contracts.signature.OrganisationFacts;
import org.convoca.contracts.signature.SignatureConfirmed;
import org.convoca.contracts.signature.SignatureEvent;
import org.convoca.contracts.signature.SignatureFacts;
import org.convoca.contracts.signature.SignatureOrigin;
import org.convoca.contracts.signature.SignaturePublished;
import org.convoca.contracts.signature.SignatureRejected;
import org.convoca.contracts.signature.SignatureStatus;
import org.convoca.contracts.signature.SignatureWithdrawn;
import org.convoca.contracts.territory.Region;
import org.convoca.platform.backing.TestClock;
import org.convoca.platform.backing.TestDatabase;
import org.convoca.platform.event.Received;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HappeningsIT {

    private static final String CALL = "anti-imperialist-week";
    private static final Instant TIME = Instant.parse("2027-01-10T12:00:00Z");

    private final TestDatabase database = TestDatabase.open();
    private final TestClock clock = TestClock.at("2027-01-10T12:00:05Z");
    private final Happenings happenings = new Happenings(database.template(), clock);
    private final WaitingThings waiting = new WaitingThings(database.template(), Duration.ofMinutes(5), clock);
    private final KnownThings known = new KnownThings(database.template());
    private final SignatureNews signatures = new SignatureNews(happenings, waiting, known);
    private final ActionNews actions = new ActionNews(happenings, waiting, known);
    private final GroupNews groups = new GroupNews(waiting, known);
    private final MailNews mails = new MailNews(happenings, known);
    private final UUID id = UUID.randomUUID();

    @AfterEach
    void drop() {
        database.close();
    }

    private SignatureFacts facts(SignatureStatus status) {
        return new SignatureFacts(
                id,
                CALL,
                status,
                SignatureOrigin.WEB,
                "AR",
                Region.AMERICAS,
                "es",
                null,
                true,
                null,
                status == SignatureStatus.PUBLISHED
                        ? new OrganisationFacts("Frente Popular", Map.of("en", "Popular Front"), null, null)
                        : null);
    }

    private ActionFacts action(ActionStatus status, boolean example) {
        return new ActionFacts(
                id,
                UUID.randomUUID(),
                CALL,
                status,
                ActionKind.MARCH,
                "AR",
                Region.AMERICAS,
                status == ActionStatus.PUBLISHED ? Map.of("es", "Marcha", "en", "March") : Map.of(),
                "2027-01-16T18:00",
                "America/Argentina/Buenos_Aires",
                Instant.parse("2027-01-16T21:00:00Z"),
                null,
                "Rosario",
                false,
                false,
                0,
                List.of(),
                example);
    }

    private void take(SignatureEvent event) {
        signatures.take(new Received<>(event.subject() + "." + event.sequence(), TIME, event));
    }

    private List<Happening> all() {
        var all = new ArrayList<Happening>();
        happenings.read(new Places.All(), Instant.EPOCH, clock.instant().plusSeconds(1), all::add);
        return all;
    }

    private List<Waiting> things(UUID coordinator) {
        var all = new ArrayList<Waiting>();
        waiting.read(new Places.Some(Set.of("AR")), coordinator, all::add);
        return all;
    }

    @Test
    void tellWhoIsNewOnTheRollOnceHoweverOftenTheEventComes() {
        var published = new SignaturePublished(3, facts(SignatureStatus.PUBLISHED));
        take(published);
        clock.advance(Duration.ofMinutes(1));
        take(published);

        assertThat(all()).singleElement().satisfies(happening -> {
            assertThat(happening.kind()).isEqualTo(Happening.Kind.SIGNED);
            assertThat(happening.at()).isEqualTo("2027-01-10T12:00:05Z");
            assertThat(happening.name("en")).isEqualTo("Popular Front");
            assertThat(happening.name("fr")).isEqualTo("Frente Popular");
            assertThat(happening.place()).isEqualTo(new Place("AR", Region.AMERICAS));
        });
        assertThat(happenings.pulses()).containsKey("AR");
    }

    @Test
    void tellWhoLeftTheRollByTheNameThatStoodThere() {
        take(new SignaturePublished(3, facts(SignatureStatus.PUBLISHED)));
        take(new SignatureWithdrawn(4, facts(SignatureStatus.WITHDRAWN)));

        assertThat(all()).last().satisfies(happening -> {
            assertThat(happening.kind()).isEqualTo(Happening.Kind.LEFT);
            assertThat(happening.name()).isEqualTo("Frente Popular");
        });
        assertThat(known.totals()).isEmpty();
    }

    @Test
    void tellNothingOfWhatNeverWasPublic() {
        take(new SignatureConfirmed(2, facts(SignatureStatus.AWAITING_REVIEW)));
        take(new SignatureRejected(3, facts(SignatureStatus.REJECTED)));

        assertThat(all()).isEmpty();
        assertThat(things(UUID.randomUUID())).isEmpty();
    }

    @Test
    void knowWhatWaitsSinceWhenAndForWhom() {
        var coordinator = UUID.randomUUID();
        take(new SignatureConfirmed(2, facts(SignatureStatus.AWAITING_REVIEW)));
        take(new SignatureConfirmed(2, facts(SignatureStatus.AWAITING_REVIEW)));

        assertThat(things(coordinator)).singleElement().satisfies(thing -> {
            assertThat(thing.since()).isEqualTo(TIME);
            assertThat(thing.assignee()).isNull();
        });
        assertThat(waiting.toAnnounce(clock.instant(), 10)).isEmpty();
        clock.advance(Duration.ofMinutes(5));
        assertThat(waiting.toAnnounce(clock.instant(), 10)).hasSize(1);
    }

    @Test
    void followActionsFromTheirSubmissionToTheirChange() {
        var coordinator = UUID.randomUUID();
        actions.take(new Received<>("a.1", TIME, new ActionSubmitted(1, action(ActionStatus.AWAITING_REVIEW, false))));
        actions.take(new Received<>(
                "a.2", TIME, new ActionHandedOn(2, action(ActionStatus.AWAITING_REVIEW, false), coordinator)));
        assertThat(things(coordinator)).extracting(Waiting::assignee).containsOnly(coordinator);

        actions.take(new Received<>("a.3", TIME, new ActionPublished(3, action(ActionStatus.PUBLISHED, false))));
        actions.take(new Received<>("a.4", TIME, new ActionChanged(4, action(ActionStatus.PUBLISHED, false))));

        assertThat(things(coordinator)).isEmpty();
        assertThat(all())
                .extracting(Happening::kind)
                .containsExactly(Happening.Kind.ACTION_PUBLISHED, Happening.Kind.ACTION_CHANGED);
        var coming = new ArrayList<Known>();
        known.upcoming(new Places.Some(Set.of("AR")), TIME, TIME.plus(Duration.ofDays(7)), coming::add);
        assertThat(coming).singleElement().satisfies(next -> {
            assertThat(next.name("en")).isEqualTo("March");
            assertThat(next.schedule().locality()).isEqualTo("Rosario");
        });
    }

    @Test
    void leaveOutAnExample() {
        actions.take(new Received<>("a.1", TIME, new ActionPublished(1, action(ActionStatus.PUBLISHED, true))));

        assertThat(all()).isEmpty();
        assertThat(known.totals()).isEmpty();
    }

    @Test
    void countWhatStandsByCallAndPlace() {
        take(new SignaturePublished(3, facts(SignatureStatus.PUBLISHED)));
        var group = new RegistrationFacts(
                UUID.randomUUID(), CALL, RegistrationStatus.REQUESTED, null, null, Region.INTERNATIONAL);
        groups.registration(new Received<>(
                "r.1",
                TIME,
                new RegistrationConfirmed(
                        1, group, new OrganiserReference(UUID.randomUUID(), OrganiserOwner.EVENT_SERVICE))));
        assertThat(known.totals()).hasSize(1);
        var open = new RegistrationFacts(group.id(), CALL, RegistrationStatus.OPEN, null, null, Region.INTERNATIONAL);
        groups.registration(new Received<>("r.2", TIME, new RegistrationOpened(2, open)));

        assertThat(known.totals())
                .containsEntry(new KnownThings.Where(CALL, new Place("AR", Region.AMERICAS)), new Totals(1, 0, 0))
                .containsEntry(new KnownThings.Where(CALL, new Place(null, Region.INTERNATIONAL)), new Totals(0, 1, 0));
    }

    @Test
    void tellThatAMailDidNotArriveWithoutSayingMoreThanThePublicKnows() {
        take(new SignatureConfirmed(2, facts(SignatureStatus.AWAITING_REVIEW)));
        mails.take(new Received<>("m.1", TIME, new MailBounced(1, new MailFacts("m", id.toString(), "confirm"), true)));
        mails.take(new Received<>(
                "n.1",
                TIME,
                new MailBounced(1, new MailFacts("n", UUID.randomUUID().toString(), "digest"), true)));

        assertThat(all()).singleElement().satisfies(happening -> {
            assertThat(happening.kind()).isEqualTo(Happening.Kind.BOUNCED);
            assertThat(happening.name()).isEmpty();
        });
    }

    @Test
    void areForgottenAfterAWhile() {
        take(new SignaturePublished(3, facts(SignatureStatus.PUBLISHED)));

        assertThat(happenings.forget(clock.instant().plusMillis(1))).isEqualTo(1);
        assertThat(all()).isEmpty();
    }
}
