package org.convoca.gateway.page.request;

import java.util.List;
import org.convoca.gateway.client.GroupRequest;
import org.convoca.gateway.client.GroupRequest.Contact;
import org.convoca.gateway.client.GroupRequest.Group;
import org.convoca.gateway.page.form.FormKeys;
import org.convoca.gateway.page.form.Typed;

/**
 * The form as it was filled; shown again letter for letter when something is wrong with it.
 *
 * @param territory a code, {@code international}, or empty
 * @param empty a field that people do not see
 */
record GroupForm(
        String group,
        String territory,
        String place,
        String website,
        String contact,
        String email,
        String message,
        boolean agree,
        String empty) {

    private static final String INTERNATIONAL = "international";

    static final GroupForm EMPTY = new GroupForm("", "", "", "", "", "", "", false, "");

    static GroupForm of(Typed typed) {
        return new GroupForm(
                typed.text("group"),
                typed.text("territory"),
                typed.text("place"),
                typed.text("website"),
                typed.text("contact"),
                typed.text("email"),
                typed.text("message"),
                typed.isThere("agree"),
                typed.text("empty"));
    }

    GroupRequest request(String locale) {
        var everywhere = territory.equals(INTERNATIONAL);
        return new GroupRequest(
                new Group(
                        Typed.present(group),
                        everywhere ? null : Typed.present(territory),
                        everywhere ? Boolean.TRUE : null,
                        Typed.present(place),
                        Typed.webAddress(website)),
                new Contact(Typed.present(contact), Typed.present(email)),
                locale,
                agree,
                Typed.present(message));
    }

    String idempotencyKey(String formKey) {
        return FormKeys.of(
                formKey, List.of(group, territory, place, website, contact, email, message, String.valueOf(agree)));
    }

    @Override
    public String toString() {
        return "GroupForm[hidden]";
    }
}
