package org.convoca.gateway.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.convoca.gateway.page.Browser.Shown;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;

/** Texts that are known to break out of pages, and what a page looks like out of which none did. */
final class HostileTexts {

    static final List<String> ALL = read();

    private HostileTexts() {}

    private static List<String> read() {
        try (var file = HostileTexts.class.getResourceAsStream("hostile-texts.txt")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    static void assertThatNoneBrokeOut(Shown page) {
        assertThat(broken(page.html())).as(page.response().uri().toString()).isEmpty();
    }

    /** What only a text that broke out could have put there. */
    private static List<String> broken(Document html) {
        var elements = html.select(
                "script:not([src^=/assets/]):not([type=application/ld+json]), style, iframe, object, embed, applet, base[href], frame, math, "
                        + "audio, video, img:not([src$=qr.svg]), meta[http-equiv], link[rel=stylesheet]:not([href^=/assets/]), link[rel=import], "
                        + "[style], [srcdoc], [formaction]:not([formaction^=/registration/]), b, xss");
        var attributes = html.getAllElements().stream()
                .flatMap(element -> element.attributes().asList().stream())
                .filter(HostileTexts::acts);
        return Stream.concat(elements.stream(), attributes)
                .map(Object::toString)
                .toList();
    }

    private static boolean acts(Attribute attribute) {
        return attribute.getKey().toLowerCase(Locale.ROOT).startsWith("on")
                || (List.of("href", "src", "action", "xlink:href").contains(attribute.getKey())
                        && !attribute.getValue().matches("(?:https?://|webcal://|mailto:|/(?!/)|#|\\?).*"));
    }
}
