package org.convoca.local.journey;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;

/**
 * Goes through the page that is open by Tab alone and complains of what axe-core cannot see (WCAG 2.2): of a stop that does not show its focus (2.4.7) or lies
 * under something else (2.4.11), and of what Tab does not come to (2.1.1).
 */
final class TabWalk {

    /** A page with more stops is one of many names, and the others are of the same kind. */
    private static final int MOST = 400;

    private static final String BEGIN = """
            () => {
                window.convocaStops = new Set();
                document.activeElement.blur();
            }
            """;

    /**
     * What is to be complained of here, or null at the end: where the walk began, or has left the page. A date has several stops inside; of what is larger than
     * the screen, the part that is on it counts.
     */
    private static final String STOP = """
            () => {
                const e = document.activeElement;
                if (e === window.convocaLast || e.localName === 'iframe') {
                    return [];
                }
                if (e === document.body || window.convocaStops.has(e)) {
                    return null;
                }
                window.convocaLast = e;
                window.convocaStops.add(e);
                const style = getComputedStyle(e);
                const shown = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0 || style.boxShadow !== 'none';
                const open = [e, ...(e.labels ?? [])].some(part => [...part.getClientRects()].some(box => {
                    const middle = (from, to, end) => (Math.max(from, 0) + Math.min(to, end)) / 2;
                    const above = document.elementFromPoint(middle(box.left, box.right, innerWidth), middle(box.top, box.bottom, innerHeight));
                    return above && (part.contains(above) || above.contains(part));
                }));
                const name = e.outerHTML.slice(0, 100);
                return [...(shown ? [] : ['no focus seen at ' + name]), ...(open ? [] : ['covered: ' + name])];
            }
            """;

    /** Of buttons that exclude each other Tab comes to one. */
    private static final String MISSED = """
            () => [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex="0"]')]
                .filter(e => e.tabIndex >= 0 && !e.disabled && e.type !== 'hidden' && e.checkVisibility({ visibilityProperty: true }))
                .filter(e => !window.convocaStops.has(e))
                .filter(e => e.type !== 'radio' || ![...window.convocaStops].some(stop => stop.name === e.name))
                .map(e => 'Tab does not come to ' + e.outerHTML.slice(0, 100))
            """;

    private TabWalk() {}

    static List<String> complaints(Page page) {
        var complaints = new ArrayList<String>();
        page.evaluate(BEGIN);
        for (var steps = 0; steps < MOST; steps++) {
            page.keyboard().press("Tab");
            if (!(page.evaluate(STOP) instanceof List<?> found)) {
                complaints.addAll(lines(page.evaluate(MISSED)));
                break;
            }
            complaints.addAll(lines(found));
        }
        return complaints;
    }

    private static List<String> lines(Object found) {
        return ((List<?>) found).stream().map(String::valueOf).toList();
    }
}
