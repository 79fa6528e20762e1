package org.convoca.local.journey;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.convoca.local.demo.Demo;
import org.convoca.local.place.Port;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The gateway's JSON, as programs use it. */
record PublicApi(Started system) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    String call() {
        return system.address(Port.GATEWAY) + "/api/v1/calls/" + Demo.SLUG;
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
