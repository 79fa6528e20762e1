package org.convoca.local.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Keys alone: Tab goes from one thing to the next, as often as it takes, and each that it comes to must show that it has the focus (WCAG 2.2, 2.4.7) and
 * must not lie under another (2.4.11). The skip link is taken where there is one.
 */
record Typing(Page page) implements Hands {

    /** More than any page has; who presses Tab so often has long gone. */
    private static final int MOST = 500;

    private static final String HAS_FOCUS = "e => e.ownerDocument.hasFocus() && e.ownerDocument.activeElement === e";
    private static final String SKIPS = "() => document.activeElement.matches('a.skip')";

    private static final String SHOWS_FOCUS = """
            e => {
                const style = getComputedStyle(e);
                return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0 || style.boxShadow !== 'none';
            }
            """;

    private static final String LIES_OPEN = """
            e => [e, ...(e.labels ?? [])].some(part => {
                const box = part.getClientRects()[0];
                const above = box && e.ownerDocument.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
                return above && (part.contains(above) || above.contains(part));
            })
            """;

    private static final String LABEL = "(list, value) => [...list.options].find(o => o.value === value).label.trim()";
    private static final String SAME_GROUP = "(box, name) => box.ownerDocument.activeElement.name === name";

    /** As Chromium writes them in the language that it is started in. */
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MMddyyyy", Locale.ROOT);

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("hhmma", Locale.ENGLISH);

    @Override
    public void press(Locator what) {
        reach(what);
        page.keyboard().press("Enter");
    }

    @Override
    public void write(Locator field, String text) {
        reach(field);
        page.keyboard().type(text);
        assertThat(field).hasValue(text);
    }

    @Override
    public void write(Locator field, LocalDate day) {
        reach(field);
        page.keyboard().type(DAY.format(day));
        assertThat(field).hasValue(day.toString());
    }

    @Override
    public void write(Locator field, LocalTime time) {
        reach(field);
        page.keyboard().type(TIME.format(time));
        assertThat(field).hasValue(time.toString());
    }

    @Override
    public void choose(Locator list, String value) {
        reach(list);
        page.keyboard().type((String) list.evaluate(LABEL, value));
        assertThat(list).hasValue(value);
    }

    /** Of several that exclude each other Tab comes to one alone; arrows lead to the others. */
    @Override
    public void tick(Locator box) {
        if ("radio".equals(box.getAttribute("type"))) {
            var group = box.getAttribute("name");
            step(box, "Tab", SAME_GROUP, group);
            step(box, "ArrowDown", HAS_FOCUS, null);
        } else {
            reach(box);
        }
        assertOpen(box);
        if (!box.isChecked()) {
            page.keyboard().press("Space");
        }
        assertThat(box).isChecked();
    }

    private void reach(Locator what) {
        step(what, "Tab", HAS_FOCUS, null);
        assertOpen(what);
    }

    private void step(Locator what, String key, String until, Object argument) {
        what.waitFor();
        for (var steps = 0; !(boolean) what.evaluate(until, argument); steps++) {
            assertThat(steps).as(key + " leads nowhere near " + what).isLessThan(MOST);
            page.keyboard().press(key);
            if ((boolean) page.evaluate(SKIPS)) {
                page.keyboard().press("Enter");
            }
        }
    }

    private static void assertOpen(Locator what) {
        assertThat((boolean) what.evaluate(SHOWS_FOCUS))
                .as("seen to have the focus: " + what)
                .isTrue();
        assertThat((boolean) what.evaluate(LIES_OPEN))
                .as("not covered: " + what)
                .isTrue();
    }
}
