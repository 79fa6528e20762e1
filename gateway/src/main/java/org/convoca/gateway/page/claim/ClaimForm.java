package org.convoca.gateway.page.claim;

import java.util.List;
import org.convoca.gateway.client.ClaimRequest;
import org.convoca.gateway.client.ClaimRequest.Contact;
import org.convoca.gateway.page.form.FormKeys;
import org.convoca.gateway.page.form.Typed;

/**
 * The form as it was filled; shown again letter for letter when something is wrong with it.
 *
 * @param speaks whether the claimant may speak for the organisation, and agrees to be its contact
 * @param empty a field that people do not see
 */
record ClaimForm(String contact, String email, String post, String message, boolean speaks, String empty) {

    static final ClaimForm EMPTY = new ClaimForm("", "", "", "", false, "");

    static ClaimForm of(Typed typed) {
        return new ClaimForm(
                typed.text("contact"),
                typed.text("email"),
                typed.text("post"),
                typed.text("message"),
                typed.isThere("speaks"),
                typed.text("empty"));
    }

    ClaimRequest request(String locale) {
        return new ClaimRequest(
                new Contact(Typed.present(contact), Typed.present(email)),
                locale,
                speaks,
                Typed.webAddress(post),
                Typed.present(message));
    }

    String idempotencyKey(String formKey) {
        return FormKeys.of(formKey, List.of(contact, email, post, message, String.valueOf(speaks)));
    }

    @Override
    public String toString() {
        return "ClaimForm[hidden]";
    }
}
