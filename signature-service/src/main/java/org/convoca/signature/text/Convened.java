package org.convoca.signature.text;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.convoca.contracts.territory.Region;
import org.convoca.signature.call.CallSlug;
import org.convoca.signature.signing.Signature;
import org.jspecify.annotations.Nullable;

/** What conveners see of their call's texts. */
final class Convened {

    private Convened() {}

    /** @param language the main one */
    record Texts(CallSlug slug, String language, List<InOneLanguage> items) {}

    /**
     * @param signed how many on the roll signed in this language, under whichever version
     * @param reachable how many of those have a contact: so many are asked when the text is changed in substance
     * @param major the last version that says something else than the one before; left out where none does
     * @param unconfirmed how many with a contact have not signed that version
     * @param unreachable how many without a contact have not
     */
    record InOneLanguage(
            TextView text,
            boolean main,
            long signed,
            long reachable,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Integer major,

            long unconfirmed,
            long unreachable) {}

    /** @param next to be given as {@code after}; null on the last page */
    record Unconfirmed(
            List<Signatory> items, long total, @Nullable String next) {}

    /**
     * @param version that was signed; null where an imported list does not say
     * @param askedAt when the contact was asked; null when that is still to be done, or there is none
     */
    record Signatory(
            UUID id,
            String name,
            @Nullable String territory,
            Region region,
            @Nullable Integer version,
            @Nullable Instant askedAt) {

        static Signatory of(Signature.Published published) {
            var organisation = published.submission().organisation();
            var seen = published.seen();
            return new Signatory(
                    published.id().value(),
                    organisation.name(),
                    organisation.territory(),
                    organisation.region(),
                    published.submission().text() == null ? null : published.signedVersion(),
                    seen == null ? null : seen.askedAt());
        }
    }
}
