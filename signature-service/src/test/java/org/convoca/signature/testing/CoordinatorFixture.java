package org.convoca.signature.testing;

import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.convoca.platform.backing.TestIssuers;
import org.convoca.platform.internal.Coordination;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A coordinator as the gateway speaks for one: for Argentina and with the role of a coordinator, unless a test says otherwise. */
public final class CoordinatorFixture {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String PATH = "/api/v1/coordination";

    private final Api api;
    private final Coordination coordination;

    private CoordinatorFixture(Api api, Coordination coordination) {
        this.api = api;
        this.coordination = coordination;
    }

    public static CoordinatorFixture aCoordinator(Api api) {
        return new CoordinatorFixture(
                api,
                new Coordination(UUID.randomUUID(), Set.of("coordinator"), Set.of(), false, Set.of("AR"), Set.of()));
    }

    public static CoordinatorFixture aReviewer(Api api) {
        return aCoordinator(api).with(Set.of("reviewer"), Set.of(), Set.of("AR"), Set.of());
    }

    /** A convener of all calls, everywhere. */
    public static CoordinatorFixture aConvener(Api api) {
        return new CoordinatorFixture(
                api, new Coordination(UUID.randomUUID(), Set.of("convener"), Set.of(), true, Set.of(), Set.of()));
    }

    public CoordinatorFixture forTerritory(String territory) {
        return with(coordination.roles(), coordination.calls(), Set.of(territory), Set.of());
    }

    public CoordinatorFixture forRegion(String region) {
        return with(coordination.roles(), coordination.calls(), Set.of(), Set.of(region));
    }

    public CoordinatorFixture forCall(String call) {
        return with(coordination.roles(), Set.of(call), coordination.territories(), coordination.regions());
    }

    private CoordinatorFixture with(
            Set<String> roles, Set<String> calls, Set<String> territories, Set<String> regions) {
        return new CoordinatorFixture(
                api, new Coordination(coordination.coordinator(), roles, calls, false, territories, regions));
    }

    public String id() {
        return coordination.coordinator().toString();
    }

    public Api.Answer get(String path) {
        return send("GET", path, BodyPublishers.noBody());
    }

    public JsonNode detail(String signature) {
        return get("/signatures/" + signature).json();
    }

    public Api.Answer post(String path, Map<String, ? extends @Nullable Object> body) {
        return send("POST", path, BodyPublishers.ofString(JSON.writeValueAsString(body)));
    }

    public Api.Answer put(String path, Map<String, ?> body) {
        return send("PUT", path, BodyPublishers.ofString(JSON.writeValueAsString(body)));
    }

    public Api.Answer patch(String path, Map<String, ? extends @Nullable Object> body) {
        return send("PATCH", path, BodyPublishers.ofString(JSON.writeValueAsString(body)));
    }

    public Api.Answer delete(String path) {
        return send("DELETE", path, BodyPublishers.noBody());
    }

    /** What became of a decision to publish one signature. */
    public JsonNode publish(String signature) {
        return post("/signatures/decisions", Map.of("ids", List.of(signature), "decision", "publish"))
                .json()
                .path("items")
                .get(0);
    }

    /** What became of a decision to reject one signature. */
    public JsonNode reject(String signature, Map<String, ?> reason) {
        var order = Map.of("ids", List.of(signature), "decision", "reject", "reason", reason);
        return post("/signatures/decisions", order).json().path("items").get(0);
    }

    private Api.Answer send(String method, String path, BodyPublisher body) {
        return api.sendAs(
                (verb, raw) -> TestIssuers.coordinatorsAuthorization(
                        coordination, "signature-service", verb, raw, api.clock()),
                method,
                path.startsWith("/internal") ? path : PATH + path,
                body,
                "Content-Type",
                "application/json");
    }
}
