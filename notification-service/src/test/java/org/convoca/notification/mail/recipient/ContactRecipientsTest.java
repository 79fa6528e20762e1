package org.convoca.notification.mail.recipient;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jwt.SignedJWT;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.retry.RetryConfig;
import io.github.resilience4j.retry.RetryRegistry;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.convoca.contracts.call.ActionWeek;
import org.convoca.notification.template.Link;
import org.convoca.notification.template.Template;
import org.convoca.platform.internal.InternalKeys;
import org.convoca.platform.internal.InternalTokens;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.web.client.RestClient;

/** The owner of signatures' contacts over real HTTP. */
class ContactRecipientsTest {

    private static final UUID SIGNATURE = UUID.fromString("6f0d2c9e-7b1a-4c59-9d5e-2f7a1b3c4d5e");
    private static final List<Question> QUESTION =
            List.of(new Question.OfContact("a.1", Template.CONFIRM, SIGNATURE, null));

    private final Owner owner = new Owner();
    private final String key = InternalKeys.signingKey("notification-service.1");
    private final Recipients recipients = recipients(owner.address());

    private Recipients recipients(String address) {
        return new RecipientConfiguration()
                .recipients(
                        RestClient.builder(),
                        InternalTokens.signedBy("notification-service", key, Clock.systemUTC()),
                        new RecipientProperties(Duration.ofMillis(300), Duration.ofMillis(500)),
                        address,
                        "http://localhost:1",
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
    }

    @Test
    void asksWithATokenForJustThisCall() throws Exception {
        recipients.ask(QUESTION);

        var token = SignedJWT.parse(owner.authorizations().getFirst().substring("Bearer ".length()));
        assertThat(token.verify(new ECDSAVerifier(ECKey.parse(key)))).isTrue();
        var claims = token.getJWTClaimsSet();
        assertThat(claims.getIssuer()).isEqualTo("notification-service");
        assertThat(claims.getAudience()).containsExactly("signature-service");
        assertThat(claims.getClaims()).containsEntry("htm", "POST").containsEntry("htp", "/internal/recipients");
    }

    @Test
    void readsWhatItNeedsAndLetsTheRestPass() {
        var answer = ((Answers.Given) recipients.ask(QUESTION)).to("a.1");

        assertThat(answer).isInstanceOfSatisfying(Answer.Found.class, found -> {
            var recipient = found.recipient();
            assertThat(recipient.email().value()).isEqualTo(Owner.emailOf(SIGNATURE));
            assertThat(recipient.name().value()).isEqualTo(Owner.NAME);
            assertThat(recipient.call()).isEqualTo("Semana de acción");
            assertThat(recipient.links())
                    .containsOnlyKeys(Link.CONFIRM, Link.DISOWN, Link.WITHDRAW, Link.ROLL, Link.ANSWER, Link.VOUCH);
            assertThat(recipient.week()).isNull();
        });
    }

    @Test
    void readsWhenTheWeekIsAndLetsASpellingPassThatItDoesNotKnow() {
        owner.saysOfTheWeek(Map.of("status", "announced", "firstDay", "2027-03-01", "lastDay", "2027-03-07"));
        assertThat(week()).isEqualTo(new ActionWeek.Announced(LocalDate.of(2027, 3, 1), LocalDate.of(2027, 3, 7)));

        owner.saysOfTheWeek(Map.of("status", "postponed", "until", "2028"));
        assertThat(week()).isNull();
    }

    private @Nullable ActionWeek week() {
        var answer = ((Answers.Given) recipients.ask(QUESTION)).to("a.1");
        return ((Answer.Found) answer).recipient().week();
    }

    @Test
    void hidesTheAnswerInPrint() {
        var answers = recipients.ask(QUESTION);

        assertThat(answers.toString()).doesNotContain("canary", "Ana");
    }

    @Test
    void tellsThatThereIsNobodyAnyMore() {
        owner.hasLost(SIGNATURE);

        assertThat(((Answers.Given) recipients.ask(QUESTION)).to("a.1")).isEqualTo(new Answer.Gone());
    }

    @Test
    void tellsThatNothingWasSaidAboutAMail() {
        assertThat(((Answers.Given) recipients.ask(QUESTION)).to("b.1")).isEqualTo(new Answer.Missing());
    }

    @Test
    void isAwayWhenTheOwnerFails() {
        owner.isAway(true);

        assertThat(recipients.ask(QUESTION)).isEqualTo(new Answers.Away());
        assertThat(owner.requests()).isEqualTo(2);
    }

    @Test
    void isAwayWhenTheOwnerIsNotThereOrDoesNotAnswer() throws Exception {
        try (var silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(recipients("http://localhost:" + silent.getLocalPort()).ask(QUESTION))
                    .isEqualTo(new Answers.Away());
        }
        owner.close();
        assertThat(recipients.ask(QUESTION)).isEqualTo(new Answers.Away());
    }

    @Test
    void leavesAnOwnerAloneThatFailsTooOften() {
        owner.isAway(true);
        recipients.ask(QUESTION);
        recipients.ask(QUESTION);

        assertThat(recipients.areAvailable()).isFalse();
        assertThat(recipients.ask(QUESTION)).isEqualTo(new Answers.Away());
        assertThat(owner.requests()).isEqualTo(4);
    }
}
