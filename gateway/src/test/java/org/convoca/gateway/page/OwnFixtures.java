package org.convoca.gateway.page;

/** What the event-service says to organisers in tests. */
final class OwnFixtures {

    static final String ORGANISER = "5b1f2a3c-4d5e-4f60-8172-839405a6b7c8";

    static final String OPENED = """
        {"registration":"%s","organiser":"%s","call":"week-of-action","locale":"es"}
        """.formatted(ActionFixtures.REGISTRATION, ORGANISER);

    static final String PLACES = """
        {"items":[{"name":"Bilbao","territory":"ES","territories":["ES","x-basque-country"],"lat":43.26271,"lon":-2.92528,"zone":"Europe/Madrid","population":345821}]}
        """;

    /** Only its kind is known. */
    static final String UNTITLED = """
        {"id":"%s","registration":"%s","call":"week-of-action","status":"draft","version":1,"kind":"vigil","awaitingCoordinator":false,
         "open":[{"pointer":"/title","code":"required","message":"x"}],"similar":[]}
        """.formatted(ActionFixtures.MARCH, ActionFixtures.REGISTRATION);

    /** The one who signed, whose name another service keeps, and one who was invited. */
    static final String ORGANISERS = """
        {"items":[{"id":"11111111-aaaa-4aaa-8aaa-111111111111","name":null,"since":"2026-11-02T10:00:00Z","state":"active"},
                  {"id":"%s","name":"Ana <b>Pérez</b>","since":"2026-11-10T10:00:00Z","you":true,"state":"invited"}]}
        """.formatted(ORGANISER);

    static final String IMPORTED = """
        {"dryRun":true,"created":1,"same":1,"rejected":1,"ignored":["colour"],"lines":[
         {"line":2,"outcome":"created","action":null,"title":"Marcha <b>","when":"2027-01-16T18:00 Europe/Madrid","startsAt":null,"place":"Bilbao","territory":"x-basque-country",
          "assumed":["ends-the-next-day: It ends at an earlier hour.","new-code: Something that is not known here."],"errors":[],"open":[]},
         {"line":3,"outcome":"same","action":null,"title":"Vigilia","when":null,"startsAt":null,"place":null,"assumed":[],"errors":[],"open":[]},
         {"line":4,"outcome":"rejected","action":null,"title":null,"when":null,"startsAt":null,"place":null,"assumed":[],
          "errors":[{"pointer":"/kind","code":"unknown-kind","message":"x"}],"open":[]}]}
        """;

    private OwnFixtures() {}

    /** Published, with its exact place held back, about whose day its organisers are asked. */
    static String asked(String question) {
        return draft().replace("\"draft\"", "\"published\"")
                .replace("\"similar\"", "\"coming\":12,\"asked\":\"" + question + "\",\"similar\"");
    }

    static String heldBack() {
        return draft().replace(
                        "\"name\":null,\"address\":null,", "\"name\":\"Plaza Moyúa\",\"address\":\"Gran Vía 1\",")
                .replace("\"hiddenUntil\":null", "\"hiddenUntil\":\"2027-01-16T11:00:00Z\"");
    }

    /** What is behind a link by which one question is answered. */
    static String question(String state) {
        return """
            {"state":"%s","action":%s,"call":{"slug":"week-of-action","title":"Semana de acción"},
             "week":{"status":"announced","firstDay":"2027-01-16","lastDay":"2027-01-24"},"locale":"es","expiresAt":"2027-02-20T12:00:00Z"}
            """.formatted(state, draft().replace("\"draft\"", "\"published\""));
    }

    static String draft() {
        return own(7, "Marcha");
    }

    /** A draft in which that is to be settled. */
    static String open(String pointer, String code) {
        return draft().replace(
                        "\"open\":[]",
                        "\"open\":[{\"pointer\":\"" + pointer + "\",\"code\":\"" + code + "\",\"message\":\"x\"}]");
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
