package org.convoca.gateway.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.convoca.gateway.page.HostileTexts.assertThatNoneBrokeOut;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** Texts that are known to break out of pages, as names on the roll and as titles of a call, in everything that is made of them. */
class HostileNamesIT extends WithPages {

    private static final String PATH = "/en/calls/week-of-action";
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<String> TEXTS = HostileTexts.ALL;

    /** A signatory whose every text is hostile, its website too. */
    private static Map<String, Object> signatory(int i) {
        var text = TEXTS.get(i);
        return Map.of(
                "id",
                "%08d-0000-4000-8000-000000000000".formatted(i),
                "name",
                text,
                "names",
                Map.of("en", text + " too", "ar", text),
                "acronym",
                text,
                "territory",
                "AR",
                "region",
                "americas",
                "website",
                text,
                "publishedAt",
                "2026-11-01T00:00:00Z");
    }

    private static String roll() {
        var items = IntStream.range(0, TEXTS.size())
                .mapToObj(HostileNamesIT::signatory)
                .toList();
        return JSON.writeValueAsString(Map.of("items", items, "total", items.size(), "asOf", "2026-11-20T11:59:00Z"));
    }

    private void titled(String text) {
        var call = JSON.readTree(Fixtures.aCall().json()).asObject();
        call.put("title", text).put("notice", text).put("sourceUrl", text);
        call.get("text").asObject().put("title", text).put("summary", text).put("body", text + "\n\n" + text);
        SERVICE.answer("GET " + CALL_API, call.toString());
        SERVICE.answer(
                "GET /api/v1/calls",
                JSON.writeValueAsString(Map.of(
                        "items",
                        List.of(Map.of("slug", "week-of-action", "status", "open", "title", text, "language", "es")))));
        clock.pass(java.time.Duration.ofMinutes(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {PATH + "/roll", PATH + "/territories/AR", "/embed/week-of-action/roll?lang=en"})
    void standOnTheRollLetterForLetterAndDoNothing(String path) {
        SERVICE.answer("GET " + CALL_API + "/roll", roll());
        var page = browser.get(path);

        assertThat(page.status()).isEqualTo(200);
        assertThatNoneBrokeOut(page);
        assertThat(page.html().select("bdi.name").stream()
                        .map(name -> name.wholeText())
                        .toList())
                .isEqualTo(TEXTS);
        assertThat(page.html().select("bdi.acronym").stream()
                        .map(name -> name.wholeText())
                        .toList())
                .isEqualTo(TEXTS);
    }

    @Test
    void haveAPageEachThatDoesNothing() {
        for (var i = 0; i < TEXTS.size(); i++) {
            var entry = signatory(i);
            SERVICE.answer("GET " + CALL_API + "/roll/" + entry.get("id"), JSON.writeValueAsString(entry));
            var page = browser.get(PATH + "/roll/" + entry.get("id"));

            assertThat(page.status()).isEqualTo(200);
            assertThatNoneBrokeOut(page);
            assertThat(page.html().selectFirst("h1 bdi").wholeText()).isEqualTo(TEXTS.get(i));
        }
    }

    @Test
    void areTitlesThatDoNothingInWhateverIsMadeOfACall() {
        for (var text : TEXTS) {
            titled(text);
            var call = browser.get(PATH);
            assertThat(call.html().selectFirst("h1").wholeText()).isEqualTo(text);
            assertThat(call.html().title())
                    .contains(text.replace('\t', ' ').strip().substring(0, 1));
            assertThat(call.html().select("meta[property=og:title]").attr("content"))
                    .contains(text);
            assertThatNoneBrokeOut(call);
            for (var path : List.of(
                    "/en",
                    PATH + "/roll",
                    PATH + "/territories",
                    PATH + "/signed",
                    PATH + "/poster",
                    PATH + "/share/mastodon",
                    "/embed/week-of-action?lang=ar")) {
                assertThatNoneBrokeOut(browser.get(path));
            }
        }
    }

    @Test
    void areSharedAsTheyAre() {
        titled("“Tierra” & 'libertad' 🌍 <b>");
        var links = browser.get(PATH).html().select(".share a[href^=https], .share a[href^=mailto]");

        assertThat(links.eachAttr("href"))
                .isNotEmpty()
                .noneMatch(link -> link.contains("<") || link.contains("\"") || link.contains(" "));
        assertThat(links.select("[href*=t.me]").attr("href"))
                .contains("%E2%80%9CTierra%E2%80%9D%20%26%20")
                .contains("%F0%9F%8C%8D");
    }

    @Test
    void leaveTheSitemapWellFormed() throws Exception {
        titled(TEXTS.getFirst());
        var sitemap = browser.get("/sitemap.xml").response().body();

        assertThat(DocumentBuilderFactory.newDefaultNSInstance()
                        .newDocumentBuilder()
                        .parse(new ByteArrayInputStream(sitemap.getBytes(StandardCharsets.UTF_8)))
                        .getElementsByTagName("url")
                        .getLength())
                .isPositive();
    }
}
