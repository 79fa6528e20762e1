package org.convoca.gateway.page;

import java.util.HashMap;
import java.util.Map;
import org.convoca.gateway.page.Browser.Shown;

/** A filled form to sign a call, sent with changes. */
abstract class WithSignForm extends WithPages {

    static final String SIGNATURES = CALL_API + "/signatures";

    static String path(String language) {
        return "/" + language + "/calls/week-of-action";
    }

    Map<String, String> filled(String language) {
        var fields = new HashMap<>(Browser.fields(browser.get(path(language)).html()));
        fields.putAll(Map.of(
                "name", "Asociación Vecinal «La Ribera»",
                "acronym", "AVR",
                "territory", "AR",
                "website", "https://example.org/avr",
                "contact", "Ana Pérez",
                "email", "ana@example.org",
                "consent", "yes"));
        clock.pass(LONG_ENOUGH_TO_FILL);
        return fields;
    }

    Shown sendWith(String language, Map<String, String> changes) {
        var fields = filled(language);
        fields.putAll(changes);
        return browser.post(path(language), fields);
    }

    static void refuse(String pointer, String code) {
        SERVICE.answer("POST " + SIGNATURES, 422, """
                {"type":"/problems/invalid-request","title":"Some fields need attention","status":422,"detail":"x",
                 "errors":[{"pointer":"%s","code":"%s","message":"English"}]}
                """.formatted(pointer, code));
    }
}
