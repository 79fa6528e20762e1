package org.convoca.signature.link;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.convoca.platform.outbox.Stored;
import org.convoca.signature.dossier.Question;
import org.convoca.signature.dossier.Vouching;
import org.convoca.signature.signing.SealedWords;
import org.convoca.signature.signing.Signature;
import org.convoca.signature.signing.Signatures;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

/** What mails hold by which reviewers ask. */
@Component
class InquiryMails {

    /** Spring Data keeps what is named {@code id} as {@code _id}. */
    private static final String VOUCHINGS = "state.review.vouchings._id";

    private final Signatures signatures;
    private final SealedWords words;
    private final InquiryProperties properties;
    private final Clock clock;

    InquiryMails(
            Signatures signatures, SealedWords words, InquiryProperties properties, MongoTemplate mongo, Clock clock) {
        this.signatures = signatures;
        this.words = words;
        this.properties = properties;
        this.clock = clock;
        mongo.indexOps(Signatures.COLLECTION).createIndex(new Index(VOUCHINGS, Sort.Direction.ASC).sparse());
    }

    /**
     * @param purpose of the link
     * @param question the reviewer's words, or null where nothing but whether one knows an organisation is asked
     * @param about the organisation that another signatory is asked about, or null
     */
    record Asked(
            String purpose,
            InquiryLink link,
            Instant expiresAt,
            @Nullable String question,
            @Nullable String about) {

        @Override
        public String toString() {
            return "Asked[hidden]";
        }
    }

    /** What is asked of a signature's contact; empty where there is nothing to answer any more. */
    Optional<Asked> asked(MailTemplate template, Signature signature, @Nullable UUID matter) {
        if (matter == null) {
            return Optional.empty();
        }
        return switch (template) {
            case REVIEW_QUESTION -> question(signature, matter);
            case VOUCH -> vouching(signature, matter);
            case CONFIRM,
                    ALREADY_SIGNED,
                    PUBLISHED,
                    INVITED,
                    ORGANISER,
                    REJECTED,
                    WITHDRAWN,
                    TEXT_REVISED,
                    SIGNATURE_LINK,
                    CONTACT_CHANGE_OLD,
                    CONTACT_CHANGE_NEW -> Optional.empty();
        };
    }

    private Optional<Asked> question(Signature signature, UUID matter) {
        return signature
                .dossier()
                .question(matter)
                .filter(question -> !question.isAnswered())
                .map(Question::text)
                .flatMap(text -> words.open(signature.id(), text))
                .map(text -> new Asked(
                        InquiryLink.ANSWER, new InquiryLink(signature.id(), matter), expiresAt(), text, null));
    }

    /** The signature that is written to is the voucher's; the one that waits holds the question. */
    private Optional<Asked> vouching(Signature voucher, UUID matter) {
        return signatures.find(Criteria.where(VOUCHINGS).is(matter.toString()), Sort.unsorted(), 1).stream()
                .map(Stored::state)
                .filter(waiting -> isOpen(waiting, voucher, matter))
                .map(waiting -> new Asked(
                        InquiryLink.VOUCH,
                        new InquiryLink(waiting.id(), matter),
                        expiresAt(),
                        null,
                        waiting.submission().organisation().name()))
                .findFirst();
    }

    private static boolean isOpen(Signature waiting, Signature voucher, UUID matter) {
        return waiting instanceof Signature.AwaitingReview
                && waiting.dossier()
                        .vouching(matter)
                        .filter(asked -> !asked.isAnswered())
                        .map(Vouching::voucher)
                        .filter(voucher.id().value()::equals)
                        .isPresent();
    }

    private Instant expiresAt() {
        return clock.instant().plus(properties.answerableFor());
    }
}
