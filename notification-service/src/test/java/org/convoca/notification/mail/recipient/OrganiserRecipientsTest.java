package org.convoca.notification.mail.recipient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.nimbusds.jwt.SignedJWT;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.retry.RetryConfig;
import io.github.resilience4j.retry.RetryRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.convoca.contracts.registration.OrganiserOwner;
import org.convoca.contracts.registration.OrganiserReference;
import org.convoca.notification.template.ActionOutline;
import org.convoca.notification.template.Alteration;
import org.convoca.notification.template.Link;
import org.convoca.notification.template.Particulars;
import org.convoca.notification.template.Template;
import org.convoca.notification.template.When;
import org.convoca.platform.internal.InternalKeys;
import org.convoca.platform.internal.InternalTokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.web.client.RestClient;

/** Both owners over real HTTP: of what organisers are told, and of their addresses. */
class OrganiserRecipientsTest {

    private static final UUID SIGNATURE = UUID.fromString("6f0d2c9e-7b1a-4c59-9d5e-2f7a1b3c4d5e");
    private static final UUID OTHER = UUID.fromString("0a1b2c3d-1111-4222-8333-444455556666");
    private static final UUID REGISTRATION = UUID.fromString("e40cfa8f-06d7-5d01-a1f4-4742c60baf20");
    private static final UUID ACTION = UUID.fromString("91f0b7a2-3c4d-4e5f-8a9b-0c1d2e3f4a5b");

    private final Owner owner = new Owner();
    private final EventOwner events = new EventOwner();
    private final Recipients recipients = recipients();

    private Recipients recipients() {
        return new RecipientConfiguration()
                .recipients(
                        RestClient.builder(),
                        InternalTokens.signedBy(
                                "notification-service",
                                InternalKeys.signingKey("notification-service.1"),
                                Clock.systemUTC()),
                        new RecipientProperties(Duration.ofMillis(300), Duration.ofMillis(500)),
                        owner.address(),
                        events.address(),
                        RetryRegistry.of(RetryConfig.custom()
                                .maxAttempts(2)
                                .waitDuration(Duration.ofMillis(1))
                                .build()),
                        CircuitBreakerRegistry.of(CircuitBreakerConfig.custom()
                                .slidingWindowSize(4)
                                .minimumNumberOfCalls(4)
                                .waitDurationInOpenState(Duration.ofMinutes(1))
                                .build()));
    }

    @AfterEach
    void close() {
        owner.close();
        events.close();
    }

    private static Question invitation(String mail) {
        return new Question.OfOrganiser(
                mail,
                Template.INVITED,
                REGISTRATION,
                new OrganiserReference(SIGNATURE, OrganiserOwner.SIGNATURE_SERVICE),
                null,
                null,
                null);
    }

    private static Question confirmation(String mail) {
        return new Question.OfContact(mail, Template.CONFIRM, SIGNATURE, null);
    }

    private static Question change(String mail, UUID organiser, OrganiserOwner keeper) {
        return new Question.OfOrganiser(
                mail,
                Template.ACTION_CHANGED,
                REGISTRATION,
                new OrganiserReference(organiser, keeper),
                ACTION,
                3,
                null);
    }

    private Answers.Given ask(Question... questions) {
        return (Answers.Given) recipients.ask(List.of(questions));
    }

    private Recipient found(Question question) {
        return ((Answer.Found) ask(question).to(question.mail())).recipient();
    }

    @Test
    void givesAnInvitationTheLinksOfBothOwnersAndTheEndOfTheOrganisers() {
        var answer = ask(invitation("a.1")).to("a.1");

        assertThat(answer).isInstanceOfSatisfying(Answer.Found.class, found -> {
            assertThat(found.recipient().links())
                    .containsEntry(Link.REGISTRATION, "/registration/" + EventOwner.TOKEN + "-" + SIGNATURE)
                    .containsKeys(Link.WITHDRAW, Link.ROLL);
            assertThat(found.recipient().expiresAt()).isEqualTo(Instant.parse(EventOwner.EXPIRES_AT));
            assertThat(found.recipient().email().value()).isEqualTo(Owner.emailOf(SIGNATURE));
        });
        assertThat(events.asked())
                .containsExactly(new EventOwner.Asked.Item(
                        "a.1", "invited", REGISTRATION.toString(), SIGNATURE.toString(), null, null));
        assertThat(answer.toString()).doesNotContain("canary");
    }

