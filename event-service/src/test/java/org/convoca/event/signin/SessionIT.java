package org.convoca.event.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.convoca.event.WithService;
import org.convoca.event.testing.Api;
import org.convoca.event.testing.Staff;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Sessions as coordinators and the gateway see them. */
@WithService
class SessionIT {

    private static final String SESSIONS = "/api/v1/coordination/me/sessions";

    @LocalServerPort
    private int port;

    private Api api;
    private Staff staff;
    private Staff.Member member;

    @BeforeEach
    void appointSomebody() {
        api = new Api(port);
        staff = new Staff(api);
        member = staff.coordinatorOf("AR");
    }

    private Api.Answer own(String method, String path) {
        return api.coordinator(Staff.may(member, "coordinator", Set.of("AR")), method, SESSIONS + path, null);
    }

    private String begun() {
        return staff.signedIn(member).string("/session");
    }

    private String state(String session) {
        return staff.resolved(session).at("/state").asString();
    }

    @Test
    void tellsWhoseItIsAndWhatTheyMayDo() {
        var resolved = staff.resolved(begun());

        assertThat(resolved.at("/me/id").asString()).isEqualTo(member.id().toString());
        assertThat(resolved.at("/me/email").asString()).isEqualTo(member.email());
        assertThat(resolved.at("/coordination/territories").valueStream().map(code -> code.asString()))
                .contains("AR");
        assertThat(resolved.at("/coordination/roles/0").asString()).isEqualTo("coordinator");
        assertThat(resolved.at("/method").asString()).isEqualTo("oidc");
        assertThat(resolved.at("/endsAt").asString()).isNotBlank();
    }

    @Test
    void isNewEachTimeSomebodySignsIn() {
        assertThat(begun()).isNotEqualTo(begun());
    }

    @Test
    void areListedAndEndedOneByOne() {
        var first = begun();
        var second = begun();
        var ids = own("GET", "")
                .json()
                .at("/items")
                .valueStream()
                .map(item -> item.at("/id").asString())
                .toList();
        assertThat(ids).hasSize(2);
        assertThat(own("GET", "").text()).contains("Firefox, Android").doesNotContain(first, second);

        var id = staff.resolved(first).at("/id").asString();
        assertThat(own("DELETE", "/" + id).status()).isEqualTo(204);

        assertThat(state(first)).isEqualTo("ended");
        assertThat(state(second)).isEqualTo("active");
        assertThat(own("DELETE", "/" + id).status()).isEqualTo(404);
    }

    @Test
    void areEndedAllButOne() {
        var first = begun();
        var second = begun();
        var third = begun();

        assertThat(own("DELETE", "?except=" + staff.resolved(second).at("/id").asString())
                        .status())
                .isEqualTo(204);

        assertThat(List.of(state(first), state(second), state(third))).containsExactly("ended", "active", "ended");
    }

    @Test
    void areNobodyElsesToSeeOrEnd() {
        var theirs = staff.coordinatorOf("UY");
        var session = staff.signedIn(theirs).string("/session");
        var id = staff.resolved(session).at("/id").asString();

        assertThat(own("GET", "").text()).doesNotContain(id);
        assertThat(own("DELETE", "/" + id).status()).isEqualTo(404);
        own("DELETE", "?except=" + member.id());

        assertThat(state(session)).isEqualTo("active");
    }

    @Test
    void endWhenTheirOwnerLeaves() {
        var session = begun();

        assertThat(api.as("gateway", "POST", "/internal/coordinator-sessions/end", Map.of("session", session))
                        .status())
                .isEqualTo(204);

        assertThat(state(session)).isEqualTo("ended");
    }

    @Test
    void areNotBegunForStrangers() {
        var stranger = api.as(
                "gateway",
                "POST",
                "/internal/coordinator-sessions/for-address",
                Map.of("email", Staff.anAddress(), "agent", "Firefox", "method", "oidc"));

        assertThat(stranger.status()).isEqualTo(404);
        assertThat(state("no-such-session")).isEqualTo("ended");
    }
}
