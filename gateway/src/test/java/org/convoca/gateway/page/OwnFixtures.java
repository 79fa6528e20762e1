package org.convoca.gateway.page;

/** What the event-service says to organisers in tests. */
final class OwnFixtures {

    static final String OPENED =
            "{\"registration\":\"" + ActionFixtures.REGISTRATION + "\",\"call\":\"week-of-action\",\"locale\":\"es\"}";

    static final String PLACES = """
        {"items":[{"name":"Bilbao","territory":"ES","territories":["ES","x-basque-country"],"lat":43.26271,"lon":-2.92528,"zone":"Europe/Madrid","population":345821}]}
        """;

    /** Only its kind is known. */
    static final String UNTITLED = """
        {"id":"%s","registration":"%s","call":"week-of-action","status":"draft","version":1,"kind":"vigil","awaitingCoordinator":false,
         "open":[{"pointer":"/title","code":"required","message":"x"}],"similar":[]}
        """.formatted(ActionFixtures.MARCH, ActionFixtures.REGISTRATION);

    private OwnFixtures() {}

    static String draft() {
        return own(7, "Marcha");
    }

    private static String own(int version, String title) {
        return """
            {"id":"%s","registration":"%s","call":"week-of-action","status":"draft","version":%d,"kind":"march","title":{"es":"%s"},
             "description":{},"place":{"name":null,"address":null,"locality":"Bilbao","territory":"x-basque-country",
             "point":{"lat":43.263,"lon":-2.935},"precision":"exact","route":[],"hiddenUntil":null},
             "start":"2027-01-16T18:00","startOffset":"+01:00","end":null,"endOffset":null,"zone":"Europe/Madrid","day":null,
             "duringTheWeek":false,"languages":[],"coOrganisers":[],"tentative":false,"awaitingCoordinator":false,"reason":null,"open":[],
             "similar":[{"id":"11111111-1111-4111-8111-111111111111","title":{"es":"Otra"},"start":null,"locality":"Bilbao","mine":false}]}
            """.formatted(ActionFixtures.MARCH, ActionFixtures.REGISTRATION, version, title);
    }

    static String stale() {
        return "{\"type\":\"/problems/conflict\",\"title\":\"x\",\"status\":409,\"detail\":\"x\",\"current\":"
                + own(8, "La otra")
                + "}";
    }

    static String problem(String pointer, String code, String choices) {
        return "{\"type\":\"/problems/invalid-request\",\"title\":\"x\",\"status\":422,\"detail\":\"x\",\"errors\":[{\"pointer\":\""
                + pointer
                + "\",\"code\":\""
                + code
                + "\",\"message\":\"x\""
                + (choices.isEmpty() ? "" : ",\"choices\":[" + choices + "]")
                + "}]}";
    }

    static String link(String state) {
        return """
            {"purpose":"organiser","state":"%s","registration":"%s","status":"open","call":{"slug":"week-of-action","title":"Semana de acción"},
             "territory":"AR","locale":"es","expiresAt":"2027-02-20T12:00:00Z"}
            """.formatted(state, ActionFixtures.REGISTRATION);
    }
}
