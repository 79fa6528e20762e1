package org.convoca.local.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.convoca.local.demo.Demo;
import org.convoca.local.place.Port;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The gateway's JSON, as programs use it. */
record PublicApi(Started system, String slug) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    PublicApi(Started system) {
        this(system, Demo.SLUG);
    }

    String call() {
        return system.address(Port.GATEWAY) + "/api/v1/calls/" + slug;
    }

    /** The call's page, or what stands below it. */
    String page(String language, String below) {
        return system.address(Port.GATEWAY) + "/" + language + "/calls/" + slug + below;
    }

    HttpResponse<String> sign(Signatory signatory, String... headers) {
        return sign(signatory.json(), headers);
    }

    HttpResponse<String> sign(Map<String, Object> body, String... headers) {
        return Web.postJson(call() + "/signatures", JSON.writeValueAsString(body), headers);
    }

    /** All that the roll holds for this query, page by page. */
    List<JsonNode> roll(String query) {
        var items = new ArrayList<JsonNode>();
        String next = call() + "/roll?limit=100" + (query.isEmpty() ? "" : "&" + query);
        while (next != null) {
            var page = JSON.readTree(Web.get(next).body());
            page.path("items").forEach(items::add);
            next = page.path("next").isString()
                    ? system.address(Port.GATEWAY) + page.path("next").asString()
                    : null;
        }
        return items;
    }

    /** Signs, and confirms by the mail. */
    void signAndConfirm(Signatory signatory) {
        assertThat(sign(signatory).statusCode()).isEqualTo(202);
        var mail = new Mailbox(system, signatory.email()).mailWith("confirm");
        Web.submit(Web.page(Web.get(Mailbox.link(mail, "confirm"))), Map.of());
    }

    /** Signs, confirms, and returns the signature's id once it stands on the roll. */
    String publish(Signatory signatory) {
        signAndConfirm(signatory);
        await().untilAsserted(() -> assertThat(onRoll(signatory)).hasSize(1));
        return onRoll(signatory).getFirst().path("id").asString();
    }

    List<JsonNode> onRoll(Signatory signatory) {
        return roll("q=" + Web.encode(signatory.name())).stream()
                .filter(item -> item.path("name").asString().equals(signatory.name()))
                .toList();
    }

    JsonNode read(String path) {
        return JSON.readTree(Web.get(system.address(Port.GATEWAY) + path).body());
    }

    int status(String path) {
        return Web.get(system.address(Port.GATEWAY) + path).statusCode();
    }

    static JsonNode json(HttpResponse<String> response) {
        return JSON.readTree(response.body());
    }
}
