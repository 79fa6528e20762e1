package org.convoca.gateway.page.call;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.convoca.gateway.client.SigningRequest;
import org.convoca.gateway.client.SigningRequest.Contact;
import org.convoca.gateway.client.SigningRequest.Organisation;
import org.jspecify.annotations.Nullable;
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
    /** What people type for a web address: {@code example.org/about}. */
    private static final Pattern NO_SCHEME = Pattern.compile("[\\p{L}\\p{N}-]+(\\.[\\p{L}\\p{N}-]+)+(/\\S*)?");

    static final SignForm EMPTY = new SignForm("", "", "", false, "", "", "", false, "");

    static SignForm of(MultiValueMap<String, String> values) {
        return new SignForm(
                value(values, "name"),
                value(values, "acronym"),
                value(values, "territory"),
                !value(values, "international").isEmpty(),
                value(values, "website"),
                value(values, "contact"),
                value(values, "email"),
                !value(values, "consent").isEmpty(),
                value(values, "empty"));
    }

    private static String value(MultiValueMap<String, String> values, String name) {
        var value = values.getFirst(name);
        return value == null ? "" : value.strip();
    }

    SigningRequest request(String locale) {
        var everywhere = international || territory.equals(INTERNATIONAL);
        var organisation = new Organisation(
                present(name),
                present(acronym),
                territory.equals(INTERNATIONAL) ? null : present(territory),
                everywhere ? Boolean.TRUE : null,
                webAddress());
        return new SigningRequest(organisation, new Contact(present(contact), present(email)), locale, consent);
    }

    private @Nullable String webAddress() {
        return NO_SCHEME.matcher(website).matches() ? "https://" + website : present(website);
    }

    private static @Nullable String present(String value) {
        return value.isEmpty() ? null : value;
    }

    /**
     * One key for this content of one rendered form: pressing twice sends the same key, correcting a field after going back sends another.
     *
     * @param formKey of the form's token
     */
    String idempotencyKey(String formKey) {
        var fields = List.of(
                formKey,
                name,
                acronym,
                territory,
                String.valueOf(international),
                website,
                contact,
                email,
                String.valueOf(consent));
        return UUID.nameUUIDFromBytes(String.join("\n", fields).getBytes(StandardCharsets.UTF_8))
                .toString();
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
