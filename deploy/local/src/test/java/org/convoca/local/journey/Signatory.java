package org.convoca.local.journey;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** An organisation that wants to sign, and the person who acts for it; believable unless a test says otherwise. */
record Signatory(
        String name, String acronym, String territory, String website, String email, String locale, boolean consent) {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    /** Somebody who has not been here before. */
    static Signatory aSignatory() {
        var number = NUMBER.incrementAndGet();
        return new Signatory(
                "Asamblea Vecinal La Ribera " + number,
                "AVR" + number,
                "AR",
                "https://ribera" + number + ".example.org",
                SharedSystem.MAILBOX + number + "@example.org",
                "es",
                true);
    }

    Signatory named(String other) {
        return new Signatory(other, acronym, territory, website, email, locale, consent);
    }

    Signatory in(String other) {
        return new Signatory(name, acronym, other, website, email, locale, consent);
    }

    Signatory withWebsite(String other) {
        return new Signatory(name, acronym, territory, other, email, locale, consent);
    }

    Signatory writing(String other) {
        return new Signatory(name, acronym, territory, website, email, other, consent);
    }

    /** The body of the API. */
    Map<String, Object> json() {
        var organisation = new LinkedHashMap<String, Object>();
        organisation.put("name", name);
        organisation.put("acronym", acronym);
        organisation.put("territory", territory);
        organisation.put("website", website);
        var body = new LinkedHashMap<String, Object>();
        body.put("organisation", organisation);
        body.put("contact", new LinkedHashMap<>(Map.of("name", SharedSystem.CANARY, "email", email)));
        body.put("locale", locale);
        body.put("consent", consent);
        return body;
    }

    /** The fields of the page's form. */
    Map<String, String> fields() {
        var fields = new LinkedHashMap<>(Map.of(
                "name", name,
                "acronym", acronym,
                "territory", territory,
                "website", website,
                "contact", SharedSystem.CANARY,
                "email", email));
        if (consent) {
            fields.put("consent", "yes");
        }
        return fields;
    }

    @Override
    public String toString() {
        return name;
    }
}
