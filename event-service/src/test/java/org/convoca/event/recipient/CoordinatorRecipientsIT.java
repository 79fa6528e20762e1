package org.convoca.event.recipient;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.convoca.event.WithService;
import org.convoca.event.testing.Api;
import org.convoca.event.testing.Staff;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Mails to coordinators. */
@WithService
class CoordinatorRecipientsIT {

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

    private JsonNode ask(String template) {
        return send(Map.of("mail", "mail.1", "template", template, "coordinator", member.id()))
                .json()
                .at("/items/0");
    }

    private Api.Answer send(Map<String, ?> item) {
        return api.as("notification-service", "POST", "/internal/recipients", Map.of("items", List.of(item)));
    }

    @Test
    void tellsWhereToWriteAndByWhichClock() {
        var digest = ask("digest");

        assertThat(digest.at("/found").asBoolean()).isTrue();
        assertThat(digest.at("/email").asString()).isEqualTo(member.email());
        assertThat(digest.at("/locale").asString()).isEqualTo("en");
        assertThat(digest.at("/zone").asString()).isEqualTo("UTC");
        assertThat(digest.at("/links/coordination").asString()).isEqualTo("/coordination");
        assertThat(digest.at("/code").isNull()).isTrue();
    }

    @Test
    void invitesNobodyWhoHasComeAlready() {
        assertThat(ask("coordinator-invited").at("/links/sign-in").asString()).isEqualTo("/sign-in");

        staff.signedIn(member);

        assertThat(ask("coordinator-invited").at("/found").asBoolean()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"digest", "waiting", "coordinator-invited"})
    void writesToNobodyWhoWasRemoved(String template) {
        staff.asConvener(staff.convener(), "DELETE", "/" + member.id(), null);

        var answer = ask(template);

        assertThat(answer.at("/found").asBoolean()).isFalse();
        assertThat(answer.at("/email").isNull()).isTrue();
    }

    @Test
    void refusesAMailThatNamesNobody() {
        assertThat(send(Map.of("mail", "mail.1", "template", "digest")).status())
                .isEqualTo(422);
        assertThat(send(Map.of("mail", "mail.1", "template", "sign-in", "coordinator", UUID.randomUUID()))
                        .status())
                .isEqualTo(422);
    }
}
