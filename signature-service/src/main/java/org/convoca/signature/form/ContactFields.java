package org.convoca.signature.form;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.convoca.platform.text.EmailAddress;
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

    /** The language that we write in and that fits best (RFC 4647, section 3.4): {@code es} for {@code es-AR}. */
    String locale(@Nullable String typed, Collection<String> languages) {
        if (typed == null || typed.isBlank()) {
            findings.add("/locale", "required", "Say in which language we write to you.");
            return "";
        }
        var known = Locale.lookupTag(ranges(typed.strip()), languages);
        if (known == null) {
            findings.add("/locale", "unknown-language", "We do not write in this language yet.");
        }
        return known == null ? "" : known;
    }

    private static List<Locale.LanguageRange> ranges(String tag) {
        try {
            return List.of(new Locale.LanguageRange(tag));
        } catch (IllegalArgumentException e) {
            return List.of();
        }
    }
}
