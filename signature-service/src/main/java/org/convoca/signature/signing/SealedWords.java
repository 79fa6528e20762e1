package org.convoca.signature.signing;

import java.util.Map;
import java.util.Optional;
import org.convoca.platform.sealing.SealedFields;
import org.convoca.platform.sealing.Sealing;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Seals what people write about a signature: questions, answers, notes. It may name anybody, so it is kept as contacts are. */
@Component
public class SealedWords {

    private static final Logger log = LoggerFactory.getLogger(SealedWords.class);
    private static final String WORDS = "words";

    private final Sealing sealing;

    SealedWords(Sealing sealing) {
        this.sealing = sealing;
    }

    public SealedFields seal(SignatureId signature, String words) {
        return sealing.seal(Signatures.COLLECTION, signature.toString(), Map.of(WORDS, words));
    }

    /** Empty when they cannot be opened, which is logged: the rest of a page is still worth showing. */
    public Optional<String> open(SignatureId signature, SealedFields sealed) {
        try {
            return Optional.ofNullable(sealing.open(Signatures.COLLECTION, signature.toString(), sealed)
                    .get(WORDS));
        } catch (IllegalStateException e) {
            log.error("words about signature {} cannot be opened", signature);
            return Optional.empty();
        }
    }
}
