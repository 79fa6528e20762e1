package org.convoca.signature.importing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Objects;
import java.util.stream.IntStream;
import org.convoca.signature.testing.Api;
import org.convoca.signature.testing.Api.Answer;

/** Lists as operators send them. */
final class Lists {

    static final String LIST_OF_2020 = listOf2020();
    static final String HEADER = "region,territory,acronym,name,website,name:ar\n";

    private Lists() {}

    private static String listOf2020() {
        try (var list = Lists.class.getResourceAsStream("/org/convoca/signature/reading/roll-2020.txt")) {
            return new String(Objects.requireNonNull(list).readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A published list with these lines in its second group, the Americas. */
    static String americas(String... lines) {
        return "1. World March of Women\n\n"
                + IntStream.range(0, lines.length)
                        .mapToObj(at -> at + 1 + ". " + lines[at])
                        .collect(joining("\n"));
    }

    static Answer importList(Api api, String call, String list) {
        return send(api, call, "list", false, list);
    }

    static Answer importTable(Api api, String call, String rows) {
        return send(api, call, "csv", false, HEADER + rows);
    }

    static Answer send(Api api, String call, String format, boolean dryRun, String body) {
        return api.send(
                "operator",
                "POST",
                "/internal/calls/" + call + "/imports?format=" + format + "&dryRun=" + dryRun,
                BodyPublishers.ofString(body),
                "Content-Type",
                format.equals("csv") ? "text/csv; charset=UTF-8" : "text/plain; charset=UTF-8");
    }

    /** The outcomes of the lines, in their order. */
    static String outcomes(Answer answer) {
        return answer.json().get("lines").values().stream()
                .map(line -> line.get("outcome").asString())
                .collect(joining(" "));
    }
}
