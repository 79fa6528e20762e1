package org.convoca.gateway.page;

/** What the event-service says in tests. */
final class ActionFixtures {

    static final String MARCH = "0f1e2d3c-4b5a-4697-8876-5f4e3d2c1b0a";
    static final String REGISTRATION = "e40cfa8f-06d7-5d01-a1f4-4742c60baf20";

    private ActionFixtures() {}

    /** A march in Bilbao whose title tries to break out of wherever it is put. */
    static String march() {
        return action(MARCH, "march", "published", "Marcha </script><script>alert(1)</script> & más", """
                {"name":"Plaza Moyúa","address":"Gran Vía 1","locality":"Bilbao","territory":"x-basque-country",
                 "point":{"lat":43.263,"lon":-2.935},"precision":"exact"}""", """
                "start":"2027-01-16T18:00","end":"2027-01-16T20:00","startOffset":"+01:00","zone":"Europe/Madrid","startsAt":"2027-01-16T17:00:00Z",""");
    }

    static String action(String id, String kind, String status, String title, String place, String times) {
        return """
            {"id":"%s","registration":"e40cfa8f-06d7-5d01-a1f4-4742c60baf20","call":"week-of-action","kind":"%s","status":"%s",
             "title":{"es":"%s"},"description":{"es":"Primer párrafo.\\n\\nMás en https://example.org/marcha. Y <b>nada</b> javascript:alert(1)"},
             "tentative":false,"awaitingCoordinator":false,"place":%s,%s"cancellation":null,"version":2,"somethingNew":[1]}
            """.formatted(id, kind, status, title, place, times);
    }

    private static final String ITEMS = "{\"items\":["
            + march()
            + ","
            + action(
                    "11111111-1111-4111-8111-111111111111",
                    "rally",
                    "cancelled",
                    "Concentración",
                    "{\"locality\":\"Buenos Aires\",\"territory\":\"AR\",\"point\":{\"lat\":-34.6,\"lon\":-58.4},\"precision\":\"locality\"}",
                    "\"start\":\"2027-01-16T18:00\",\"zone\":\"America/Argentina/Buenos_Aires\",")
            + ","
            + action(
                    "22222222-2222-4222-8222-222222222222",
                    "vigil",
                    "published",
                    "Vigilia",
                    "{\"locality\":\"La Plata\",\"territory\":\"AR\",\"point\":{\"lat\":-34.9,\"lon\":-57.9},\"precision\":\"locality\"}",
                    "\"day\":\"2027-01-17\",")
            + ","
            + action("33333333-3333-4333-8333-333333333333", "online", "published", "En línea", "null", "")
            + "]";

    static final String ACTIONS = ITEMS + ",\"next\":null}";

    static final String FIRST_PAGE =
            ITEMS + ",\"next\":\"/api/v1/calls/week-of-action/actions?limit=50&after=a%2Bb%3D\"}";

    static final String NONE = "{\"items\":[],\"next\":null}";

    static final String TOTALS = """
        {"total":4,"byRegion":{"europe":1,"americas":2},"withoutDay":1,"byTerritory":{"x-basque-country":1,"AR":2},"byDay":{"2027-01-16":2,"2027-01-17":1},"asOf":"2026-11-20T11:59:00Z"}
        """;
}
