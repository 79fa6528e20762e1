package org.convoca.trials.history;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.convoca.local.place.Service;
import org.convoca.trials.system.LocalSystem;

/** A call that one trial alone signs. */
public final class OwnCall {

    private OwnCall() {}

    /** Opens it; its confirmed signatures are published at once. */
    public static void open(LocalSystem system, String slug) {
        var today = LocalDate.now(ZoneOffset.UTC);
        system.operator()
                .put(
                        Service.SIGNATURE,
                        "/internal/calls/" + slug,
                        Map.of(
                                "status",
                                "open",
                                "language",
                                "es",
                                "texts",
                                Map.of(
                                        "es",
                                        Map.of("title", "Llamado de prueba", "summary", "Prueba.", "body", "Prueba.")),
                                "signing",
                                Map.of("opensAt", "2020-01-01T00:00:00Z"),
                                "review",
                                "after",
                                "week",
                                Map.of(
                                        "status",
                                        "to-be-announced",
                                        "from",
                                        today.toString(),
                                        "to",
                                        today.plusDays(90).toString())));
    }
}
