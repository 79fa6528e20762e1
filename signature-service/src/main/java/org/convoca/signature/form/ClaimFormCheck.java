package org.convoca.signature.form;

import java.text.Normalizer;
import org.convoca.platform.text.PersonName;
import org.convoca.platform.text.WebAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Checks a claim: all fields at once. */
@Component
public class ClaimFormCheck {

    private static final int LONGEST_MESSAGE = 2000;

    /**
     * All fields at once.
     *
     * @throws org.convoca.platform.problem.ProblemException naming each field that needs attention, none of its input repeated
     */
    public CheckedClaim check(ClaimForm form) {
        var contact = form.contact() == null ? SignatureForm.ContactPart.EMPTY : form.contact();
        var findings = new Findings();
        var contacts = new ContactFields(findings);
        var checked = new CheckedClaim(
                new PersonName(new NameFields(findings).contactName(contact.name())),
                contacts.address("/contact/email", contact.email()),
                contacts.locale(form.locale()),
                post(form.post(), findings),
                message(form.message(), findings));
        if (!Boolean.TRUE.equals(form.consent())) {
            findings.add("/consent", "consent-needed", "Claiming needs your agreement to how your data is used.");
        }
        findings.refuseIfAny("Nothing was claimed.");
        return checked;
    }

    private static @Nullable String post(@Nullable String typed, Findings findings) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        var address = WebAddress.parse(typed);
        if (address.isEmpty()) {
            findings.add("/post", "not-a-web-address", "The address of a public page starts with https:// or http://.");
        }
        return address.orElse(null);
    }

    private static @Nullable String message(@Nullable String typed, Findings findings) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        var text = Normalizer.normalize(typed.replace("\r\n", "\n").strip(), Normalizer.Form.NFC);
        if (text.codePointCount(0, text.length()) > LONGEST_MESSAGE) {
            findings.add("/message", "too-long", "At most " + LONGEST_MESSAGE + " characters.");
        } else if (text.codePoints().anyMatch(ClaimFormCheck::isHidden)) {
            findings.add("/message", "not-allowed-characters", "This holds characters that nobody can see.");
        }
        return text;
    }

    private static boolean isHidden(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL -> point != '\n' && point != '\t';
            case Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED -> true;
            // The joiners that some scripts need.
            case Character.FORMAT -> point != 0x200C && point != 0x200D;
            default -> false;
        };
    }
}
