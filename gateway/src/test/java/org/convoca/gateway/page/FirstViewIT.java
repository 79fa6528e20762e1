package org.convoca.gateway.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.convoca.contracts.territory.Territories;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a phone has to load before it has a page whole: the bytes on the wire of the page and of all that it names. */
class FirstViewIT extends WithPages {

    private static final int MOST = 60 * 1024;
    private static final String PARTS = "link[rel=stylesheet], link[rel=icon], script[src], img[src]";

    private final HttpClient client = HttpClient.newHttpClient();

    static java.util.List<String> languages() {
        return PageLanguages.CODES;
    }

    @ParameterizedTest
    @MethodSource("languages")
    void ofACallWeighsAtMostSixtyKibibytes(String language) throws Exception {
        var path = "/" + language + "/calls/week-of-action";

        assertThat(weight(path)).isLessThan(MOST);
        assertThat(weight(path + "/roll")).isLessThan(MOST);
        assertThat(weight(path + "/actions")).isLessThan(2 * MOST);
    }

    /** A page of a hundred names of a long roll, and the most that can be asked for at once. */
    @Test
    void ofALongRollIsLightToo() throws Exception {
        SERVICE.answer("GET " + CALL_API + "/roll", roll(100));
        assertThat(weight("/es/calls/week-of-action/roll")).isLessThan(MOST);

        SERVICE.answer("GET " + CALL_API + "/roll", roll(500));
        assertThat(weight("/es/calls/week-of-action/roll?limit=500")).isLessThan(MOST);
    }

    /** As many different names as there are places and numbers for them; ids do not compress, as in life. */
    private static String roll(int size) {
        var territories = Territories.load();
        var places = territories.all();
        return IntStream.range(0, size)
                .mapToObj(i -> {
                    var place = places.get(i % places.size());
                    return """
                        {"id":"%s","name":"Coordinadora %d de %s","names":{},"acronym":"C%d","territory":"%s","region":"%s","website":"https://example.org/%d","publishedAt":"2026-11-01T00:00:00Z","claimable":true}""".formatted(
                                    UUID.nameUUIDFromBytes(new byte[] {(byte) i, (byte) (i >> 8)}),
                                    i,
                                    territories.name(place.code(), Locale.of("es")),
                                    i,
                                    place.code(),
                                    place.region().code(),
                                    i);
                })
                .collect(
                        Collectors.joining(",", "{\"items\":[", "],\"total\":5000,\"asOf\":\"2026-11-20T11:59:00Z\"}"));
    }

    private int weight(String path) throws IOException, InterruptedException {
        var page = load(path);
        var html = Jsoup.parse(text(page), "http://localhost:" + port + path);
        var weights = new HashMap<String, Integer>(Map.of(path, page.body().length));
        for (var part : html.select(PARTS)) {
            var address = part.hasAttr("src") ? part.attr("src") : part.attr("href");
            weights.put(address, load(address).body().length);
        }
        assertThat(weights.keySet()).as("of one origin").allMatch(address -> address.matches("/[^/].*"));
        return weights.values().stream().mapToInt(Integer::intValue).sum();
    }

    private HttpResponse<byte[]> load(String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Accept-Encoding", "gzip")
                .build();
        var answer = client.send(request, BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer;
    }

    private static String text(HttpResponse<byte[]> answer) throws IOException {
        assertThat(answer.headers().firstValue("Content-Encoding")).contains("gzip");
        try (var plain = new GZIPInputStream(new ByteArrayInputStream(answer.body()))) {
            return new String(plain.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
