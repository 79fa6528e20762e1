package org.convoca.gateway.page;

import java.time.Instant;

/** What the signature-service says in tests. */
final class Fixtures {

    static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
    static final String SLUG = "week-of-action";
    static final String TOKEN = "Zm9yLXRlc3RzLW9ubHktMDEyMzQ1Njc4OWFiY2RlZg";

    static final String CLAIMABLE = "33333333-0000-4000-8000-000000000003";

    private Fixtures() {}

    static ACall aCall() {
        return new ACall("open", "2026-11-01T00:00:00Z", null, "to-be-announced", "es", 241);
    }

    /** A call as its API tells it. */
    record ACall(String status, String opensAt, String closesAt, String week, String language, int total) {

        ACall status(String changed) {
            return new ACall(changed, opensAt, closesAt, week, language, total);
        }

        ACall opensAt(String changed) {
            return new ACall(status, changed, closesAt, week, language, total);
        }

        ACall closesAt(String changed) {
            return new ACall(status, opensAt, changed, week, language, total);
        }

        ACall weekAnnounced() {
            return new ACall(status, opensAt, closesAt, "announced", language, total);
        }

        ACall in(String changed) {
            return new ACall(status, opensAt, closesAt, week, changed, total);
        }

        String json() {
            return """
                {"slug":"week-of-action","status":"%s","title":"Título <b>& señal</b>","language":"%s","languages":["es","en"],
                 "text":{"language":"%s","version":1,"hash":"abc","title":"Título <b>& señal</b>","summary":"Resumen del llamamiento.",
                         "body":"Primer párrafo.\\n\\nSegundo párrafo,\\ncon otra línea.","revisedAt":"2026-11-02T10:00:00Z"},
                 "signing":{"opensAt":"%s","closesAt":%s},"review":"before",
                 "week":{"status":"%s","from":"2027-01-01","to":"2027-06-30","firstDay":"2027-01-16","lastDay":"2027-01-24"},
                 "notice":"Nota de prueba.","sourceUrl":"https://example.org/declaration","somethingNew":{"of":["later"]},
                 "counts":{"total":%d,"byRegion":{"international":14,"americas":163,"asia":3,"europe":46,"arab-world":3,"oceania":1,"africa":11},
                           "byTerritory":{"AR":12,"BR":33,"x-basque-country":3},"asOf":"2026-11-20T11:59:00Z"}}
                """.formatted(
                    status, language, language, opensAt, closesAt == null ? "null" : '"' + closesAt + '"', week, total);
        }
    }

    static final String CALLS = """
        {"items":[{"slug":"week-of-action","status":"open","title":"Semana de acción","language":"es"},
                  {"slug":"old-call","status":"closed","title":"An older call","language":"en"}],"next":null}
        """;

    static final String ROLL = """
        {"items":[
          {"id":"1","name":"Foro de São Paulo","names":{},"acronym":null,"territory":null,"region":"international","website":null,"publishedAt":"2026-11-01T00:00:00Z"},
          {"id":"22222222-0000-4000-8000-000000000002","name":"Frente Popular Darío Santillán","names":{"es":"Frente Popular Darío Santillán","en":"Darío Santillán Popular Front"},"acronym":"FPDS","territory":"AR","region":"americas","website":"https://example.org/fpds","publishedAt":"2026-11-01T00:00:00Z"},
          {"id":"3","name":"حزب العمال","names":null,"acronym":null,"territory":"TN","region":"arab-world","website":"javascript:alert(1)","publishedAt":"2026-11-01T00:00:00Z"},
          {"id":"4","name":"<script>alert(1)</script>","names":{},"acronym":"\\"X\\"","territory":"x-basque-country","region":"europe","website":null,"publishedAt":"2026-11-01T00:00:00Z"}],
         "total":241,"asOf":"2026-11-20T11:59:00Z","next":"/api/v1/calls/week-of-action/roll?region=europe&after=a%2Bb%3D&limit=100"}
        """;

    static String entry(boolean claimable) {
        return """
            {"id":"%s","name":"Asociación Vecinal La Ribera","names":{},"acronym":"AVR","territory":"AR","region":"americas","website":null,
             "publishedAt":"2026-11-01T00:00:00Z"%s}
            """.formatted(CLAIMABLE, claimable ? ",\"claimable\":true" : "");
    }

    static String link(String state, String status) {
        return """
            {"purpose":"confirm","state":"%s","call":{"slug":"week-of-action","title":"Semana de acción"},
             "organisation":{"name":"Asociación Vecinal La Ribera","territory":"AR","region":"americas"},
             "locale":"pt","status":"%s","expiresAt":"2026-11-27T12:00:00Z"}
            """.formatted(state, status);
    }

    static String acted(String outcome) {
        return """
            {"outcome":"%s","call":{"slug":"week-of-action","title":"Semana de acción"},"locale":"pt","signature":"5","status":"published",
             "organisation":{"name":"Asociación Vecinal La Ribera","territory":"AR","region":"americas"}}
            """.formatted(outcome);
    }
}
