package org.convoca.event.review;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.convoca.event.desk.Inquiry;
import org.convoca.platform.sealing.SealedFields;
import org.convoca.platform.sealing.Sealing;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Seals and opens the words of questions and answers, each inquiry under a key of its own. */
@Component
class SealedWords {

    /** They are kept inside what they are about, so this names no collection, but what the ciphertext is bound to. */
    private static final String BOUND_TO = "inquiries";

    private static final String QUESTION = "question";
    private static final String ANSWER = "answer";

    private final Sealing sealing;

    SealedWords(Sealing sealing) {
        this.sealing = sealing;
    }

    /** @param answer null until somebody answered */
    record Words(String question, @Nullable String answer) {
        @Override
        public String toString() {
            return "Words[hidden]";
        }
    }

    SealedFields seal(UUID inquiry, Words words) {
        var answer = words.answer();
        return sealing.seal(
                BOUND_TO,
                inquiry.toString(),
                answer == null
                        ? Map.of(QUESTION, words.question())
                        : Map.of(QUESTION, words.question(), ANSWER, answer));
    }

    /** @throws IllegalStateException when they were altered */
    Words open(Inquiry inquiry) {
        var fields = sealing.open(BOUND_TO, inquiry.id().toString(), inquiry.words());
        return new Words(Objects.requireNonNull(fields.get(QUESTION)), fields.get(ANSWER));
    }
}
