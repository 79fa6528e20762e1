package org.convoca.signature.testing;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Asks for recipients and links as the notification service does when it sends a mail. */
public final class Mailroom {

    private final Api api;

    Mailroom(Api api) {
        this.api = api;
    }

    public JsonNode recipient(String signature, String template) {
        return recipients(List.of(signature), template).getFirst();
    }

    /** To whom a mail of that template about a claim goes. */
    public JsonNode claimant(String claim, String template) {
        var item = Map.of("mail", claim + ".1", "claim", claim, "template", template);
        var answer = api.post("notification-service", "/internal/recipients", Map.of("items", List.of(item)));
        return answer.json().path("items").path(0);
    }

    /** What following a claim's link answers. */
    public Api.Answer followClaim(String link, String token) {
        return api.post("gateway", "/internal/claim-links/" + link, Map.of("token", token));
    }

    public JsonNode inspectClaim(String link, String token) {
        return api.post("gateway", "/internal/claim-links/inspect", Map.of("token", token, "purpose", "claim-" + link))
                .json();
    }

    public List<JsonNode> recipients(List<String> signatures, String template) {
        var items = signatures.stream()
                .map(id -> Map.of("mail", id + ".1", "signature", id, "template", template))
                .toList();
        var answer = api.post("notification-service", "/internal/recipients", Map.of("items", items));
        return List.copyOf(answer.json().path("items").values());
    }

    /** To whom a mail about a question of that signature goes. */
    public JsonNode asked(String signature, String template, String matter) {
        var item = Map.of("mail", signature + ".2", "signature", signature, "template", template, "matter", matter);
        var answer = api.post("notification-service", "/internal/recipients", Map.of("items", List.of(item)));
        return answer.json().path("items").path(0);
    }

    /** The token of the link that a mail of that template holds. */
    public String token(String signature, String template, String link) {
        return token(recipient(signature, template), link);
    }

    public static String token(JsonNode recipient, String link) {
        var path = recipient.path("links").path(link).asString();
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** What following a link answers. */
    public Api.Answer follow(String link, String token) {
        return api.post("gateway", "/internal/links/" + link, Map.of("token", token));
    }

    public String outcome(String link, String token) {
        return follow(link, token).json().path("outcome").asString();
    }

    public JsonNode inspect(String link, String token) {
        return api.post("gateway", "/internal/links/inspect", Map.of("token", token, "purpose", link))
                .json();
    }

    /** Signs and confirms, and gives back the signature's id. */
    public String confirmed(FormFixture form, String call) {
        var id = form.sign(api, call).json().path("id").asString();
        follow("confirm", token(id, "confirm", "confirm"));
        return id;
    }
}
