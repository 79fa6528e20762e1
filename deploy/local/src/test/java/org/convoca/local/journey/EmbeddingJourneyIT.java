package org.convoca.local.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.convoca.local.demo.Demo;
import org.convoca.local.place.Port;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Follows {@code docs/embedding.md} by the letter: its page stands on another site and is looked at in a browser. */
@Tag("browser")
@ExtendWith(SharedSystem.class)
class EmbeddingJourneyIT {

    private static final Pattern PAGE = Pattern.compile("```html\\n(.*?)```", Pattern.DOTALL);

    private final Started system = SharedSystem.system();
    private final List<String> complaints = new ArrayList<>();

    @Test
    void itsFramesAreShownOnAnotherSiteAndGrowWithWhatIsInThem() {
        var given = lines();
        shown(given, page -> {
            var frames = page.locator("iframe");
            assertThat(frames.count()).isEqualTo(4);
            for (var i = 0; i < 4; i++) {
                var frame = frames.nth(i);
                frame.scrollIntoViewIfNeeded();
                await().untilAsserted(() -> assertThat(missing(frame)).isBetween(-1.0, 1.0));
                assertThat(frame.getAttribute("sandbox"))
                        .contains("allow-scripts")
                        .doesNotContain("same-origin");
            }
            var roll = frames.nth(2).contentFrame();
            assertThat(frames.nth(2).getAttribute("height")).isNotEqualTo("640");
            assertThat(roll.locator("html").getAttribute("data-theme")).isEqualTo("dark");
            assertThat(roll.locator("main").textContent())
                    .doesNotContain("Europa")
                    .contains("Asia");
            assertThat(frames.nth(3).contentFrame().locator("html").getAttribute("dir"))
                    .isEqualTo("rtl");
            return null;
        });
        assertThat(complaints).isEmpty();
    }

    @Test
    void withoutTheScriptTheyKeepTheirHeightAndRunNone() {
        var given = lines().replaceAll("<script.*</script>", "");
        shown(given, page -> {
            var first = page.locator("iframe").first();
            assertThat(first.contentFrame().locator("h1").innerText()).isNotBlank();
            assertThat(first.getAttribute("height")).isEqualTo("320");
            assertThat(first.getAttribute("sandbox")).doesNotContain("allow-scripts");
            assertThat(isStyled(first)).isTrue();
            return null;
        });
        assertThat(complaints).isEmpty();
    }

    /** As the guide shows them, for this installation and a call that it has. */
    private String lines() {
        var page = PAGE.matcher(Guide.read("embedding.md"));
        assertThat(page.find()).isTrue();
        return page.group(1)
                .replace("https://convoca.example.org", system.address(Port.GATEWAY))
                .replace("your-call", Demo.SLUG);
    }

    private void shown(String lines, Function<Page, Void> look) {
        try (var site = new OtherSite(lines);
                var playwright = Chromium.playwright();
                var browser = Chromium.launched(playwright);
                var context = browser.newContext(new Browser.NewContextOptions().setViewportSize(360, 740))) {
            var page = context.newPage();
            page.onConsoleMessage(this::complain);
            page.navigate(site.address());
            look.apply(page);
            assertThat(context.cookies()).isEmpty();
        }
    }

    private void complain(ConsoleMessage message) {
        if (message.type().equals("error") && !message.text().contains("404")) {
            complaints.add(message.text());
        }
    }

    /** How much higher what is in the frame is than the frame. */
    private static double missing(Locator frame) {
        var content = frame.contentFrame().locator("body").boundingBox();
        return content.height - Double.parseDouble(frame.getAttribute("height"));
    }

    /** Our style sheet, not the browser's, says how the page looks. */
    private static boolean isStyled(Locator frame) {
        return frame.contentFrame()
                .locator("body")
                .evaluate("body => getComputedStyle(body).marginTop")
                .equals("0px");
    }
}
