package org.convoca.local.journey;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * axe-core in a page that is open. It is put there once and asked for each size and scheme: what the library's own builder does for every question, a page
 * of its own among it, takes longer than the answer.
 */
final class Axe {

    /** WCAG 2.2, levels A and AA. */
    private static final String ALL = "{type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']}";

    /** What colours and sizes can change; the rest is about the document, and the same at each. */
    private static final String SEEN =
            "{type: 'rule', values: ['color-contrast', 'target-size', 'scrollable-region-focusable']}";

    private static final String ASK = """
            axe.run(document, {runOnly: %s, resultTypes: ['violations']}).then(found => found.violations.map(
                violation => violation.id + ' at ' + violation.nodes.slice(0, 3).map(node => node.target.join(' ')).join(', ')))
            """;

    private static final String SCRIPT = script();

    private final Page page;

    private Axe(Page page) {
        this.page = page;
    }

    static Axe in(Page page) {
        page.evaluate(SCRIPT);
        return new Axe(page);
    }

    /** What keeps people out, a line for each rule. */
    List<String> all() {
        return ask(ALL);
    }

    /** The same of the rules that another scheme or size can break. */
    List<String> seen() {
        return ask(SEEN);
    }

    private List<String> ask(String rules) {
        return ((List<?>) page.evaluate(ASK.formatted(rules)))
                .stream().map(String::valueOf).toList();
    }

    private static String script() {
        try (var resource = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
            if (resource == null) {
                throw new IllegalStateException("axe-core is not in its library");
            }
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
