package org.convoca.bench;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Bodies of sign requests: each for another organisation, nobody's address. */
final class SignatureRequests {

    private static final List<String> TERRITORIES =
            List.of("AR", "BR", "CU", "MX", "VE", "ES", "PT", "x-galicia", "PS", "TN", "ZA", "NP");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final String run;

    /** @param run sets the organisations of this run apart from those of others */
    SignatureRequests(String run) {
        this.run = run;
    }

    byte[] body(int number) {
        var mark = run + "-" + number;
        return JSON.writeValueAsBytes(Map.of(
                "organisation",
                Map.of(
                        "name", "Asociación de Medida " + mark,
                        "territory", TERRITORIES.get(Math.floorMod(number, TERRITORIES.size())),
                        "website", "https://example.org/" + mark),
                "contact",
                Map.of("name", "Persona de Prueba", "email", "medida-" + mark + "@example.org"),
                "locale",
                "es",
                "consent",
                true));
    }
}