    @Test
    void asksForTheAddressAloneOfAnOrganiserWhoCameWithASignature() {
        var recipient = found(change("a.1", SIGNATURE, OrganiserOwner.SIGNATURE_SERVICE));

        assertThat(recipient.email().value()).isEqualTo(Owner.emailOf(SIGNATURE));
        assertThat(recipient.name().value()).isEqualTo(Owner.NAME);
        assertThat(recipient.organisation()).isEqualTo("Frente Popular Darío Santillán");
        assertThat(owner.templates()).containsExactly("organiser");
    }

    @Test
    void asksNobodyElseForAnAddressThatTheEventServiceKeeps() {
        events.keeps(OTHER);

        var recipient = found(change("a.1", OTHER, OrganiserOwner.EVENT_SERVICE));

        assertThat(recipient.email().value()).isEqualTo(EventOwner.emailOf(OTHER));
        assertThat(recipient.name().value()).isEqualTo(EventOwner.NAME);
        assertThat(owner.requests()).isZero();
    }

    @Test
    void readsTheActionAndWhatChangedSinceTheVersionThatTheReaderKnows() {
        events.keeps(OTHER);
        events.saysOfActions(Map.of(
                "title",
                "Marcha",
                "when",
                EventOwner.SATURDAY,
                "changes",
                List.of(
                        Map.of("field", "start", "whenBefore", Map.of("day", "2027-03-05"), "whenAfter", Map.of()),
                        Map.of("field", "place", "before", "Bilbao"),
                        Map.of("field", "title", "before", "Concentración", "after", "Marcha"),
                        Map.of("field", "description"),
                        Map.of("field", "place"))));

        var action = found(change("a.1", OTHER, OrganiserOwner.EVENT_SERVICE)).action();

        assertThat(action)
                .isEqualTo(new ActionOutline(
                        "Marcha",
                        new When.AtTime(
                                LocalDateTime.of(2027, 3, 6, 18, 0),
                                LocalDateTime.of(2027, 3, 6, 20, 0),
                                ZoneId.of("America/Argentina/Buenos_Aires")),
                        null,
                        List.of(
                                new Alteration.Moved(
                                        new When.OnDay(LocalDate.of(2027, 3, 5)), new When.DuringTheWeek()),
                                new Alteration.Relocated("Bilbao", null),
                                new Alteration.Renamed("Concentración", "Marcha"),
                                new Alteration.Revised(List.of("description", "place")))));
        assertThat(events.asked())
                .extracting(EventOwner.Asked.Item::action, EventOwner.Asked.Item::version)
                .containsExactly(tuple(ACTION.toString(), 3));
    }

    @Test
    void asksTheEventServiceAloneAboutACoordinatorWhoActsForNoOrganisation() {
        var recipient = found(new Question.OfCoordinator("a.1", Template.SIGN_IN, OTHER, ACTION));

        assertThat(recipient.email().value()).isEqualTo(EventOwner.emailOf(OTHER));
        assertThat(recipient.links()).containsEntry(Link.SIGN_IN, "/sign-in/" + EventOwner.TOKEN);
        assertThat(recipient.particulars()).isEqualTo(new Particulars("048213", null, null, ZoneId.of("Africa/Cairo")));
        assertThat(recipient.organisation() + recipient.call()).isEmpty();
        assertThat(events.asked())
                .containsExactly(new EventOwner.Asked.Item(
                        "a.1", "sign-in", null, null, null, null, OTHER.toString(), ACTION.toString()));
        assertThat(owner.requests()).isZero();
        assertThat(recipient.particulars().toString()).doesNotContain("048213");
    }

    @Test
    void writesAlsoToACoordinatorWhoWasAppointedWithoutAName() {
        events.knowsNoNames();

        var recipient = found(new Question.OfCoordinator("a.1", Template.SIGN_IN, OTHER, ACTION));

        assertThat(recipient.name().value()).isEmpty();
    }

    @Test
    void writesToNoCoordinatorWhomTheOwnerHasLost() {
        events.doesNotKnow(OTHER);

        assertThat(ask(new Question.OfCoordinator("a.1", Template.SIGN_IN, OTHER, ACTION))
                        .to("a.1"))
                .isEqualTo(new Answer.Gone());
    }

