package org.convoca.signature.link;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * To whom a mail goes. Personal data, hidden in print.
 *
 * @param mail the mail's id, as it was asked for
 * @param found whether there is still somebody to write to; if not, all else is null or empty
 * @param links by what they do; paths, which the mail makes whole
 * @param reason why the signature was rejected
 * @param expiresAt until when the confirmation link works
 */
record Recipient(
        String mail,
        boolean found,
        @Nullable String name,
        @Nullable String email,
        @Nullable String locale,
        @Nullable String organisation,
        LinkViews.@Nullable CallView call,
        Map<String, String> links,
        @Nullable String reason,
        @Nullable Instant expiresAt) {

    static Recipient none(String mail) {
        return new Recipient(mail, false, null, null, null, null, null, Map.of(), null, null);
    }

    @Override
    public String toString() {
        return "Recipient[hidden]";
    }
}
