package org.convoca.signature.testing;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A call as its conveners put it: open, in Spanish and English, reviewed after publication, unless a test says otherwise. */
public final class CallFixture {

    private final Map<String, Object> body = new LinkedHashMap<>();
    private final Map<String, Object> texts = new HashMap<>();
    private final Map<String, Object> signing = new HashMap<>();

    private CallFixture() {
        body.put("status", "open");
        body.put("language", "es");
        body.put("texts", texts);
        body.put("signing", signing);
        body.put("review", "after");
        body.put("week", Map.of("status", "to-be-announced", "from", "2027-01-01", "to", "2027-06-30"));
        body.put("notice", Map.of("es", "La ventana se movió."));
        body.put("sourceUrl", "https://example.org/llamamiento");
        signing.put("opensAt", "2026-01-01T00:00:00Z");
        signing.put("closesAt", null);
        saying("es", "Semana de acción");
        saying("en", "Week of action");
    }

    public static CallFixture aCall() {
        return new CallFixture();
    }

    /** A slug that no other test uses. */
    public static String aSlug() {
        return "call-" + UUID.randomUUID();
    }

    public CallFixture saying(String language, String title) {
        texts.put(language, Map.of("title", title, "summary", title + ".", "body", title + ": texto."));
        return this;
    }

    public CallFixture reviewed(String policy) {
        return with("review", policy);
    }

    public CallFixture in(String status) {
        return with("status", status);
    }

    public CallFixture closingAt(@Nullable String instant) {
        signing.put("closesAt", instant);
        return this;
    }

    public CallFixture with(String field, Object value) {
        body.put(field, value);
        return this;
    }

    public Map<String, Object> body() {
        return body;
    }

    /** Puts the call and gives back its slug. */
    public String sentOut(Api api) {
        var slug = aSlug();
        var answer = api.put("operator", "/internal/calls/" + slug, body);
        if (answer.status() != 201) {
            throw new AssertionError("the call was not created: " + answer.text());
        }
        return slug;
    }
}
