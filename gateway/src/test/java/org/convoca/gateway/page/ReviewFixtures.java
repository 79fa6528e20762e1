package org.convoca.gateway.page;

/** What services say to coordinators in tests. */
final class ReviewFixtures {

    static final String SIGNATURE = "51000000-0000-4000-8000-000000000001";
    static final String OTHER = "51000000-0000-4000-8000-000000000002";
    static final String CLAIM = "c1000000-0000-4000-8000-000000000001";
    static final String REGISTRATION = "4e000000-0000-4000-8000-000000000001";
    static final String ACTION = "ac000000-0000-4000-8000-000000000001";
    static final String COLLEAGUE = "c0000000-0000-4000-8000-0000000000aa";

    static final String COLLEAGUES = """
        {"items":[{"id":"%s","name":"Beñat <i>Agirre</i>","roles":["reviewer"],"status":"active","you":false}]}
        """.formatted(COLLEAGUE);

    static final String NOTHING = "{\"items\":[],\"total\":0,\"next\":null}";

    private ReviewFixtures() {}

    static String page(String... items) {
        return "{\"items\":[" + String.join(",", items) + "],\"total\":" + items.length + ",\"next\":null}";
    }

    /** Three days older than the tests' time; its name is somebody's attack. */
    static String signature() {
        return item("signature", SIGNATURE, "<script>alert(1)</script> Taldea", "2026-11-15T09:00:00Z", """
            "hints":[{"code":"similar-name","values":{"name":"Taldea & lagunak"},"ref":"%s"},{"code":"private-mailbox","values":{},"ref":null},
                     {"code":"newer-than-us","values":{},"ref":null}],
            "evidence":[],"missing":["letter"],"needs":"evidence","approvals":[],"settled":null,"assignee":"%s",
            """.formatted(
                        OTHER, COLLEAGUE));
    }

    static String claim() {
        return item("claim", CLAIM, "Euskal Herriko Emakumeak", "2026-11-19T09:00:00Z", """
            "hints":[{"code":"rival-claim","values":{},"ref":"c1000000-0000-4000-8000-000000000002"}],
            "evidence":[{"kind":"mail-domain","at":"2026-11-19T09:00:00Z","by":null,"url":null,"note":null,"ref":null}],"approvals":[],
            "settled":null,"assignee":null,
            """);
    }

    static String registration() {
        return item("registration", REGISTRATION, "Auzo elkartea", "2026-11-20T11:30:00Z", """
            "hints":[{"code":"similar-group","values":{"name":"Auzoa"},"ref":"%s"}],"settled":null,"assignee":null,
            """.formatted(OTHER));
    }

    static String action() {
        return item("action", ACTION, "", "2026-11-20T08:00:00Z", """
            "hints":[{"code":"left-behind","values":{},"ref":null}],"settled":null,"assignee":null,
            """);
    }

    static String settledBy(String by, String effectiveAt) {
        return item("signature", SIGNATURE, "Taldea", "2026-11-15T09:00:00Z", """
            "hints":[],"evidence":[],"approvals":[],"assignee":null,
            "settled":{"decision":"reject","by":"%s","at":"2026-11-20T12:00:00Z","effectiveAt":"%s","reason":{"template":"duplicate","text":null}},
            """.formatted(by, effectiveAt));
    }

    private static String item(String kind, String id, String title, String since, String rest) {
        return """
            {"kind":"%s","id":"%s","call":"week-of-action","title":"%s","subtitle":"TLD","territory":"x-basque-country","region":"europe",
             "locale":"es","waitingSince":"%s",%s "questions":[],"version":3}
            """.formatted(kind, id, title, since, rest.strip());
    }

    static String results(String id, String outcome, String settled) {
        return "{\"items\":[{\"id\":\"" + id + "\",\"outcome\":\"" + outcome + "\",\"settled\":" + settled + "}]}";
    }

    static String settled(String decision, String by) {
        return "{\"decision\":\"" + decision + "\",\"by\":\"" + by
                + "\",\"at\":\"2026-11-20T12:00:00Z\",\"effectiveAt\":\"2036-11-20T12:01:00Z\",\"reason\":null}";
    }

    /** The same with all about it: its contact is hostile too. */
    static String detail(String item) {
        return item.strip().substring(0, item.strip().length() - 1).replace("\"questions\":[]", """
            "questions":[{"id":"1","text":"Do you sign as a group?","askedAt":"2026-11-16T09:00:00Z","by":"%s","answer":null,"answeredAt":null}],
            "vouchings":[{"id":"22222222-0000-4000-8000-000000000022","signature":"%s","by":"%s","askedAt":"2026-11-16T09:00:00Z","stands":false,"answeredAt":null}]
            """.formatted(
                        COLLEAGUE, OTHER, COLLEAGUE).strip())
                + """
            ,"contact":{"name":"Ane <b>Etxebarria</b>","email":"ane@example.org"},
             "details":{"status":"awaiting-review","website":"https://example.org/taldea","names":{"eu":"Taldea"},"tentative":true,
                        "receivedAt":"2026-11-15T08:00:00Z","when":"2027-01-16T18:00","day":"2027-01-16","newer":{"of":["later"]}},
             "log":[{"at":"2026-11-16T09:00:00Z","by":"%s","what":"asked","why":null,"details":{}},
                    {"at":"2026-11-16T09:00:00Z","by":null,"what":"newer-step","why":"Because <i>","details":{}}]}
            """.formatted(COLLEAGUE);
    }

    /** A signatory of the roll that was corrected before. */
    static String published() {
        return item("signature", SIGNATURE, "Taldea", "2026-11-15T09:00:00Z", """
            "hints":[],"evidence":[],"approvals":[],"settled":null,"assignee":null,"contact":null,
            "details":{"status":"published","acronym":"TLD","website":"https://example.org/taldea","territory":"x-basque-country","international":false},
            "log":[{"at":"2026-11-16T09:00:00Z","by":"%s","what":"correct","why":null,
                    "details":{"name.before":"Taldeaa","name.after":"Taldea","territory.before":"ES","territory.after":"x-basque-country"}}],
            """.formatted(COLLEAGUE));
    }
}
