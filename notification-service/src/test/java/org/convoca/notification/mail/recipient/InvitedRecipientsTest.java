package org.convoca.notification.mail.recipient;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.SignedJWT;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.retry.RetryConfig;
import io.github.resilience4j.retry.RetryRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.convoca.notification.template.Link;
import org.convoca.notification.template.Template;
import org.convoca.platform.internal.InternalKeys;
import org.convoca.platform.internal.InternalTokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.web.client.RestClient;

/** Both owners over real HTTP: of the contact, and of the link. */
class InvitedRecipientsTest {

    private static final UUID SIGNATURE = UUID.fromString("6f0d2c9e-7b1a-4c59-9d5e-2f7a1b3c4d5e");
    private static final UUID REGISTRATION = UUID.fromString("e40cfa8f-06d7-5d01-a1f4-4742c60baf20");

    private final Owner owner = new Owner();
    private final LinkMint mint = new LinkMint();
    private final Recipients recipients = recipients();

    private Recipients recipients() {
        var configuration = new RecipientConfiguration();
        var tokens = InternalTokens.signedBy(
                "notification-service", InternalKeys.signingKey("notification-service.1"), Clock.systemUTC());
        var properties = new RecipientProperties(Duration.ofMillis(300), Duration.ofMillis(500));
        var retries = RetryRegistry.of(RetryConfig.custom()
                .maxAttempts(2)
                .waitDuration(Duration.ofMillis(1))
                .build());
        var breakers = CircuitBreakerRegistry.of(CircuitBreakerConfig.custom()
                .slidingWindowSize(4)
                .minimumNumberOfCalls(4)
                .waitDurationInOpenState(Duration.ofMinutes(1))
                .build());
        var links = configuration.organiserLinks(
                RestClient.builder(), tokens, properties, mint.address(), retries, breakers);
        return configuration.recipients(
                RestClient.builder(), tokens, properties, owner.address(), links, retries, breakers);
    }

    @AfterEach
    void close() {
        owner.close();
        mint.close();
    }

    private static Question invitation(String mail) {
        return new Question(mail, SIGNATURE, Template.INVITED, REGISTRATION);
    }

    private static Question confirmation(String mail) {
        return new Question(mail, SIGNATURE, Template.CONFIRM, null);
    }

    private Answers.Given ask(Question... questions) {
        return (Answers.Given) recipients.ask(List.of(questions));
    }

    @Test
    void givesAnInvitationTheOrganisersLinkAndItsEnd() {
        var answer = ask(invitation("a.1")).to("a.1");

        assertThat(answer).isInstanceOfSatisfying(Answer.Found.class, found -> {
            assertThat(found.recipient().links())
                    .containsEntry(Link.REGISTRATION, "/registration/" + LinkMint.TOKEN + "-" + SIGNATURE)
                    .containsKeys(Link.WITHDRAW, Link.ROLL);
            assertThat(found.recipient().expiresAt()).isEqualTo(Instant.parse(LinkMint.EXPIRES_AT));
            assertThat(found.recipient().email().value()).isEqualTo(Owner.emailOf(SIGNATURE));
        });
        assertThat(mint.asked()).containsExactly(new LinkMint.Asked(REGISTRATION.toString(), SIGNATURE.toString()));
        assertThat(answer.toString()).doesNotContain("canary");
    }

    @Test
    void asksWithATokenForTheEventService() throws Exception {
        ask(invitation("a.1"));

        var token = SignedJWT.parse(mint.authorizations().getFirst().substring("Bearer ".length()));
        var claims = token.getJWTClaimsSet();
        assertThat(claims.getAudience()).containsExactly("event-service");
        assertThat(claims.getClaims()).containsEntry("htm", "POST").containsEntry("htp", "/internal/organiser-links");
    }

    @Test
    void asksForNoLinkWhereNoneIsNeededOrNobodyIsToBeInvited() {
        ask(confirmation("a.1"));
        owner.hasLost(SIGNATURE);

        assertThat(ask(invitation("b.1")).to("b.1")).isEqualTo(new Answer.Gone());
        assertThat(mint.requests()).isZero();
    }

    @Test
    void invitesNobodyWhoIsNoOrganiserAnyMore() {
        mint.doesNotKnow(SIGNATURE);

        for (var time = 0; time < 5; time++) {
            assertThat(ask(invitation("a.1")).to("a.1")).isEqualTo(new Answer.Gone());
        }
        assertThat(mint.requests())
                .as("no failure, so neither retried nor counted by the breaker")
                .isEqualTo(5);
    }

    @Test
    void keepsInvitationsAloneWaitingWhileTheEventServiceIsAway() {
        mint.isAway(true);

        var answers = ask(invitation("a.1"), confirmation("b.1"), invitation("c.1"));

        assertThat(Stream.of("a.1", "c.1").map(answers::to)).containsOnly(new Answer.Missing());
        assertThat(answers.to("b.1")).isInstanceOf(Answer.Found.class);
        assertThat(mint.requests()).as("one link, asked for twice").isEqualTo(2);
        assertThat(recipients.areAvailable()).isTrue();
    }

    @Test
    void leavesAnEventServiceAloneThatFailsTooOftenAndStillAsksTheOwner() {
        mint.isAway(true);
        ask(invitation("a.1"));
        ask(invitation("a.1"));

        ask(invitation("a.1"));

        assertThat(mint.requests()).isEqualTo(4);
        assertThat(recipients.areAvailable()).isTrue();
        assertThat(ask(confirmation("b.1")).to("b.1")).isInstanceOf(Answer.Found.class);
    }

    @Test
    void isAwayWhenTheOwnerOfTheContactIsAway() {
        owner.isAway(true);

        assertThat(recipients.ask(List.of(invitation("a.1")))).isEqualTo(new Answers.Away());
        assertThat(mint.requests()).isZero();
    }
}
