package org.convoca.signature.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.convoca.signature.signing.SignatureFixture.RECEIVED;
import static org.convoca.signature.signing.SignatureFixture.WEEK;
import static org.convoca.signature.signing.SignatureFixture.aSignature;

import java.time.Instant;
import org.convoca.contracts.signature.SignatureStatus;
import org.convoca.contracts.territory.Region;
import org.convoca.signature.call.CallSlug;
import org.junit.jupiter.api.Test;

class SignatureTest {

    private static final Instant LATER = RECEIVED.plusSeconds(3600);

    private final Signature.AwaitingConfirmation awaiting = aSignature().awaitingConfirmation();

    @Test
    void showsItsOrganisationOnlyWhileItIsPublished() {
        var published = awaiting.publish(LATER);

        assertThat(awaiting.facts().organisation()).isNull();
        assertThat(awaiting.confirm(LATER).facts().organisation()).isNull();
        assertThat(published.facts().organisation()).isNotNull();
        assertThat(published.withdraw(LATER, LATER).facts().organisation()).isNull();
        assertThat(published.invalidate("no", LATER).facts().organisation()).isNull();
    }

    @Test
    void saysWhetherThereIsSomebodyToWriteTo() {
        assertThat(awaiting.facts().contact()).isTrue();
        assertThat(awaiting.disown(LATER).facts().contact()).isFalse();
        assertThat(awaiting.expire().facts().contact()).isFalse();
        var withdrawn = awaiting.publish(LATER).withdraw(LATER, LATER.plus(WEEK));
        assertThat(withdrawn.facts().contact()).isTrue();
        assertThat(withdrawn.withoutContact().facts().contact()).isFalse();
    }

    @Test
    void pointsToTheFirstWhenItIsADuplicate() {
        var first = SignatureId.random();

        var facts = awaiting.duplicateOf(first, LATER).facts();

        assertThat(facts.status()).isEqualTo(SignatureStatus.DUPLICATE);
        assertThat(facts.duplicateOf()).isEqualTo(first.value());
    }

    @Test
    void expiresExactlyAfterItsTime() {
        assertThat(awaiting.isExpired(RECEIVED.plus(WEEK).minusMillis(1))).isFalse();
        assertThat(awaiting.isExpired(RECEIVED.plus(WEEK))).isTrue();
    }

    @Test
    void keepsOnlyItsOwnContactFromSigningTwiceWhileItWaits() {
        var sameContact = aSignature().awaitingConfirmation();
        var otherContact = aSignature().from("4567").awaitingConfirmation();

        assertThat(awaiting.keys()).isEqualTo(sameContact.keys()).doesNotContainAnyElementsOf(otherContact.keys());
    }

    @Test
    void keepsEverybodyFromItsNameAndAcronymOnceItIsConfirmed() {
        var keys = awaiting.publish(LATER).keys();

        assertThat(keys).isEqualTo(awaiting.confirm(LATER).keys());
        assertThat(keys).doesNotContainAnyElementsOf(awaiting.keys());
        assertThat(RollKeys.of(
                                new CallSlug("semana"),
                                aSignature()
                                        .by("asociacion vecinal: la ribera", null)
                                        .organisation())
                        .values())
                .isSubsetOf(keys);
        assertThat(RollKeys.of(
                                new CallSlug("semana"),
                                aSignature().by("Otra", "A.V.R.").organisation())
                        .values())
                .doesNotContainAnyElementsOf(keys);
        assertThat(RollKeys.of(
                                new CallSlug("semana"),
                                aSignature().by("Otra", "avr").organisation())
                        .values())
                .containsAnyElementsOf(keys);
    }

    @Test
    void takesThePlaceOfItsRegionWhenItHasNoTerritory() {
        assertThat(Organisation.of("Red", null, null, null, Region.INTERNATIONAL)
                        .place())
                .isEqualTo("international");
        assertThat(Organisation.of("Red", null, null, "AR", Region.AMERICAS).place())
                .isEqualTo("AR");
    }

    @Test
    void showsNothingOfItsContactInPrint() {
        assertThat(awaiting.toString()).contains("contact=Contact[hidden]");
    }
}
