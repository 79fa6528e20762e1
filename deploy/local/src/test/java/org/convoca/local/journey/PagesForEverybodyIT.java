package org.convoca.local.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.convoca.local.demo.Demo;
import org.convoca.local.place.Port;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every public page in every language, light and dark, on a phone, a tablet and a desk: nothing to scroll sideways, no error in the console, nothing from
 * elsewhere; and, on the phone in light and the desk in dark, nothing that keeps people out as far as axe-core can tell (WCAG 2.2, level AA). Screenshots
 * are kept in {@code target/screenshots}.
 */
@Tag("browser")
@ExtendWith(SharedSystem.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PagesForEverybodyIT {

    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
    private static final List<Integer> WIDTHS = List.of(320, 768, 1280);
    private static final List<String> LANGUAGES = List.of("ar", "en", "es", "fr", "pt");

    private static final int HEIGHT = 800;

    private final Started system = SharedSystem.system();
    private final Playwright playwright = Chromium.playwright();
    private final List<String> complaints = new ArrayList<>();
    private Browser browser;

    @BeforeEach
    void forget() {
        complaints.clear();
    }

    @BeforeAll
    void launch() {
        browser = Chromium.launched(playwright);
    }

    @AfterAll
    void close() {
        browser.close();
        playwright.close();
    }

    private Stream<String> pages() {
        var call = "/calls/" + Demo.SLUG;
        var action = new PublicApi(system)
                .read("/api/v1/calls/" + Demo.SLUG + "/actions?limit=1")
                .at("/items/0/id")
                .asString();
        return Stream.of(
                "",
                call,
                call + "/signed",
                call + "/roll",
                call + "/actions",
                call + "/actions?view=list",
                call + "/actions?view=calendar",
                call + "/request",
                call + "/lost-link",
                call + "/share/mastodon",
                call + "/poster",
                call + "/embed",
                "/actions/" + action,
                "/actions/" + action + "/poster",
                "/nowhere/at/all");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void keepsNobodyOut(String path) {
        for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            try (var context = browser.newContext(new Browser.NewContextOptions().setColorScheme(scheme));
                    var page = context.newPage()) {
                for (var language : LANGUAGES) {
                    open(page, language + path, scheme);
                }
            }
        }
        assertThat(complaints).isEmpty();
    }

    private void open(Page page, String path, ColorScheme scheme) {
        var origin = system.address(Port.GATEWAY);
        Consumer<Request> elsewhere = request -> {
            if (!request.url().startsWith(origin) && !request.url().startsWith("data:")) {
                complaints.add(path + " asks for " + request.url());
            }
        };
        Consumer<ConsoleMessage> errors = message -> {
            if (message.type().equals("error") && !path.contains("nowhere")) {
                complaints.add(path + ": " + message.text());
            }
        };
        page.onRequest(elsewhere);
        page.onConsoleMessage(errors);
        page.navigate(origin + "/" + path);
        for (var width : WIDTHS) {
            page.setViewportSize(width, HEIGHT);
            complainOfOverflow(page, path + " " + scheme.name().toLowerCase(Locale.ROOT) + " " + width);
        }
        page.setViewportSize(scheme == ColorScheme.LIGHT ? WIDTHS.getFirst() : WIDTHS.getLast(), HEIGHT);
        look(page, path + " " + scheme.name().toLowerCase(Locale.ROOT));
        page.offRequest(elsewhere);
        page.offConsoleMessage(errors);
    }

    private void look(Page page, String where) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target", "screenshots", where.replaceAll("[ /?=]", "_") + ".png")));
        for (var violation : new AxeBuilder(page).withTags(RULES).analyze().getViolations()) {
            complaints.add(where + ": " + described(violation));
        }
    }

    private void complainOfOverflow(Page page, String where) {
        var overflow = ((Number)
                        page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .intValue();
        if (overflow > 0) {
            complaints.add(where + ": scrolls sideways by " + overflow + " px");
        }
    }

    private static String described(Rule violation) {
        return violation.getId() + " at "
                + violation.getNodes().stream()
                        .limit(3)
                        .map(node -> String.valueOf(node.getTarget()))
                        .toList();
    }
}
