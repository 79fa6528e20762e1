package org.convoca.signature.signing;

import java.time.Instant;
import org.convoca.contracts.signature.SignatureOrigin;
import org.convoca.contracts.signature.TextReference;
import org.convoca.signature.call.CallSlug;
import org.jspecify.annotations.Nullable;

/**
 * What was signed, by whom and when; it stays the same through all states.
 *
 * @param signature the signature's id
 * @param locale the language in which the organisation signed (BCP 47), in which its contact is written to
 * @param text the version of the declaration that was signed, or null where an imported list does not say
 */
public record Submission(
        SignatureId signature,
        CallSlug call,
        SignatureOrigin origin,
        Organisation organisation,
        String locale,
        @Nullable TextReference text,
        Instant receivedAt) {

    Submission of(Organisation corrected) {
        return new Submission(signature, call, origin, corrected, locale, text, receivedAt);
    }

    /** The same, with a contact who reads another language. */
    Submission writtenToIn(String language) {
        return new Submission(signature, call, origin, organisation, language, text, receivedAt);
    }

    /** The same under a newer text. */
    Submission under(TextReference newer) {
        return new Submission(signature, call, origin, organisation, locale, newer, receivedAt);
    }

    public RollKeys rollKeys() {
        return RollKeys.of(call, organisation);
    }
}
