package org.convoca.gateway.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PicturesIT extends WithPages {

    private static final String CALL = "/calls/week-of-action";

    private HttpResponse<byte[]> get(String path, String... headers) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
        for (var i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    @ParameterizedTest
    @ValueSource(strings = {CALL, CALL + "/roll", CALL + "/actions", "/actions/" + ActionFixtures.MARCH})
    void isNamedByThePagesThatItGoesWith(String path) throws Exception {
        var head = browser.get("/es" + path).html().head();

        var picture = head.selectFirst("meta[property=og:image]").attr("content");
        assertThat(picture).startsWith("https://convoca.example.org/es/").endsWith("/picture.png");
        assertThat(head.selectFirst("meta[name=twitter:card]").attr("content")).isEqualTo("summary_large_image");
        assertThat(head.selectFirst("meta[property=og:title]").attr("content")).isNotBlank();
        assertThat(head.selectFirst("meta[property=og:description]").attr("content"))
                .isNotBlank();
        assertThat(head.selectFirst("meta[property=og:locale]").attr("content")).isEqualTo("es_ES");
        assertThat(head.select("meta[property=og:locale:alternate]").eachAttr("content"))
                .contains("ar_EG", "fr_FR", "pt_BR")
                .doesNotContain("es_ES");

        var png = get(picture.replace("https://convoca.example.org", ""));
        assertThat(png.statusCode()).isEqualTo(200);
        assertThat(png.headers().firstValue("Content-Type")).contains("image/png");
        assertThat(Arrays.copyOf(png.body(), 4)).isEqualTo("\u0089PNG".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(png.body().length).as("bytes").isLessThan(120_000);
    }

    @Test
    void speaksTheLanguageOfItsPage() throws Exception {
        var pictures = List.of(
                get("/es" + CALL + "/picture.png").body(),
                get("/en" + CALL + "/picture.png").body(),
                get("/ar" + CALL + "/picture.png").body());

        assertThat(pictures.stream().map(Arrays::hashCode).distinct()).hasSize(3);
    }

    @Test
    void isSentOnceToWhoeverKeepsIt() throws Exception {
        var first = get("/es" + CALL + "/picture.png");
        var tag = first.headers().firstValue("ETag").orElseThrow();
        var again = get("/es" + CALL + "/picture.png", "If-None-Match", tag);

        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(first.headers().firstValue("Cache-Control"))
                .hasValueSatisfying(control -> assertThat(control).contains("public", "max-age=600"));
    }

    @Test
    void showsNothingThatThereIsNot() throws Exception {
        SERVICE.answer("GET " + CALL_API, 404, "{\"type\":\"/problems/call-not-found\"}");

        assertThat(get("/es" + CALL + "/picture.png").statusCode()).isEqualTo(404);
        assertThat(get("/xx" + CALL + "/picture.png").statusCode()).isEqualTo(404);
        assertThat(get("/es/actions/00000000-0000-4000-8000-000000000000/picture.png")
                        .statusCode())
                .isEqualTo(404);
    }
}
