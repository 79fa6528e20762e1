package org.convoca.signature.testing;

import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import java.util.UUID;
import org.convoca.platform.backing.TestIssuers;
import org.convoca.platform.internal.Signatory;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A signature's contact at their own page, as the gateway speaks for one after the link was followed. */
public final class OwnerFixture {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Api api;
    private final Signatory signatory;

    private OwnerFixture(Api api, Signatory signatory) {
        this.api = api;
        this.signatory = signatory;
    }

    /** @param token of the link in a mail */
    public static OwnerFixture by(Api api, String token) {
        var opened = api.post("gateway", "/internal/signature-links/open", Map.of("token", token))
                .json();
        return new OwnerFixture(
                api,
                new Signatory(
                        UUID.fromString(opened.path("signature").asString()),
                        UUID.fromString(opened.path("holder").asString())));
    }

    /** The same session, trying somebody else's signature. */
    public Api.Answer lookAt(String signature) {
        return send("GET", "/api/v1/signatures/" + signature, BodyPublishers.noBody());
    }

    public Api.Answer look() {
        return send("GET", "", BodyPublishers.noBody());
    }

    public JsonNode view() {
        return look().json();
    }

    public Api.Answer amend(Map<String, ? extends @Nullable Object> patch) {
        return send("PATCH", "", BodyPublishers.ofString(JSON.writeValueAsString(patch)));
    }

    public Api.Answer handTo(Map<String, ?> contact, String locale) {
        var body = Map.of("contact", contact, "locale", locale);
        return send("POST", "/contact-changes", BodyPublishers.ofString(JSON.writeValueAsString(body)));
    }

    public Api.Answer withdraw() {
        return send("POST", "/withdrawal", BodyPublishers.noBody());
    }

    public Api.Answer erase() {
        return send("DELETE", "/contact", BodyPublishers.noBody());
    }

    /** What is kept about the contact. */
    public JsonNode held() {
        var whole = "/internal/signatures/" + signatory.signature() + "/held";
        return send("GET", whole, BodyPublishers.noBody()).json().path("items");
    }

    private Api.Answer send(String method, String path, BodyPublisher body) {
        var whole = path.startsWith("/api") || path.startsWith("/internal")
                ? path
                : "/api/v1/signatures/" + signatory.signature() + path;
        return api.sendAs(
                (verb, raw) ->
                        TestIssuers.signatorysAuthorization(signatory, "signature-service", verb, raw, api.clock()),
                method,
                whole,
                body,
                "Content-Type",
                "application/json");
    }
}
