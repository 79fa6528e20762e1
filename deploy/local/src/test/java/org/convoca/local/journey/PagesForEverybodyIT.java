package org.convoca.local.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Playwright;
import java.util.List;
import java.util.stream.Stream;
import org.convoca.local.demo.Demo;
import org.convoca.local.place.Port;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every page that is for everybody, in every language, is looked at; none of them leaves a cookie. */
@Tag("browser")
@ExtendWith(SharedSystem.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PagesForEverybodyIT {

    static final List<String> LANGUAGES = List.of("ar", "en", "es", "fr", "pt");

    private static final String CALL = "/calls/" + Demo.SLUG;

    private final Started system = SharedSystem.system();
    private final String origin = system.address(Port.GATEWAY);
    private final Playwright playwright = Chromium.playwright();
    private Browser browser;
    private BrowserContext context;

    @BeforeAll
    void launch() {
        browser = Chromium.launched(playwright);
        context = browser.newContext();
    }

    @AfterAll
    void close() {
        browser.close();
        playwright.close();
    }

    @AfterEach
    void noCookie() {
        assertThat(context.cookies()).isEmpty();
    }

    /** Without the language that they begin with. */
    private Stream<String> pages() {
        var starts =
                List.of("/es", "/es" + CALL, "/es" + CALL + "/signed", "/es" + CALL + "/embed", "/es/nowhere/at/all");
        var found = Crawl.from(context, origin, starts, path -> path.matches("/es\\b(?!.*/nowhere).*"));
        assertThat(found).hasSizeGreaterThan(12);
        return Stream.concat(found.stream().map(path -> path.substring("/es".length())), Stream.of("/nowhere/at/all"));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void keepsNobodyOut(String path) {
        var look = new Look(origin);
        try (var page = context.newPage()) {
            LANGUAGES.forEach(language -> look.at(page, "/" + language + path));
            look.byTab(page, "/ar" + path);
        }
        assertThat(look.complaints()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/calls/" + Demo.SLUG, "/calls/" + Demo.SLUG + "/request", "/calls/" + Demo.SLUG + "/lost-link"})
    void keepsNobodyOutWhoErrs(String path) {
        var look = new Look(origin);
        try (var page = context.newPage()) {
            for (var language : LANGUAGES) {
                page.navigate(origin + "/" + language + path);
                page.locator("main form[method=post] button[type=submit]")
                        .last()
                        .click();
                page.locator("#error-summary").waitFor();
                look.here(page, "/" + language + path + " with errors");
            }
        }
        assertThat(look.complaints()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/roll", "/sign", "/map"})
    void keepsNobodyOutOfWhatOthersFrame(String path) {
        var look = new Look(origin);
        try (var page = context.newPage()) {
            LANGUAGES.forEach(language -> look.at(page, "/embed/" + Demo.SLUG + path + "?lang=" + language));
        }
        assertThat(look.complaints()).isEmpty();
    }
}
