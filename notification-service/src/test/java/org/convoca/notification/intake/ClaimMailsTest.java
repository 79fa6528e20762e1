package org.convoca.notification.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.convoca.contracts.claim.ClaimAccepted;
import org.convoca.contracts.claim.ClaimConfirmed;
import org.convoca.contracts.claim.ClaimDisowned;
import org.convoca.contracts.claim.ClaimEvent;
import org.convoca.contracts.claim.ClaimExpired;
import org.convoca.contracts.claim.ClaimFacts;
import org.convoca.contracts.claim.ClaimHandedOn;
import org.convoca.contracts.claim.ClaimReceived;
import org.convoca.contracts.claim.ClaimRejected;
import org.convoca.contracts.claim.ClaimStatus;
import org.convoca.contracts.territory.Region;
import org.convoca.notification.mail.MailId;
import org.convoca.notification.mail.MailOrder;
import org.convoca.notification.template.Template;
import org.convoca.platform.event.Received;
import org.junit.jupiter.api.Test;

class ClaimMailsTest {

    private static final UUID CLAIM = UUID.fromString("9d2f7a1b-3c4d-4e5f-8f0d-2c9e7b1a4c59");
    private static final Instant NOW = Instant.parse("2027-01-10T12:00:00Z");
    private static final ClaimFacts FACTS = new ClaimFacts(
            CLAIM,
            "anti-imperialist-week",
            UUID.fromString("6f0d2c9e-7b1a-4c59-9d5e-2f7a1b3c4d5e"),
            ClaimStatus.AWAITING_CONFIRMATION,
            "AR",
            Region.AMERICAS,
            "pt");

    private final Map<MailId, MailOrder> queue = new LinkedHashMap<>();
    private final ClaimMails mails = new ClaimMails(queue::putIfAbsent, Clock.fixed(NOW, ZoneOffset.UTC));

    private static Stream<ClaimEvent> allEvents() {
        return Stream.of(
                new ClaimReceived(1, FACTS),
                new ClaimConfirmed(2, FACTS),
                new ClaimHandedOn(3, FACTS, CLAIM),
                new ClaimAccepted(4, FACTS),
                new ClaimRejected(5, FACTS),
                new ClaimDisowned(6, FACTS),
                new ClaimExpired(7, FACTS));
    }

    private static MailOrder order(Template template) {
        return MailOrder.toClaimant(template, CLAIM, "pt", "AR", NOW);
    }

    @Test
    void asksTheClaimantToConfirmAndTellsHowItWasDecidedAndNothingElse() {
        allEvents().forEach(event -> mails.take(new Received<>(CLAIM + "." + event.sequence(), NOW, event)));
        allEvents().forEach(event -> mails.take(new Received<>(CLAIM + "." + event.sequence(), NOW, event)));

        assertThat(queue)
                .containsExactly(
                        Map.entry(new MailId(CLAIM + ".1"), order(Template.CLAIM_CONFIRM)),
                        Map.entry(new MailId(CLAIM + ".4"), order(Template.CLAIM_ACCEPTED)),
                        Map.entry(new MailId(CLAIM + ".5"), order(Template.CLAIM_REJECTED)));
    }

    @Test
    void knowsEachEventThatThereIs() {
        assertThat(allEvents().map(Object::getClass))
                .containsExactlyInAnyOrder(ClaimEvent.class.getPermittedSubclasses());
    }
}
