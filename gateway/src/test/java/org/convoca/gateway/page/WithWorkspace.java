package org.convoca.gateway.page;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.convoca.gateway.page.Browser.Shown;
import org.junit.jupiter.api.BeforeEach;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An organiser who has a draft, and comes by the link in a mail. */
abstract class WithWorkspace extends WithPages {

    static final String LINK = "/registration/" + Fixtures.TOKEN;
    static final String API = "/api/v1/registrations/" + ActionFixtures.REGISTRATION + "/actions";
    static final String ORGANISERS = "/api/v1/registrations/" + ActionFixtures.REGISTRATION + "/organisers";
    static final String ONE = API + "/" + ActionFixtures.MARCH;
    static final String ACTION = "/registration/actions/" + ActionFixtures.MARCH;
    static final String NEW = "/registration/actions/whole?lang=en";

    @BeforeEach
    void anOrganiserWithADraft() {
        EVENTS.answer("POST /internal/links/inspect", OwnFixtures.link("valid"));
        EVENTS.answer("POST /internal/links/open", OwnFixtures.OPENED);
        EVENTS.answer("GET " + API, "{\"items\":[" + OwnFixtures.draft() + "," + OwnFixtures.UNTITLED + "]}");
        EVENTS.answer("GET " + ONE, OwnFixtures.draft());
        EVENTS.answer("POST " + API, 201, OwnFixtures.draft());
        EVENTS.answer("PATCH " + ONE, OwnFixtures.draft());
        EVENTS.answer("GET /api/v1/places", "{\"items\":[]}");
        EVENTS.answer("GET " + ORGANISERS, OwnFixtures.ORGANISERS);
        EVENTS.answer("POST /internal/week-links/inspect", OwnFixtures.question("valid"));
        EVENTS.answer("POST /internal/report-links/inspect", OwnFixtures.question("valid"));
    }

    String cookie() {
        var page = browser.get(LINK);
        var opened = browser.post(LINK, Browser.fields(page.html()));
        return opened.header("Set-Cookie").split(";", 2)[0];
    }

    Shown get(String path, String cookie) {
        return browser.get(path, "Cookie", cookie);
    }

    Shown fill(String path, Map<String, String> filled) {
        var cookie = cookie();
        var fields = new LinkedHashMap<>(Browser.fields(get(path, cookie).html()));
        fields.keySet().removeIf(name -> List.of("pick", "when", "step").contains(name));
        fields.putAll(filled);
        clock.pass(Duration.ofMinutes(1));
        return browser.post(path, fields, "Cookie", cookie);
    }

    static JsonNode sent(String method, String path) {
        return JsonMapper.builder()
                .build()
                .readTree(EVENTS.asked(method, path).getLast().body());
    }
}
