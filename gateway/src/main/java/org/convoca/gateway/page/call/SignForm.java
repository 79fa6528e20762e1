package org.convoca.gateway.page.call;

import java.util.List;
import org.convoca.gateway.client.SigningRequest;
import org.convoca.gateway.client.SigningRequest.Contact;
import org.convoca.gateway.client.SigningRequest.Organisation;
import org.convoca.gateway.page.form.FormKeys;
import org.convoca.gateway.page.form.Typed;
import org.springframework.util.MultiValueMap;

/**
 * The form as it was filled; shown again letter for letter when something is wrong with it.
 *
 * @param territory a code, {@code international}, or empty
 * @param international also set only by hand-made requests
 * @param empty a field that people do not see
 */
record SignForm(
        String name,
        String acronym,
        String territory,
        boolean international,
        String website,
        String contact,
        String email,
        boolean consent,
        String empty) {

    static final String INTERNATIONAL = "international";
    static final SignForm EMPTY = new SignForm("", "", "", false, "", "", "", false, "");

    static SignForm of(MultiValueMap<String, String> values) {
        var typed = new Typed(values);
        return new SignForm(
                typed.text("name"),
                typed.text("acronym"),
                typed.text("territory"),
                typed.isThere("international"),
                typed.text("website"),
                typed.text("contact"),
                typed.text("email"),
                typed.isThere("consent"),
                typed.text("empty"));
    }

    SigningRequest request(String locale) {
        var everywhere = international || territory.equals(INTERNATIONAL);
        var organisation = new Organisation(
                Typed.present(name),
                Typed.present(acronym),
                territory.equals(INTERNATIONAL) ? null : Typed.present(territory),
                everywhere ? Boolean.TRUE : null,
                Typed.webAddress(website));
        return new SigningRequest(
                organisation, new Contact(Typed.present(contact), Typed.present(email)), locale, consent);
    }

    /** @param formKey of the form's token */
    String idempotencyKey(String formKey) {
        return FormKeys.of(
                formKey,
                List.of(
                        name,
                        acronym,
                        territory,
                        String.valueOf(international),
                        website,
                        contact,
                        email,
                        String.valueOf(consent)));
    }

    /** Whether the optional fields hold something. */
    public boolean isDetailed() {
        return !acronym.isEmpty() || !website.isEmpty();
    }

    @Override
    public String toString() {
        return "SignForm[hidden]";
    }
}
