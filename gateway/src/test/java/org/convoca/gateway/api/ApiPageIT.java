package org.convoca.gateway.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.convoca.gateway.Browser;
import org.convoca.gateway.GatewayTest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@GatewayTest
class ApiPageIT {

    private Document page;

    @BeforeEach
    void load(@LocalServerPort int port) {
        page = Jsoup.parse(new Browser(port)
                .get("/api", "Accept", "text/html", "Accept-Language", "ar")
                .body());
    }

    @Test
    void showsEveryRequestOfTheDescription() {
        assertThat(page.select("article.api h2").eachText())
                .containsExactlyElementsOf(new OpenApiDocument()
                        .operations().stream()
                                .map(OpenApiDocument.Operation::toString)
                                .toList());
        assertThat(page.select("article.api nav a").eachAttr("href"))
                .allSatisfy(reference ->
                        assertThat(page.getElementById(reference.substring(1))).isNotNull());
    }

    @Test
    void readsFromLeftToRightAndInEnglishInAnyFrame() {
        assertThat(page.selectFirst("html").attr("dir")).isEqualTo("rtl");
        assertThat(page.selectFirst("article.api").attr("dir")).isEqualTo("ltr");
        assertThat(page.selectFirst("article.api").attr("lang")).isEqualTo("en");
    }

    @Test
    void leavesNoMarkdownOver() {
        assertThat(page.select("article.api p, article.api td, article.api summary")
                        .eachText())
                .noneMatch(text -> text.contains("**") || text.contains("`") || text.startsWith("|"));
        assertThat(page.select("#sign table").text())
                .contains("/organisation/website")
                .contains("not-a-web-address");
    }

    @Test
    void needsNeitherScriptNorInlineStyle() {
        assertThat(page.select("script, style, [style]")).isEmpty();
    }
}
