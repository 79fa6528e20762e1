package org.convoca.gateway.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** What sites that know oEmbed get for an address of ours. */
class OEmbedIT extends WithPages {

    private static final String SITE = "https://convoca.example.org";
    private static final String CALL = SITE + "/es/calls/week-of-action";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @ParameterizedTest
    @CsvSource({
        "'', '?lang=es', 320",
        "/roll, '/roll?lang=es', 640",
        "/actions, '/map?lang=es', 560",
        "/roll?territory=x-basque-country&q=x, '/roll?lang=es&territory=x-basque-country', 640",
        "/actions?from=2027-01-16&region=%22%3E, '/map?lang=es&from=2027-01-16', 560"
    })
    void showsACallItsRollAndItsActionsInAFrame(String below, String framed, int height) {
        var answer = JSON.readTree(browser.get(asked(CALL + below)).response().body());

        assertThat(answer.at("/version").asString()).isEqualTo("1.0");
        assertThat(answer.at("/type").asString()).isEqualTo("rich");
        assertThat(answer.at("/title").asString()).isNotBlank();
        assertThat(answer.at("/width").asInt()).isEqualTo(600);
        assertThat(answer.at("/height").asInt()).isEqualTo(height);
        var frame = Jsoup.parse(answer.at("/html").asString()).selectFirst("iframe");
        assertThat(frame.attr("src")).isEqualTo(SITE + "/embed/week-of-action" + framed);
        assertThat(frame.attr("width")).isEqualTo("600");
        assertThat(frame.attr("sandbox")).doesNotContain("allow-scripts", "allow-same-origin");
        assertThat(browser.get(frame.attr("src").substring(SITE.length())).status())
                .isEqualTo(200);
    }

    @Test
    void saysTheSameInXml() {
        var json = JSON.readTree(browser.get(asked(CALL)).response().body());
        var xml =
                Jsoup.parse(browser.get(asked(CALL) + "&format=xml").response().body(), Parser.xmlParser());

        for (var property : json.properties()) {
            assertThat(xml.select("oembed > " + property.getKey()).text())
                    .isEqualToNormalizingWhitespace(property.getValue().asString());
        }
    }

    @Test
    void keepsToTheSpaceThatThereIs() {
        var answer = JSON.readTree(browser.get(asked(CALL) + "&maxwidth=300&maxheight=5000")
                .response()
                .body());

        assertThat(answer.at("/width").asInt()).isEqualTo(300);
        assertThat(answer.at("/height").asInt()).isEqualTo(320);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.org/es/calls/week-of-action",
                "https://convoca.example.org.evil.example/es/calls/week-of-action",
                "https://convoca.example.org@evil.example/es/calls/week-of-action",
                SITE + "/xx/calls/week-of-action",
                SITE + "/es/calls/no-such-call",
                SITE + "/es/calls/week-of-action/../../../coordination",
                SITE + "/coordination",
                "javascript:alert(1)",
                ""
            })
    void knowsNoOtherAddress(String address) {
        assertThat(browser.get(asked(address)).status()).isEqualTo(404);
    }

    @Test
    void hasNoOtherFormat() {
        assertThat(browser.get(asked(CALL) + "&format=yaml").status()).isEqualTo(501);
        assertThat(browser.get("/oembed").status()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/roll", "/actions"})
    void isFoundFromThePageItself(String below) {
        var links = browser.get("/es/calls/week-of-action" + below)
                .html()
                .select("link[type=application/json+oembed], link[type=text/xml+oembed]");

        assertThat(links).hasSize(2).allSatisfy(link -> {
            var address = URI.create(link.attr("href"));
            assertThat(browser.get(address.getRawPath() + "?" + address.getRawQuery())
                            .status())
                    .isEqualTo(200);
        });
        assertThat(browser.get("/es").html().select("link[type=application/json+oembed]"))
                .isEmpty();
    }

    private static String asked(String address) {
        return "/oembed?url=" + URLEncoder.encode(address, StandardCharsets.UTF_8);
    }
}
