package org.convoca.event.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.convoca.event.registration.SignatureHistory.aSignature;

import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.convoca.contracts.event.Event;
import org.convoca.contracts.registration.InvitationReason;
import org.convoca.contracts.registration.OrganiserOwner;
import org.convoca.contracts.registration.OrganiserReference;
import org.convoca.contracts.registration.RegistrationChanged;
import org.convoca.contracts.registration.RegistrationClosed;
import org.convoca.contracts.registration.RegistrationFacts;
import org.convoca.contracts.registration.RegistrationInvited;
import org.convoca.contracts.registration.RegistrationOpened;
import org.convoca.contracts.registration.RegistrationStatus;
import org.convoca.contracts.signature.SignatureEvent;
import org.convoca.contracts.signature.SignatureStatus;
import org.convoca.contracts.territory.Region;
import org.convoca.platform.event.Received;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;

class RegisteringTest {

    private final InMemoryStore<Registration> store = new InMemoryStore<>();
    private final Registering registering = new Registering(new Registrations(store));

    @Test
    void opensForASignatureThatComesToTheRoll() {
        var signature = aSignature().onTheRoll();

        follow(signature.events());

        var publishedAt = signature.events().getLast().time();
        assertThat(registration(signature))
                .isEqualTo(new Registration.Open(
                        new Group(
                                signature.id(),
                                "anti-imperialist-week",
                                "Asociación Vecinal La Ribera",
                                "AR",
                                Region.AMERICAS,
                                null,
                                "https://ribera.example.org",
                                false),
                        Team.of(Organiser.ofSignature(signature.id(), "es", publishedAt)),
                        3,
                        publishedAt));
        assertThat(told())
                .containsExactly(new RegistrationOpened(
                        1,
                        new RegistrationFacts(
                                signature.registration().value(),
                                "anti-imperialist-week",
                                RegistrationStatus.OPEN,
                                signature.id(),
                                "AR",
                                Region.AMERICAS)));
    }

    @Test
    void invitesTheSignaturesContactByAnOpaqueId() {
        var signature = aSignature().onTheRoll();

        follow(signature.events());

        assertThat(store.sent())
                .filteredOn(RegistrationInvited.class::isInstance)
                .singleElement()
                .isInstanceOfSatisfying(RegistrationInvited.class, invited -> {
                    assertThat(invited.sequence()).isEqualTo(2);
                    assertThat(invited.organiser()).isEqualTo(signature.id());
                    assertThat(invited.owner()).isEqualTo(OrganiserOwner.SIGNATURE_SERVICE);
                });
    }

    @Test
    void sendsTheLinkAgainEachTimeThatItIsAskedForAndOnceOnly() {
        var signature = aSignature().onTheRoll().linkRequested().linkRequested();

        follow(signature.events());
        follow(signature.events());

        assertThat(store.sent())
                .filteredOn(RegistrationInvited.class::isInstance)
                .extracting(event -> ((RegistrationInvited) event).reason())
                .containsExactly(InvitationReason.SIGNATURE, InvitationReason.LINK, InvitationReason.LINK);
    }

    @Test
    void sendsNoLinkToAContactWhomTheOthersRemoved() {
        var signature = aSignature().onTheRoll();
        follow(signature.events());
        change(
                signature.registration(),
                open -> open.of(open.team().without(open.organisers().getFirst())));

        follow(signature.linkRequested().events());

        assertThat(store.sent())
                .filteredOn(RegistrationInvited.class::isInstance)
                .hasSize(1);
    }

    @Test
    void leavesAMergedRegistrationMergedWhateverBecomesOfItsSignature() {
        var signature = aSignature().onTheRoll();
        var other = aSignature().onTheRoll();
        merge(signature, other);

        follow(signature.invalidated().published().moved("CL", Region.AMERICAS).events());

        assertThat(registration(signature)).isInstanceOf(Registration.Merged.class);
        assertThat(registration(other)).isInstanceOf(Registration.Open.class);
    }

