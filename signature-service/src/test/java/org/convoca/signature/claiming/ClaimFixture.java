package org.convoca.signature.claiming;

import java.util.LinkedHashMap;
import java.util.Map;
import org.convoca.signature.testing.Api;
import org.convoca.signature.testing.Mailroom;

/** A claim as somebody fills it in; everything in it is right unless a test says otherwise. */
final class ClaimFixture {

    private final Map<String, Object> contact = new LinkedHashMap<>();
    private final Map<String, Object> body = new LinkedHashMap<>();

    private ClaimFixture() {
        contact.put("name", "Ana Pérez");
        contact.put("email", "ana@example.com");
        body.put("contact", contact);
        body.put("locale", "pt");
        body.put("consent", true);
    }

    static ClaimFixture aClaim() {
        return new ClaimFixture();
    }

    ClaimFixture by(String email) {
        contact.put("email", email);
        return this;
    }

    ClaimFixture with(String field, Object value) {
        body.put(field, value);
        return this;
    }

    Api.Answer made(Api api, Signatory signatory, String... headers) {
        return api.post("gateway", signatory.path() + "/claims", body, headers);
    }

    /** Made and confirmed; gives back its id. */
    String confirmed(Api api, Mailroom mailroom, Signatory signatory) {
        var id = made(api, signatory).json().path("id").asString();
        mailroom.followClaim("confirm", Mailroom.token(mailroom.claimant(id, "claim-confirm"), "confirm"));
        return id;
    }
}
