package org.convoca.signature.form;

import org.convoca.platform.text.EmailAddress;
import org.convoca.platform.text.LanguageTag;
import org.jspecify.annotations.Nullable;

/** Fields of a form by which a person can be written to. What comes out of a field with a finding is of no use. */
final class ContactFields {

    private static final EmailAddress NOBODY = new EmailAddress("");

    private final Findings findings;

    ContactFields(Findings findings) {
        this.findings = findings;
    }

    EmailAddress address(String pointer, @Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            findings.add(pointer, "required", "Give the address that we send the confirmation to.");
            return NOBODY;
        }
        return EmailAddress.parse(typed).orElseGet(() -> {
            findings.add(pointer, "not-an-email-address", "No mail can be sent to this.");
            return NOBODY;
        });
    }

    /** The language that they read: {@code es} for {@code es-AR}. Whether we have words in it is for the writing to see. */
    String locale(@Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            findings.add("/locale", "required", "Say in which language we write to you.");
            return "";
        }
        return LanguageTag.parse(typed).map(LanguageTag::value).orElseGet(() -> {
            findings.add("/locale", "unknown-language", "Languages are named by BCP 47 tags such as es.");
            return "";
        });
    }
}
