package org.convoca.signature.form;

import org.convoca.contracts.territory.Region;
import org.convoca.platform.text.EmailAddress;
import org.convoca.platform.text.PersonName;
import org.jspecify.annotations.Nullable;

/**
 * A form in which every field is right.
 *
 * @param territory code, or null for an international network
 * @param website absolute http or https URL with an ASCII host, or null
 * @param locale one of the languages that mails are written in
 */
public record CheckedForm(
        String name,
        @Nullable String acronym,
        @Nullable String territory,
        Region region,
        @Nullable String website,
        PersonName contactName,
        EmailAddress contactAddress,
        String locale) {

    @Override
    public String toString() {
        return "CheckedForm[hidden]";
    }
}
