package org.convoca.gateway.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/** What programs look for at the root. */
@TestPropertySource(properties = "convoca.gateway.security-contact=mailto:security@example.org")
class SiteFilesIT extends WithPages {

    private static final Pattern LOCATION = Pattern.compile("<loc>https://convoca\\.example\\.org([^<]*)</loc>");

    @Test
    void theSitemapNamesPagesThatAreThereInEachLanguage() {
        var sitemap = browser.get("/sitemap.xml");

        assertThat(sitemap.header("Content-Type")).startsWith("application/xml");
        var paths = LOCATION.matcher(sitemap.response().body())
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(paths)
                .contains(
                        "/en",
                        "/ar/calls/week-of-action",
                        "/es/calls/week-of-action/roll",
                        "/fr/calls/week-of-action/actions")
                .doesNotHaveDuplicates();
        assertThat(paths)
                .filteredOn(path -> path.contains("week-of-action") || path.length() == 3)
                .hasSize(5 * PageLanguages.CODES.size())
                .allSatisfy(path -> assertThat(browser.get(path).status()).isEqualTo(200));
    }

    @Test
    void robotsAreKeptFromLinksThatActAndLedToTheSitemap() {
        var robots = browser.get("/robots.txt").response().body();

        assertThat(robots).startsWith("User-agent: *\n").contains("Disallow: /confirm/", "Disallow: /coordination");
        assertThat(robots).endsWith("Sitemap: https://convoca.example.org/sitemap.xml\n");
    }

    @Test
    void whoeverFindsAFlawIsToldWhomToTell() {
        var security = browser.get("/.well-known/security.txt");

        assertThat(security.header("Content-Type")).startsWith("text/plain");
        assertThat(security.response().body())
                .startsWith("Contact: mailto:security@example.org\nExpires: 20")
                .contains("Preferred-Languages: " + String.join(", ", PageLanguages.CODES) + "\n")
                .endsWith("Canonical: https://convoca.example.org/.well-known/security.txt\n");
    }
}
