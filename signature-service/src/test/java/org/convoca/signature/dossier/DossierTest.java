package org.convoca.signature.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.convoca.platform.sealing.SealedFields;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DossierTest {

    private static final Instant NOW = Instant.parse("2026-09-10T12:00:00Z");
    private static final UUID ONE = new UUID(0, 1);
    private static final UUID TWO = new UUID(0, 2);

    /** Who says yes one after the other, with an item of evidence before that or without. */
    @ParameterizedTest
    @CsvSource({
        "false, 1,     First",
        "false, 1 1,   Again",
        "false, 1 2,   Enough",
        "false, 1 1 2, Enough",
        "true,  1,     Enough",
        "true,  1 1,   Enough"
    })
    void needsEvidenceOrTwoReviewers(boolean evidence, String reviewers, String last) {
        var dossier = evidence ? Dossier.EMPTY.with(Evidence.mailDomain(NOW)) : Dossier.EMPTY;
        Consent consent = new Consent.Again();
        for (var reviewer : reviewers.split(" ")) {
            consent = dossier.approve(new UUID(0, Long.parseLong(reviewer)), NOW);
            dossier = switch (consent) {
                case Consent.Enough(var next) -> next;
                case Consent.First(var next) -> next;
                case Consent.Again() -> dossier;
            };
        }
        assertThat(consent.getClass().getSimpleName()).isEqualTo(last);
    }

    @ParameterizedTest
    @EnumSource(EvidenceKind.class)
    void isSatisfiedByAnyKindOfEvidence(EvidenceKind kind) {
        var dossier = Dossier.EMPTY.with(new Evidence(kind, NOW, ONE, null, null, null));

        assertThat(dossier.approve(ONE, NOW)).isInstanceOf(Consent.Enough.class);
    }

    @Test
    void isNotSatisfiedByAPrivateMailbox() {
        var dossier = Dossier.begun(MailHint.PRIVATE_MAILBOX, List.of());

        assertThat(dossier.approve(ONE, NOW)).isInstanceOf(Consent.First.class);
    }

    @Test
    void takesBackTheYesOfWhoeverUndoes() {
        var both = Dossier.EMPTY;
        for (var reviewer : List.of(ONE, TWO)) {
            both = switch (both.approve(reviewer, NOW)) {
                case Consent.Enough(var next) -> next;
                case Consent.First(var next) -> next;
                case Consent.Again() -> both;
            };
        }
        var settled = both.settle(new Settlement(Verdict.PUBLISH, TWO, NOW, NOW.plusSeconds(60), null));

        var again = settled.reopen(TWO);

        assertThat(again.settled()).isNull();
        assertThat(again.isApprovedBy(ONE)).isTrue();
        assertThat(again.approve(TWO, NOW)).isInstanceOf(Consent.Enough.class);
    }

    @Test
    void makesEvidenceOfAYesAndAHintOfANo() {
        var asked = Vouching.of(new UUID(1, 1), new UUID(2, 2), ONE, NOW);
        var dossier = Dossier.EMPTY.with(asked);

        var stood = dossier.answer(asked, true, NOW);
        var refused = dossier.answer(asked, false, NOW);

        assertThat(stood.evidence())
                .containsExactly(new Evidence(EvidenceKind.VOUCHED, NOW, ONE, null, null, new UUID(2, 2)));
        assertThat(refused.hasEvidence()).isFalse();
        assertThat(refused.vouchings().getFirst().isRefused()).isTrue();
    }

    @Test
    void keepsOnlyWhyItWasBelieved() {
        var sealed = new SealedFields("key", Map.of());
        var dossier = Dossier.begun(MailHint.DISPOSABLE_MAIL, List.of(Evidence.mailDomain(NOW)))
                .with(Question.of(ONE, sealed, TWO, NOW))
                .assign(TWO);

        assertThat(dossier.closed()).isEqualTo(Dossier.begun(null, List.of(Evidence.mailDomain(NOW))));
    }

    @ParameterizedTest
    @CsvSource({
        "OTHER, , false",
        "OTHER, ' ', false",
        "OTHER, words, true",
        ", words, true",
        "DUPLICATE, , true",
        ", , false"
    })
    void needsAReasonThatSaysSomething(@Nullable ReasonTemplate template, @Nullable String text, boolean says) {
        assertThat(new Reason(template, text).says()).isEqualTo(says);
    }
}