    @Test
    void asksForTheWordsOfAQuestion() {
        var recipient = found(new Question.OfContact("a.1", Template.VOUCH, SIGNATURE, ACTION));

        assertThat(recipient.particulars().question()).isEqualTo("¿Quién lleva " + ACTION + "?");
        assertThat(recipient.particulars().subject()).isEqualTo("Asociación Vecinal La Ribera");
        assertThat(recipient.links()).containsKeys(Link.ANSWER, Link.VOUCH);
    }

    @Test
    void asksTheSignatureServiceAloneAboutAClaimant() {
        var recipient = found(new Question.OfClaim("a.1", Template.CLAIM_CONFIRM, OTHER));

        assertThat(recipient.email().value()).isEqualTo(Owner.emailOf(OTHER));
        assertThat(events.requests()).isZero();
    }

    @Test
    void asksWithATokenForTheEventService() throws Exception {
        ask(invitation("a.1"));

        var token = SignedJWT.parse(events.authorizations().getFirst().substring("Bearer ".length()));
        var claims = token.getJWTClaimsSet();
        assertThat(claims.getAudience()).containsExactly("event-service");
        assertThat(claims.getClaims()).containsEntry("htm", "POST").containsEntry("htp", "/internal/recipients");
    }

    @Test
    void doesNotAskTheEventServiceAboutContacts() {
        ask(confirmation("a.1"));

        assertThat(events.requests()).isZero();
    }

    @Test
    void writesToNobodyWhomEitherOwnerHasLost() {
        owner.hasLost(SIGNATURE);
        events.doesNotKnow(OTHER);

        var answers = ask(invitation("a.1"), change("b.1", OTHER, OrganiserOwner.EVENT_SERVICE), confirmation("c.1"));

        assertThat(Stream.of("a.1", "b.1", "c.1").map(answers::to)).containsOnly(new Answer.Gone());
    }

    @Test
    void asksEachOwnerOnceHoweverManyTheMailsAre() {
        events.keeps(OTHER);

        ask(
                invitation("a.1"),
                confirmation("b.1"),
                change("c.1", OTHER, OrganiserOwner.EVENT_SERVICE),
                change("d.1", SIGNATURE, OrganiserOwner.SIGNATURE_SERVICE));

        assertThat(events.requests()).isEqualTo(1);
        assertThat(owner.requests()).isEqualTo(1);
    }

    @Test
    void keepsOrganisersMailsAloneWaitingWhileTheEventServiceIsAway() {
        events.isAway(true);

        var answers = ask(invitation("a.1"), confirmation("b.1"), invitation("c.1"));

        assertThat(Stream.of("a.1", "c.1").map(answers::to)).containsOnly(new Answer.Missing());
        assertThat(answers.to("b.1")).isInstanceOf(Answer.Found.class);
        assertThat(events.requests()).as("one batch, asked twice").isEqualTo(2);
        assertThat(recipients.areAvailable()).isTrue();
    }

    @Test
    void leavesAnEventServiceAloneThatFailsTooOftenAndStillAsksTheOtherOwner() {
        events.isAway(true);
        recipients.ask(List.of(invitation("a.1")));
        recipients.ask(List.of(invitation("a.1")));

        recipients.ask(List.of(invitation("a.1")));

        assertThat(events.requests()).isEqualTo(4);
        assertThat(recipients.areAvailable()).isTrue();
        assertThat(ask(confirmation("b.1")).to("b.1")).isInstanceOf(Answer.Found.class);
    }

    @Test
    void keepsWaitingWhatNeedsTheOtherOwnerWhileThatIsAway() {
        owner.isAway(true);
        events.keeps(OTHER);

        var answers = ask(invitation("a.1"), change("b.1", OTHER, OrganiserOwner.EVENT_SERVICE));

        assertThat(answers.to("a.1")).isEqualTo(new Answer.Missing());
        assertThat(answers.to("b.1")).isInstanceOf(Answer.Found.class);
    }

    @Test
    void isAwayWhenNobodyAnswers() {
        owner.isAway(true);
        events.isAway(true);

        assertThat(recipients.ask(List.of(invitation("a.1"), confirmation("b.1"))))
                .isEqualTo(new Answers.Away());
    }
}
