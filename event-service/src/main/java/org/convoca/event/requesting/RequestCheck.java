package org.convoca.event.requesting;

import java.text.Normalizer;
import org.convoca.event.form.ContactFields;
import org.convoca.event.form.Findings;
import org.convoca.event.form.GroupFields;
import org.convoca.event.form.NameFields;
import org.convoca.event.registration.Group;
import org.convoca.event.registration.SealedContacts;
import org.convoca.platform.text.PersonName;
import org.convoca.platform.text.WebAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Checks a request to take part: all fields at once. */
@Component
class RequestCheck {

    private static final int LONGEST_MESSAGE = 2000;

    private final GroupFields groups;

    RequestCheck(GroupFields groups) {
        this.groups = groups;
    }

    /** @throws org.convoca.platform.problem.ProblemException naming each field that needs attention, none of its input repeated */
    CheckedRequest check(String call, RequestForm form) {
        var contact = form.contact() == null ? RequestForm.ContactPart.EMPTY : form.contact();
        var findings = new Findings();
        var contactFields = new ContactFields(findings);
        var group = group(call, form.group() == null ? RequestForm.GroupPart.EMPTY : form.group(), findings);
        var person = new SealedContacts.Person(
                new PersonName(new NameFields(findings).required("/contact/name", contact.name(), 1)),
                contactFields.address("/contact/email", contact.email()),
                message(form.message(), findings));
        var locale = contactFields.locale(form.locale());
        if (!Boolean.TRUE.equals(form.consent())) {
            findings.add("/consent", "consent-needed", "We need your agreement to how your data is used.");
        }
        findings.refuseIfAny();
        return new CheckedRequest(group, person, locale);
    }

    private Group group(String call, RequestForm.GroupPart part, Findings findings) {
        var names = new NameFields(findings);
        var home = groups.home("/group", part.territory(), part.international(), findings);
        return new Group(
                null,
                call,
                names.required("/group/name", part.name(), 2),
                home.territory(),
                home.region(),
                names.optional("/group/place", part.place()),
                website(part.website(), findings),
                false);
    }

    private static @Nullable String website(@Nullable String typed, Findings findings) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        var address = WebAddress.parse(typed);
        if (address.isEmpty()) {
            findings.add(
                    "/group/website",
                    "not-a-web-address",
                    "A web address starts with https:// or http:// and names a public site.");
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
        } else if (text.codePoints().anyMatch(RequestCheck::isHidden)) {
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
