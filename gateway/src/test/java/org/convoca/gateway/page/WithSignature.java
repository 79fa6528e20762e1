package org.convoca.gateway.page;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;

/** An organisation that signed, at its own page. */
abstract class WithSignature extends WithPages {

    static final String ID = "6f0d2c9e-7b1a-4c59-9d5e-2f7a1b3c4d5e";
    static final String API = "/api/v1/signatures/" + ID;
    static final String LINK = "/signature/" + Fixtures.TOKEN;

    @BeforeEach
    void aPublishedSignature() {
        SERVICE.answer("POST /internal/links/inspect", link("valid"));
        SERVICE.answer("POST /internal/signature-links/open", """
            {"signature":"%s","holder":"0b6c3f1a-2d4e-4f60-8a71-93b5c7d9e1f3","call":"week-of-action","locale":"pt"}
            """.formatted(ID));
        signatureIs("published", "");
    }

    static String link(String state) {
        return """
            {"purpose":"signature","state":"%s","call":{"slug":"week-of-action","title":"Semana de acción"},
             "organisation":"Asociación <b>Vecinal</b>","locale":"pt","expiresAt":"2026-11-27T12:00:00Z"}
            """.formatted(state);
    }

    /** @param more fields, each with a comma after it */
    void signatureIs(String status, String more) {
        SERVICE.answer("GET " + API, signature(status, more));
    }

    static String signature(String status, String more) {
        return """
            {%s"id":"%s","version":7,"status":"%s","call":{"slug":"week-of-action","title":"Semana de acción"},"review":"before",
             "organisation":{"name":"Asociación <b>Vecinal</b>","names":{"eu":"Auzo Elkartea"},"acronym":"AV","website":"https://example.org","territory":"AR","region":"americas"},
             "locale":"pt","address":"a…@example.org","history":[
              {"at":"2026-11-03T10:00:00Z","what":"own-amended","by":"organisation","changes":[{"field":"names.eu","before":"","after":"Auzo Elkartea"}]},
              {"at":"2026-11-02T10:00:00Z","what":"published","by":"coordination","changes":[]}]}
            """.formatted(more, ID, status);
    }

    String cookie() {
        var page = browser.get(LINK);
        var opened = browser.post(LINK, Browser.fields(page.html()));
        return opened.header("Set-Cookie").split(";", 2)[0];
    }

    Browser.Shown get(String path) {
        return browser.get(path, "Cookie", cookie());
    }

    /** Fills in the page's first form and sends it. */
    Browser.Shown fill(String path, Map<String, String> filled) {
        var cookie = cookie();
        var fields = new LinkedHashMap<>(
                Browser.fields(browser.get(path, "Cookie", cookie).html()));
        fields.putAll(filled);
        clock.pass(Duration.ofMinutes(1));
        return browser.post(path, fields, "Cookie", cookie);
    }
}