    @Test
    void forgetsAContactWhoMovedToAnotherRegistrationOnceTheyAreErased() {
        var signature = aSignature().onTheRoll();
        var other = aSignature().onTheRoll();
        merge(signature, other);
        assertThat(registration(other).organisers()).hasSize(2);

        follow(signature
                .withoutContact()
                .contactErased(SignatureStatus.PUBLISHED)
                .events());

        assertThat(registration(other).organisers()).extracting(Organiser::id).containsExactly(other.id());
    }

    @Test
    void sendsTheLinkAgainFromWhereAContactMovedTo() {
        var signature = aSignature().onTheRoll();
        var other = aSignature().onTheRoll();
        merge(signature, other);

        follow(signature.linkRequested().events());

        assertThat(store.sent().getLast()).isInstanceOfSatisfying(RegistrationInvited.class, invited -> {
            assertThat(invited.registration().id()).isEqualTo(other.registrationId());
            assertThat(invited.organiser()).isEqualTo(signature.id());
            assertThat(invited.reason()).isEqualTo(InvitationReason.LINK);
        });
    }

    private void merge(SignatureHistory signature, SignatureHistory into) {
        follow(signature.events());
        follow(into.events());
        var moving = registration(signature).organisers();
        change(into.registration(), open -> open.of(open.team().absorbing(signature.registration(), moving)));
        change(signature.registration(), open -> open.mergeInto(into.registration(), SignatureHistory.START));
    }

    private void change(RegistrationId id, Function<Registration.Open, Registration> change) {
        var stored = store.find(id.toString()).orElseThrow();
        store.replace(stored, change.apply((Registration.Open) stored.state()));
    }

    @Test
    void invitesNobodyWhereThereIsNoContact() {
        follow(aSignature().withoutContact().onTheRoll().events());

        assertThat(store.sent()).noneMatch(RegistrationInvited.class::isInstance);
    }

    @Test
    void invitesAContactThatComesLater() {
        var signature = aSignature().withoutContact().onTheRoll();
        follow(signature.events());

        follow(signature.withContact().renamed("Vecinas de La Ribera").events());
        follow(signature.renamed("Vecinas y vecinos de La Ribera").events());

        assertThat(store.sent())
                .filteredOn(RegistrationInvited.class::isInstance)
                .extracting(Event::sequence)
                .containsExactly(2L);
    }

    @Test
    void invitesWhoeverClaimedASignatoryOnceHoweverOftenItIsTold() {
        var signature = aSignature().withoutContact().published();
        follow(signature.events());
        assertThat(registration(signature).organisers()).isEmpty();

        follow(signature.claimed().events());
        follow(signature.events());

        assertThat(registration(signature).organisers())
                .singleElement()
                .satisfies(organiser -> assertThat(organiser.reference())
                        .isEqualTo(new OrganiserReference(signature.id(), OrganiserOwner.SIGNATURE_SERVICE)));
        assertThat(store.sent())
                .filteredOn(RegistrationInvited.class::isInstance)
                .hasSize(1);
    }

    @Test
    void invitesTheNextContactAndKnowsTheOneBeforeNoMore() {
        var signature = aSignature().onTheRoll();
        follow(signature.events());
        var before = registration(signature).organisers().getFirst();

        follow(signature.handedOver().events());
        follow(signature.renamed("Vecinas de La Ribera").events());

        var now = registration(signature).organisers().getFirst();
        assertThat(now.reference()).isEqualTo(before.reference());
        assertThat(now.isHeldBy(before.holder())).isFalse();
        assertThat(registration(signature).holder(now.holder())).contains(now);
        assertThat(store.sent())
                .filteredOn(RegistrationInvited.class::isInstance)
                .hasSize(2);
    }

    @Test
    void invitesTheNextContactAlsoWhereTheOneBeforeWasDismissed() {
        var signature = aSignature().onTheRoll();
        follow(signature.events());
        var before = registration(signature).organisers().getFirst();
        change(signature.registration(), open -> open.of(open.team().without(before)));

        follow(signature.handedOver().events());

        assertThat(registration(signature).organisers()).hasSize(1);
        assertThat(registration(signature).holder(before.holder())).isEmpty();
    }

