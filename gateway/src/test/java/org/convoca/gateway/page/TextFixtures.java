package org.convoca.gateway.page;

/** What the signature-service says of texts in tests: the Spanish one was changed once, in substance. */
final class TextFixtures {

    static final String FIRST = """
        {"language":"es","version":1,"hash":"aa11","title":"Semana de acción","summary":"Contra el bloqueo.",
         "body":"Primer párrafo.\\n\\nMarchamos el <b>lunes</b>.","weight":"minor","note":null,
         "revisedAt":"2026-11-01T00:00:00Z","current":false}""";

    static final String SECOND = """
        {"language":"es","version":2,"hash":"bb22","title":"Semana de acción","summary":"Contra todo bloqueo.",
         "body":"Primer párrafo.\\n\\nMarchamos el sábado.","weight":"major","note":"El día & el <i>lema</i>.",
         "revisedAt":"2026-11-10T00:00:00Z","current":true}""";

    static final String HISTORY = """
        {"slug":"week-of-action","language":"es","items":[%s,%s,
         {"language":"ar","version":1,"hash":"cc33","title":"أسبوع العمل","weight":"minor","note":null,
          "revisedAt":"2026-11-01T00:00:00Z","current":true}]}""".formatted(SECOND, FIRST);

    static final String CONVENED = """
        {"slug":"week-of-action","language":"es","items":[
         {"text":%s,"main":true,"signed":12,"reachable":9,"major":2,"unconfirmed":3,"unreachable":1}]}""".formatted(SECOND);

    static final String UNCONFIRMED = """
        {"items":[
          {"id":"33333333-0000-4000-8000-000000000003","name":"<b>Asociación</b> La Ribera","territory":"AR","region":"americas",
           "version":1,"askedAt":"2026-11-10T00:05:00Z"},
          {"id":"33333333-0000-4000-8000-000000000004","name":"حزب العمال","territory":null,"region":"arab-world",
           "version":null,"askedAt":null}],
         "total":3,"next":"33333333-0000-4000-8000-000000000004"}""";

    private TextFixtures() {}

    /** @param state {@code valid}, {@code used} or {@code expired} */
    static String reconfirmation(String state, String status) {
        return """
            {"purpose":"reconfirm","state":"%s","call":{"slug":"week-of-action","title":"Semana de acción"},
             "organisation":{"name":"Asociación Vecinal La Ribera","territory":"AR","region":"americas"},"locale":"pt","status":"%s",
             "expiresAt":"2027-11-27T12:00:00Z","before":%s,"after":%s,"note":"El día & el <i>lema</i>."}""".formatted(state, status, FIRST, SECOND);
    }
}
