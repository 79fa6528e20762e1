package org.convoca.event.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.convoca.platform.internal.Coordination;
import tools.jackson.databind.JsonNode;

/** Coordinators as they are appointed by whoever runs the system, and what they do. */
public final class Staff {

    private static final String COORDINATORS = "/api/v1/coordination/coordinators";

    private final Api api;

    public Staff(Api api) {
        this.api = api;
    }

    public record Member(UUID id, String email) {}

    public static String anAddress() {
        return "amaia-" + UUID.randomUUID() + "@example.org";
    }

    public Member convener() {
        return appointed("convener", Map.of());
    }

    public Member coordinatorOf(String... territories) {
        return appointed("coordinator", Map.of("territories", List.of(territories)));
    }

    public Member appointed(String role, Map<String, Object> scope) {
        return at(anAddress(), Map.of("roles", List.of(role), "scope", scope));
    }

    public Member at(String email, Map<String, Object> more) {
        var form = new HashMap<String, Object>(Map.of("email", email, "name", "Amaia Goñi"));
        form.putAll(more);
        var answer = api.as("operator", "POST", "/internal/coordinators", form);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return new Member(UUID.fromString(answer.string("/id")), email);
    }

    /** A token of the gateway that says this. */
    public static Coordination may(Member member, String role, Set<String> territories) {
        return new Coordination(member.id(), Set.of(role), Set.of(), role.equals("convener"), territories, Set.of());
    }

    /** What a convener asks about coordinators: {@code path} is empty or begins with a slash. */
    public Api.Answer asConvener(Member convener, String method, String path, Object body) {
        return api.coordinator(may(convener, "convener", Set.of()), method, COORDINATORS + path, body);
    }

    /** Signs in as an identity provider would let them; the answer holds the session. */
    public Api.Answer signedIn(Member member) {
        return api.as(
                "gateway",
                "POST",
                "/internal/coordinator-sessions/for-address",
                Map.of("email", member.email(), "agent", "Firefox, Android", "method", "oidc"));
    }

    public JsonNode resolved(String session) {
        return api.as("gateway", "POST", "/internal/coordinator-sessions/resolve", Map.of("session", session))
                .json();
    }

    /** What they may do at this moment. */
    public JsonNode authority(Member member) {
        return resolved(signedIn(member).string("/session")).at("/coordination");
    }
}
