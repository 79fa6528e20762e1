package org.convoca.gateway.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.DecodeHintType;
import com.google.zxing.ReaderException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.decoder.Decoder;
import java.net.URI;
import java.net.URLEncoder;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/** Passing on a call or an action: plain links, QR codes, posters. */
class SharePagesIT extends WithPages {

    private static final String CALL_PATH = "/en/calls/week-of-action";
    private static final String MARCH_PATH = "/en/actions/" + ActionFixtures.MARCH;
    private static final String SITE = "https://convoca.example.org";
    private static final Pattern MODULE = Pattern.compile("M(\\d+) (\\d+)h1v1h-1z");
    private static final int QUIET = 4;

    @Test
    void offersPlainLinksThatSurviveAHostileTitle() {
        var share = browser.get(MARCH_PATH).html().selectFirst(".share");

        var telegram = query(share, "Telegram");
        assertThat(telegram.get("text")).isEqualTo("Marcha </script><script>alert(1)</script> & más");
        assertThat(telegram.get("url")).isEqualTo(SITE + MARCH_PATH);
        assertThat(query(share, "WhatsApp").get("text")).endsWith("\n" + SITE + MARCH_PATH);
        assertThat(query(share, "Facebook").get("u")).isEqualTo(SITE + MARCH_PATH);
        assertThat(query(share, "X").get("url")).isEqualTo(SITE + MARCH_PATH);
        assertThat(share.selectFirst("input").val()).isEqualTo(SITE + MARCH_PATH);
        assertThat(share.select("a[href^=http]").eachAttr("rel")).allMatch(rel -> rel.contains("noreferrer"));
    }

    private static Map<String, String> query(Element share, String service) {
        var href = share.select("a").stream()
                .filter(link -> link.text().equals(service))
                .findFirst()
                .orElseThrow()
                .attr("href");
        return UriComponentsBuilder.fromUri(URI.create(href))
                .build()
                .getQueryParams()
                .toSingleValueMap()
                .entrySet()
                .stream()
                .collect(toMap(Map.Entry::getKey, parameter -> UriUtils.decode(parameter.getValue(), UTF_8)));
    }

    @Test
    void isOfferedOnThePageOfACallAndOnceMoreAfterSigning() {
        assertThat(browser.get(CALL_PATH).html().select(".share")).hasSize(1);
        assertThat(browser.get(CALL_PATH + "/signed").html().select(".share")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {CALL_PATH, MARCH_PATH})
    void drawsAQrCodeThatAReaderReadsAsTheAddress(String path) throws ReaderException {
        var svg = browser.get(path + "/qr.svg");

        assertThat(svg.header("Content-Type")).startsWith("image/svg+xml");
        assertThat(decoded(svg.response().body())).isEqualTo(SITE + path);
    }

    private static String decoded(String svg) throws ReaderException {
        var size = Integer.parseInt(svg.replaceAll("(?s).*viewBox=\"0 0 (\\d+) .*", "$1")) - 2 * QUIET;
        var matrix = new BitMatrix(size);
        MODULE.matcher(svg)
                .results()
                .forEach(module -> matrix.set(
                        Integer.parseInt(module.group(1)) - QUIET, Integer.parseInt(module.group(2)) - QUIET));
        return new Decoder()
                .decode(matrix, Map.of(DecodeHintType.CHARACTER_SET, "UTF-8"))
                .getText();
    }

    @Test
    void makesNoCodeOfAPageThatIsNotThere() {
        assertThat(browser.get("/en/calls/nowhere/qr.svg").status()).isEqualTo(404);
        assertThat(browser.get("/xx/calls/week-of-action/qr.svg").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es", "pt", "fr", "ar"})
    void printsAPosterInEachLanguage(String language) {
        for (var path : new String[] {"/calls/week-of-action", "/actions/" + ActionFixtures.MARCH}) {
            var html = browser.get("/" + language + path + "/poster").html();

            assertThat(html.select("h1")).hasSize(1);
            assertThat(html.selectFirst(".poster-code img").attr("src")).isEqualTo("/" + language + path + "/qr.svg");
            assertThat(html.selectFirst(".poster-code .address").text()).isEqualTo(SITE + "/" + language + path);
            assertThat(html.text()).doesNotContain("??");
        }
    }

    @Test
    void leadsToAReadersOwnMastodonServerWithoutFollowingTheLink() {
        var page = browser.get(CALL_PATH + "/share/mastodon?server=@ana@Mastodon.Example.org");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.html().selectFirst("a.button").attr("href"))
                .startsWith("https://mastodon.example.org/share?text=")
                .endsWith("%0Ahttps%3A%2F%2Fconvoca.example.org%2Fen%2Fcalls%2Fweek-of-action");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost",
                "javascript:alert(1)",
                "evil.example/path",
                "a b.example",
                "-x.example",
                "x.example:80",
                ""
            })
    void saysWhatIsNoServer(String typed) {
        var page = browser.get(CALL_PATH + "/share/mastodon?server=" + URLEncoder.encode(typed, UTF_8));

        assertThat(page.html().select("a.button")).isEmpty();
        assertThat(page.html().selectFirst("#server-error").text()).isEqualTo("That is not the name of a server.");
        assertThat(page.html().selectFirst("#server").val()).isEqualTo(typed);
    }
}
