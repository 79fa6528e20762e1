package org.convoca.signature.form;

import org.convoca.platform.text.EmailAddress;
import org.convoca.platform.text.PersonName;

/**
 * Somebody to write to, with every field right. Never shown in print, since it is personal data.
 *
 * @param locale the language that they read (BCP 47)
 */
public record CheckedContact(PersonName name, EmailAddress address, String locale) {

    @Override
    public String toString() {
        return "CheckedContact[hidden]";
    }
}
