package org.convoca.signature.testing;

import java.util.LinkedHashMap;
import java.util.Map;

/** A form as an organisation fills it in; everything in it is right unless a test says otherwise. */
public final class FormFixture {

    private final Map<String, Object> organisation = new LinkedHashMap<>();
    private final Map<String, Object> contact = new LinkedHashMap<>();
    private final Map<String, Object> body = new LinkedHashMap<>();

    private FormFixture() {
        organisation.put("name", "Asociación Vecinal La Ribera");
        organisation.put("territory", "AR");
        organisation.put("website", "https://example.org/ribera");
        contact.put("name", "Ana Pérez");
        contact.put("email", "ana@example.org");
        body.put("organisation", organisation);
        body.put("contact", contact);
        body.put("locale", "es");
        body.put("consent", true);
    }

    public static FormFixture aForm() {
        return new FormFixture();
    }

    public FormFixture by(String organisationName) {
        return organisation("name", organisationName);
    }

    public FormFixture contact(String email) {
        contact.put("email", email);
        return this;
    }

    public FormFixture contactName(String name) {
        contact.put("name", name);
        return this;
    }

    public FormFixture organisation(String field, Object value) {
        organisation.put(field, value);
        return this;
    }

    public FormFixture with(String field, Object value) {
        body.put(field, value);
        return this;
    }

    public FormFixture without(String field) {
        body.remove(field);
        return this;
    }

    public Map<String, Object> body() {
        return body;
    }

    public Api.Answer sign(Api api, String call, String... headers) {
        return api.post("gateway", "/api/v1/calls/" + call + "/signatures", body, headers);
    }
}