    @Test
    void opensNothingToAnErasedContactOnceSomebodyClaimedTheSignatory() {
        var signature = aSignature().onTheRoll();
        follow(signature.events());
        var before = registration(signature).organisers().getFirst();

        follow(signature
                .withoutContact()
                .contactErased(SignatureStatus.PUBLISHED)
                .claimed()
                .events());

        assertThat(registration(signature).organisers()).hasSize(1);
        assertThat(registration(signature).holder(before.holder())).isEmpty();
    }

    @Test
    void invitesTheNextContactToTheRegistrationInWhichTheirsWentOn() {
        var signature = aSignature().onTheRoll();
        var into = aSignature().onTheRoll();
        merge(signature, into);
        var before = registration(into).organisers().getLast();

        follow(signature.handedOver().events());

        assertThat(registration(into).organisers()).hasSize(2);
        assertThat(registration(into).holder(before.holder())).isEmpty();
    }

    @Test
    void opensForAClaimedSignatoryThatItHasNotHeardOf() {
        var claimed = aSignature().withoutContact().published().claimed();

        follow(claimed.events().subList(1, 2));
        follow(claimed.events());

        assertThat(registration(claimed).organisers()).hasSize(1);
        assertThat(told().stream().filter(RegistrationOpened.class::isInstance)).hasSize(1);
        assertThat(store.sent())
                .filteredOn(RegistrationInvited.class::isInstance)
                .hasSize(1);
    }

    @Test
    void invitesWhoeverClaimedASignatoryToWhereItsRegistrationWentOn() {
        var signature = aSignature().withoutContact().published();
        var other = aSignature().onTheRoll();
        merge(signature, other);

        follow(signature.claimed().events());
        follow(signature.events());

        assertThat(registration(other).organisers())
                .extracting(Organiser::id)
                .containsExactly(signature.id(), other.id());
        assertThat(store.sent().getLast()).isInstanceOfSatisfying(RegistrationInvited.class, invited -> {
            assertThat(invited.registration().id()).isEqualTo(other.registrationId());
            assertThat(invited.organiser()).isEqualTo(signature.id());
        });
    }

    @Test
    void forgetsAnOrganiserWhoseContactWasErased() {
        var signature = aSignature().onTheRoll().withoutContact().contactErased(SignatureStatus.PUBLISHED);

        follow(signature.events());

        assertThat(registration(signature).organisers()).isEmpty();
        assertThat(kindsSent()).containsExactly(RegistrationOpened.class);
    }

    @Test
    void doesNothingBeforeASignatureIsOnTheRoll() {
        var signature = aSignature().received().confirmed();

        follow(signature.events());

        assertThat(store.find(signature.registration().toString())).isEmpty();
        assertThat(store.sent()).isEmpty();
    }

    @Test
    void doesNothingForASignatureThatLeavesWithoutHavingBeenOnTheRoll() {
        var signature = aSignature().received().withdrawn();

        follow(signature.events());

        assertThat(store.find(signature.registration().toString())).isEmpty();
        assertThat(store.sent()).isEmpty();
    }

    @Test
    void closesWhenTheOrganisationWithdraws() {
        var signature = aSignature().onTheRoll().withdrawn();

        follow(signature.events());

        assertThat(registration(signature)).isInstanceOfSatisfying(Registration.Closed.class, closed -> {
            assertThat(closed.openedAt()).isEqualTo(SignatureHistory.START.plus(Duration.ofMinutes(3)));
            assertThat(closed.closedAt()).isEqualTo(SignatureHistory.START.plus(Duration.ofMinutes(4)));
        });
        assertThat(kindsSent()).containsExactly(RegistrationOpened.class, RegistrationClosed.class);
        assertThat(((RegistrationClosed) store.sent().getLast()).registration().status())
                .isEqualTo(RegistrationStatus.CLOSED);
    }

    @Test
    void closesWhenReviewersTakeTheSignatureOffTheRoll() {
        follow(aSignature().onTheRoll().invalidated().events());

        assertThat(kindsSent()).containsExactly(RegistrationOpened.class, RegistrationClosed.class);
    }

