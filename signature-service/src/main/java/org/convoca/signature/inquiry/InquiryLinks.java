package org.convoca.signature.inquiry;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Optional;
import org.convoca.platform.outbox.Stored;
import org.convoca.signature.call.CallSlug;
import org.convoca.signature.call.Calls;
import org.convoca.signature.link.InquiryLink;
import org.convoca.signature.link.OtherLinks;
import org.convoca.signature.signing.Organisation;
import org.convoca.signature.signing.SealedWords;
import org.convoca.signature.signing.Signature;
import org.convoca.signature.signing.SignatureId;
import org.convoca.signature.signing.Signatures;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the pages behind the links to answer and to vouch show; nothing of anybody's contact. */
@Component
class InquiryLinks implements OtherLinks {

    private final Answers answers;
    private final Signatures signatures;
    private final Calls calls;
    private final SealedWords words;

    InquiryLinks(Answers answers, Signatures signatures, Calls calls, SealedWords words) {
        this.answers = answers;
        this.signatures = signatures;
        this.calls = calls;
        this.words = words;
    }

    /** @param title in the reader's language where there is a text in it */
    record CallView(CallSlug slug, String title) {}

    /**
     * What is behind a link; other services answer about theirs in the same shape.
     *
     * @param state {@code valid}, {@code used} or {@code expired}
     * @param outcome what became of an answer; left out when nobody answered
     * @param kind {@code signature}
     * @param question a reviewer's words; null when nothing but whether one knows an organisation is asked, and when there is nothing to answer
     * @param about the organisation that is asked about
     * @param territory of that organisation, or null for a network
     * @param website of that organisation, or null
     * @param organisation who is asked
     */
    record Behind(
            String purpose,
            String state,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String outcome,

            String kind,
            @Nullable String question,
            String about,
            @Nullable String territory,
            @Nullable String website,
            String organisation,
            CallView call,
            String locale,
            Instant expiresAt) {

        Behind with(String became) {
            return new Behind(
                    purpose,
                    state,
                    became,
                    kind,
                    question,
                    about,
                    territory,
                    website,
                    organisation,
                    call,
                    locale,
                    expiresAt);
        }

        @Override
        public String toString() {
            return "Behind[hidden]";
        }
    }

    @Override
    public boolean areFor(String purpose) {
        return purpose.equals(InquiryLink.ANSWER) || purpose.equals(InquiryLink.VOUCH);
    }

    @Override
    public Optional<Behind> inspect(String purpose, String token) {
        return answers.find(purpose, token).flatMap(this::behind);
    }

    Optional<Behind> behind(Answers.Followed followed) {
        return signatures
                .find(followed.link().signature())
                .map(Stored::state)
                .map(signature -> followed.grant().purpose().equals(InquiryLink.VOUCH)
                        ? vouching(followed, signature)
                        : question(followed, signature));
    }

    private Behind question(Answers.Followed followed, Signature signature) {
        var open = signature
                .dossier()
                .question(followed.link().inquiry())
                .filter(question -> signature instanceof Signature.AwaitingReview && !question.isAnswered());
        var text = open.flatMap(question -> words.open(signature.id(), question.text()));
        return behind(followed, signature, signature, open.isPresent(), text.orElse(null));
    }

    private Behind vouching(Answers.Followed followed, Signature signature) {
        var asked = signature.dossier().vouching(followed.link().inquiry());
        var open = signature instanceof Signature.AwaitingReview
                && asked.filter(vouching -> !vouching.isAnswered() && answers.isOnTheRoll(vouching))
                        .isPresent();
        var voucher = asked.flatMap(vouching -> signatures.find(new SignatureId(vouching.voucher())))
                .map(Stored::state)
                .orElse(signature);
        return behind(followed, signature, voucher, open, null);
    }

    private Behind behind(
            Answers.Followed followed, Signature about, Signature asked, boolean open, @Nullable String question) {
        Organisation organisation = about.submission().organisation();
        var locale = asked.submission().locale();
        return new Behind(
                followed.grant().purpose(),
                open ? (answers.isExpired(followed) ? "expired" : "valid") : "used",
                null,
                "signature",
                question,
                organisation.name(),
                organisation.territory(),
                organisation.website(),
                asked.submission().organisation().name(),
                call(about, locale),
                locale,
                followed.grant().expiresAt());
    }

    private CallView call(Signature signature, String locale) {
        var slug = signature.submission().call();
        return new CallView(
                slug,
                calls.find(slug).orElseThrow().state().content().text(locale).title());
    }
}
