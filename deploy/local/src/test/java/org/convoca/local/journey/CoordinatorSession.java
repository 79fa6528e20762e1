package org.convoca.local.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.convoca.local.place.Port;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.FormElement;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A coordinator at work, signed in by mail in a browser without JavaScript that keeps its cookies. */
final class CoordinatorSession {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String API = "/api/v1/coordination";

    private final Started system;
    private final HttpClient browser = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .connectTimeout(Duration.ofSeconds(5))
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    private CoordinatorSession(Started system) {
        this.system = system;
    }

    /** Appoints a convener, who signs in. */
    static CoordinatorSession ofConvener(Started system, String email) {
        assertThat(system.command(0, "appoint", email, "--role", "convener", "--name", SharedSystem.CANARY))
                .contains("Appointed as convener");
        return of(system, email);
    }

    /** Somebody who was appointed signs in by the mailed link. */
    static CoordinatorSession of(Started system, String email) {
        var session = new CoordinatorSession(system);
        session.submit(session.page("/sign-in"), "form:has(#email)", Map.of("email", email));
        var link = Mailbox.link(new Mailbox(system, email).mailWith("sign-in"), "sign-in");
        session.submit(session.page(URI.create(link).getPath()), "form[method=post]", Map.of());
        assertThat(session.me().path("email").asString()).isEqualTo(email);
        return session;
    }

    JsonNode me() {
        return JSON.readTree(api("GET", "/me", null).body());
    }

    String id() {
        return me().path("id").asString();
    }

    /** Appoints somebody, as a convener does. */
    void appoint(String email, List<String> roles, List<String> territories) {
        var answer = api(
                "POST",
                "/coordinators",
                Map.of(
                        "name",
                        SharedSystem.CANARY,
                        "email",
                        email,
                        "roles",
                        roles,
                        "scope",
                        Map.of("everywhere", false, "territories", territories, "regions", List.of()),
                        "calls",
                        List.of(),
                        "locale",
                        "es",
                        "zone",
                        "Europe/Madrid"));
        assertThat(answer.statusCode()).as(answer.body()).isIn(200, 201);
    }

    /** What waits of that kind: {@code signatures}, {@code claims}, {@code registrations}, {@code actions}. */
    List<JsonNode> waiting(String kind) {
        return JSON.readTree(api("GET", "/" + kind, null).body())
                .path("items")
                .valueStream()
                .toList();
    }

    /** @param why the reason's text, or empty for none */
    JsonNode decide(String kind, String id, String decision, String why) {
        var body = new HashMap<String, Object>();
        body.put("ids", List.of(id));
        if (!why.isEmpty()) {
            body.put("reason", Map.of("text", why));
        }
        body.put("decision", decision);
        var answer = api("POST", "/" + kind + "/decisions", body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body()).path("items").path(0);
    }

    /** Changes what a text of a call says in substance, on its page. */
    void revise(String text, String body, String note) {
        var changed = Map.of("textbody", body, "textweight", "major", "textnote", note, "step", "check");
        var sure = Web.page(submit(page(text), "form:has(#textbody)", changed));
        assertThat(Web.page(submit(sure, "main form", Map.of("step", "save"))).select(".notice"))
                .isNotEmpty();
    }

    HttpResponse<String> api(String method, String path, @Nullable Object body) {
        var request =
                request(API + path).header("Sec-Fetch-Site", "same-origin").header("Accept", "application/json");
        return send(
                body == null
                        ? request.method(method, BodyPublishers.noBody())
                        : request.header("Content-Type", "application/json")
                                .method(method, BodyPublishers.ofString(JSON.writeValueAsString(body))));
    }

    Document page(String path) {
        var answer = send(request(path).GET());
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return Web.page(answer);
    }

    HttpResponse<String> submit(Document page, String selector, Map<String, String> filled) {
        var form = (FormElement) page.select(selector).first();
        assertThat(form).as("a form " + selector + " on " + page.location()).isNotNull();
        var kept = form.formData().stream()
                .filter(field -> !filled.containsKey(field.key()))
                .map(field -> Map.entry(field.key(), field.value()));
        var body = Stream.concat(kept, filled.entrySet().stream())
                .map(field -> Web.encode(field.getKey()) + "=" + Web.encode(field.getValue()))
                .collect(Collectors.joining("&"));
        var action = form.absUrl("action").isEmpty() ? page.location() : form.absUrl("action");
        return send(HttpRequest.newBuilder(URI.create(action))
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(system.address(Port.GATEWAY) + path))
                .timeout(Duration.ofSeconds(30));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return browser.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