    @Test
    void opensAgainWhenTheSignatureIsBackOnTheRoll() {
        var signature = aSignature().onTheRoll().invalidated().published();

        follow(signature.events());

        assertThat(registration(signature))
                .isInstanceOfSatisfying(
                        Registration.Open.class,
                        open -> assertThat(open.openedAt())
                                .isEqualTo(SignatureHistory.START.plus(Duration.ofMinutes(5))));
        assertThat(kindsSent())
                .containsExactly(RegistrationOpened.class, RegistrationClosed.class, RegistrationOpened.class);
        assertThat(store.sent()).extracting(Event::sequence).containsExactly(1L, 2L, 3L, 4L, 5L);
    }

    @Test
    void opensWithALaterEventWhenThePublicationWasMissed() {
        var signature = aSignature().onTheRoll().repeated();

        follow(List.of(signature.events().getLast()));

        assertThat(registration(signature)).isInstanceOf(Registration.Open.class);
    }

    @Test
    void closesWithALaterEventWhenTheWithdrawalWasMissed() {
        var signature = aSignature().onTheRoll().withdrawn().contactErased(SignatureStatus.WITHDRAWN);
        var events = signature.events();

        follow(List.of(events.get(2), events.get(4)));

        assertThat(registration(signature)).isInstanceOf(Registration.Closed.class);
    }

    @Test
    void followsTheSignatureToAnotherTerritory() {
        var signature = aSignature().onTheRoll().moved("x-wallmapu", Region.AMERICAS);

        follow(signature.events());

        assertThat(registration(signature).group().territory()).isEqualTo("x-wallmapu");
        assertThat(((Registration.Admitted) registration(signature)).openedAt())
                .isEqualTo(SignatureHistory.START.plus(Duration.ofMinutes(3)));
        assertThat(kindsSent()).containsExactly(RegistrationOpened.class, RegistrationChanged.class);
        assertThat(((RegistrationChanged) store.sent().getLast()).registration().territory())
                .isEqualTo("x-wallmapu");
    }

    @Test
    void saysNothingOfACorrectedName() {
        follow(aSignature()
                .onTheRoll()
                .renamed("Asociación de Vecinos La Ribera")
                .events());

        assertThat(kindsSent()).containsExactly(RegistrationOpened.class);
    }

    @Test
    void isNotChangedByHearingEverythingTwice() {
        var signature = aSignature().onTheRoll().moved("CL", Region.AMERICAS).withdrawn();
        follow(signature.events());
        var once = store.find(signature.registration().toString());

        follow(signature.events());
        follow(signature.events().reversed());

        assertThat(store.find(signature.registration().toString())).isEqualTo(once);
        assertThat(told()).hasSize(3);
    }

    @Test
    void isNotTurnedBackByAConsumerThatIsSlow() {
        var signature = aSignature().onTheRoll().withdrawn();
        var events = signature.events();
        store.beforeNextWrite(() -> follow(events));

        assertThatThrownBy(() -> follow(events)).isInstanceOf(DuplicateKeyException.class);
        follow(List.of(events.get(2)));

        assertThat(registration(signature)).isInstanceOf(Registration.Closed.class);
        assertThat(told()).hasSize(2);
    }

    @Test
    void isToldAgainWhenAnotherInstanceWasFaster() {
        var signature = aSignature().onTheRoll().invalidated();
        var events = signature.events();
        follow(events.subList(0, 3));
        store.beforeNextWrite(() -> follow(events));

        assertThatThrownBy(() -> follow(events)).isInstanceOf(OptimisticLockingFailureException.class);

        assertThat(kindsSent()).containsExactly(RegistrationOpened.class, RegistrationClosed.class);
    }

    private void follow(List<Received<SignatureEvent>> events) {
        events.forEach(received -> registering.follow(received.event(), received.time()));
    }

    private Registration registration(SignatureHistory signature) {
        return store.find(signature.registration().toString()).orElseThrow().state();
    }

    private List<Class<?>> kindsSent() {
        return told().stream().<Class<?>>map(Event::getClass).toList();
    }

    /** What was told but for the invitations. */
    private List<Event> told() {
        return store.sent().stream()
                .filter(event -> !(event instanceof RegistrationInvited))
                .toList();
    }
}
