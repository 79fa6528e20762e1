package org.convoca.signature.form;

import org.convoca.platform.text.EmailAddress;
import org.convoca.platform.text.PersonName;
import org.jspecify.annotations.Nullable;

/**
 * A claim in which every field is right.
 *
 * @param locale one of the languages that mails are written in
 * @param post absolute http or https URL with an ASCII host, or null
 * @param message plain text to whoever decides, or null
 */
public record CheckedClaim(
        PersonName name,
        EmailAddress address,
        String locale,
        @Nullable String post,
        @Nullable String message) {

    @Override
    public String toString() {
        return "CheckedClaim[hidden]";
    }
}
