package org.convoca.local.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.regex.Pattern;
import org.convoca.local.demo.Demo;
import org.convoca.local.place.Port;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Follows {@code docs/api.md} by the letter. Needs {@code bash} and {@code curl}, as its readers do. */
@ExtendWith(SharedSystem.class)
class ApiGuideJourneyIT {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern CODE = Pattern.compile("\\b[0-9]{6}\\b");

    private final Started system = SharedSystem.system();

    @Test
    void itsLinesRunAndPrintWhatItShows() {
        var guide = Guide.of(Guide.read("api.md").replaceAll("\\b(an[ae])@", SharedSystem.MAILBOX + "-guide-$1@"));
        var convener = SharedSystem.MAILBOX + "-guide-convener@example.org";
        var key = CoordinatorSession.ofConvener(system, convener)
                .api("POST", "/keys", Map.of("label", "Guía", "note", "api.md"));
        var reader = mailedTo(SharedSystem.MAILBOX + "-guide-reader@example.org");

        var printed = guide.followed(Map.of(
                "CONVOCA", system.address(Port.GATEWAY),
                "CALL", Demo.SLUG,
                "KEY", JSON.readTree(key.body()).path("secret").asString(),
                "TOKEN", reader.token(),
                "CODE", reader.code()));

        assertThat(guide.steps()).hasSizeGreaterThan(12);
        for (var i = 0; i < printed.size(); i++) {
            var step = guide.steps().get(i);
            switch (step.format()) {
                case "json" ->
                    assertSameShape(step.script(), JSON.readTree(step.shown()), JSON.readTree(printed.get(i)));
                case "text" ->
                    assertThat(printed.get(i))
                            .as(step.script())
                            .contains(step.shown().strip());
                default -> assertThat(printed.get(i)).as(step.script()).doesNotContain("/problems/");
            }
        }
        for (var contact : new String[] {"ana", "ane"}) {
            new Mailbox(system, SharedSystem.MAILBOX + "-guide-" + contact + "@example.org").mailWith("confirm");
        }
    }

    /** How somebody may sign in. */
    private record SignIn(String token, String code) {}

    private SignIn mailedTo(String email) {
        assertThat(system.command(0, "appoint", email, "--role", "convener", "--name", SharedSystem.CANARY))
                .contains("Appointed");
        Web.submit(
                Web.page(Web.get(system.address(Port.GATEWAY) + "/sign-in")),
                "form:has(#email)",
                Map.of("email", email));
        var mail = new Mailbox(system, email).mailWith("sign-in");
        var link = Mailbox.link(mail, "sign-in");
        var code = CODE.matcher(mail.path("Text").asString().replace(link, ""));
        assertThat(code.find()).isTrue();
        return new SignIn(link.substring(link.lastIndexOf('/') + 1), code.group());
    }

    /** Every field that is shown is there, and is of that kind; others may be there too. */
    private static void assertSameShape(String where, JsonNode shown, JsonNode printed) {
        if (shown.isNull() || printed.isNull()) {
            return;
        }
        assertThat(printed.getNodeType()).as(where + printed).isEqualTo(shown.getNodeType());
        if (shown.isArray() && !shown.isEmpty()) {
            assertThat(printed).as(where).isNotEmpty();
            assertSameShape(where, shown.get(0), printed.get(0));
        }
        shown.properties().forEach(field -> {
            assertThat(printed.has(field.getKey()))
                    .as(where + ": " + field.getKey())
                    .isTrue();
            assertSameShape(where, field.getValue(), printed.get(field.getKey()));
        });
    }
}
