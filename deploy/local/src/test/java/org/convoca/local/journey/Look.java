package org.convoca.local.journey;

import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * Looks at a page as many people see it: light and dark, on a phone, a tablet and a desk. It complains of what axe-core finds (WCAG 2.2, level AA), of
 * anything that scrolls sideways, of errors in the console, of requests to elsewhere, and of script or style inside the page. Screenshots of the phone and
 * the desk are kept in {@code target/screenshots}.
 */
final class Look {

    private static final int PHONE = 320;
    private static final int DESK = 1280;
    private static final List<Integer> WIDTHS = List.of(PHONE, 768, DESK);
    private static final int HEIGHT = 800;
    /** A picture of a longer page shows its beginning. */
    private static final int LONGEST = 4000;

    private static final String LENGTH = "document.documentElement.scrollHeight";
    private static final String OVERFLOW =
            "document.documentElement.scrollWidth - document.documentElement.clientWidth";
    private static final String INLINE = """
            [...document.querySelectorAll('script:not([src]):not([type="application/ld+json"]), style, [style]')].map(e => e.outerHTML.slice(0, 80))
            """;

    private final String origin;
    private final List<String> complaints = new ArrayList<>();

    Look(String origin) {
        this.origin = origin;
    }

    /** All that was complained of so far. */
    List<String> complaints() {
        return complaints;
    }

    /** Opens it and looks. */
    void at(Page page, String path) {
        Consumer<Request> elsewhere = request -> complainOfRequest(path, request.url());
        Consumer<ConsoleMessage> console = message -> complainOfError(path, message);
        page.onRequest(elsewhere);
        page.onConsoleMessage(console);
        page.navigate(origin + path);
        here(page, path);
        page.offRequest(elsewhere);
        page.offConsoleMessage(console);
    }

    /** Opens it on a phone and goes through it by Tab alone. */
    void byTab(Page page, String path) {
        page.setViewportSize(PHONE, HEIGHT);
        page.navigate(origin + path);
        complain(path + " by Tab", TabWalk.complaints(page));
    }

    /** Looks at what is open. */
    void here(Page page, String name) {
        complain(
                name,
                ((List<?>) page.evaluate(INLINE)).stream().map(String::valueOf).toList());
        var axe = Axe.in(page);
        for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            for (var width : WIDTHS) {
                var where = name + " " + scheme.name().toLowerCase(Locale.ROOT) + " " + width;
                page.setViewportSize(width, HEIGHT);
                complainOfOverflow(page, where);
                complain(where, scheme == ColorScheme.LIGHT && width == PHONE ? axe.all() : axe.seen());
                keep(page, scheme, width, where);
            }
        }
    }

    private void complain(String where, List<String> what) {
        what.forEach(complaint -> complaints.add(where + ": " + complaint));
    }

    private void complainOfRequest(String path, String address) {
        if (!address.startsWith(origin) && !address.startsWith("data:")) {
            complaints.add(path + " asks for " + address);
        }
    }

    /** That the page itself was answered with an error is said in the console too. */
    private void complainOfError(String path, ConsoleMessage message) {
        if (message.type().equals("error") && !message.location().startsWith(origin + path)) {
            complaints.add(path + ": " + message.text());
        }
    }

    private void complainOfOverflow(Page page, String where) {
        var overflow = ((Number) page.evaluate(OVERFLOW)).intValue();
        if (overflow > 0) {
            complaints.add(where + ": scrolls sideways by " + overflow + " px");
        }
    }

    private static void keep(Page page, ColorScheme scheme, int width, String where) {
        if (width == (scheme == ColorScheme.LIGHT ? PHONE : DESK)) {
            var file = where.replaceAll("[^\\w-]+", "_").replaceFirst("^_", "");
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setClip(0, 0, width, Math.min(LONGEST, ((Number) page.evaluate(LENGTH)).intValue()))
                    .setPath(Path.of(
                            "target", "screenshots", file.substring(0, Math.min(120, file.length())) + ".png")));
        }
    }
}
