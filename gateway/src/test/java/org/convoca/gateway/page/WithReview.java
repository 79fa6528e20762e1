package org.convoca.gateway.page;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.convoca.gateway.page.Browser.Shown;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.test.context.TestPropertySource;

/** A coordinator for whom something of each kind waits. Its clock is set back, so it has a system, and so a cache, of its own. */
@TestPropertySource(properties = "spring.application.name=gateway-of-reviews")
abstract class WithReview extends WithCoordination {

    static final String API = "/api/v1/coordination";
    static final String REVIEW = "/coordination/review?lang=en";

    @BeforeEach
    void somethingOfEachKindWaits() {
        clock.reset();
        clock.pass(Duration.ofMinutes(1));
        SERVICE.answer("GET " + API + "/signatures", ReviewFixtures.page(ReviewFixtures.signature()));
        SERVICE.answer("GET " + API + "/claims", ReviewFixtures.page(ReviewFixtures.claim()));
        EVENTS.answer("GET " + API + "/registrations", ReviewFixtures.page(ReviewFixtures.registration()));
        EVENTS.answer("GET " + API + "/actions", ReviewFixtures.page(ReviewFixtures.action()));
        EVENTS.answer("GET " + API + "/colleagues", ReviewFixtures.COLLEAGUES);
    }

    /** Presses a button of a form: its fields as they are, several of one name too. */
    Shown press(Document page, String form, Map<String, String> filled) {
        var shown = page.selectFirst(form);
        var fields = shown.select("input[type=hidden]").stream()
                .map(field -> field.attr("name") + "=" + encoded(field.val()))
                .collect(Collectors.toList());
        filled.forEach((name, value) -> fields.add(name + "=" + encoded(value)));
        return post(shown.attr("action"), fields);
    }

    Shown post(String path, List<String> fields) {
        return browser.send(
                "POST",
                path,
                HttpRequest.BodyPublishers.ofString(String.join("&", fields)),
                "Cookie",
                COOKIE,
                "Content-Type",
                "application/x-www-form-urlencoded");
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
