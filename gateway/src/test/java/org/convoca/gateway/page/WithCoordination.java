package org.convoca.gateway.page;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.convoca.gateway.StubCoordinator;
import org.convoca.gateway.page.Browser.Shown;
import org.junit.jupiter.api.BeforeEach;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A coordinator of one land who is signed in. */
abstract class WithCoordination extends WithPages {

    static final String COOKIE = StubCoordinator.cookie(true);

    @BeforeEach
    void aCoordinatorIsSignedIn() {
        signedInIs(StubCoordinator.coordinator());
    }

    /** @param resolved such as {@link StubCoordinator#convener()} */
    void signedInIs(String resolved) {
        EVENTS.answer(StubCoordinator.RESOLVE, resolved);
    }

    Shown get(String path) {
        return browser.get(path, "Cookie", COOKIE);
    }

    /** Sends the page's form with some fields filled in otherwise, a minute after it was shown. */
    Shown fill(Shown page, String path, Map<String, String> filled) {
        var fields = new LinkedHashMap<>(Browser.fields(page.html()));
        fields.putAll(filled);
        clock.pass(Duration.ofMinutes(1));
        return browser.post(path, fields, "Cookie", COOKIE);
    }

    /** The JSON that a stub was sent last by that method on that path. */
    static JsonNode sent(StubSignatureService service, String method, String path) {
        return JsonMapper.builder()
                .build()
                .readTree(service.asked(method, path).getLast().body());
    }
}
