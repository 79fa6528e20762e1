package org.convoca.local.journey;

import com.microsoft.playwright.BrowserContext;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.Predicate;
import org.jsoup.Jsoup;

/**
 * Finds the pages that one gets to by following links, one of each kind: addresses that differ by an id, a territory, a language of a text or a filter
 * alone are one kind. So a page that is added is looked at, whoever adds it.
 */
final class Crawl {

    private static final int MOST = 90;

    private final BrowserContext browser;
    private final String origin;
    private final Predicate<String> inside;
    private final ArrayDeque<String> ahead = new ArrayDeque<>();
    private final HashSet<String> kinds = new HashSet<>();

    private Crawl(BrowserContext browser, String origin, Predicate<String> inside) {
        this.browser = browser;
        this.origin = origin;
        this.inside = inside;
    }

    /** Paths with their queries, in the order in which they were found. */
    static List<String> from(BrowserContext browser, String origin, List<String> starts, Predicate<String> inside) {
        var crawl = new Crawl(browser, origin, inside);
        starts.forEach(crawl::note);
        return crawl.walk();
    }

    private List<String> walk() {
        var found = new ArrayList<String>();
        while (!ahead.isEmpty() && found.size() < MOST) {
            var path = ahead.remove();
            var answer = browser.request().get(origin + path);
            var type = answer.headers().getOrDefault("content-type", "");
            if (answer.ok() && type.startsWith("text/html")) {
                found.add(path);
                Jsoup.parse(answer.text(), origin + path)
                        .select("a[href], iframe[src]")
                        .forEach(link -> follow(link.absUrl(link.hasAttr("href") ? "href" : "src")));
            }
        }
        return found;
    }

    private void follow(String address) {
        if (address.startsWith(origin + "/")) {
            var uri = URI.create(address.replace(" ", "%20").replace("|", "%7C"));
            var query = uri.getRawQuery();
            note(uri.getRawPath() + (query == null ? "" : "?" + query));
        }
    }

    private void note(String address) {
        var path = address.replaceFirst("\\?lang=[a-z]+&", "?").replaceFirst("[?&]lang=[a-z]+", "");
        if (inside.test(path) && kinds.add(kind(path))) {
            ahead.add(path);
        }
    }

    /** Of a query only the view is another page; all else filters the same one. */
    private static String kind(String path) {
        var parts = path.split("\\?", 2);
        var kind = parts[0].replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "{id}")
                .replaceAll("/calls/[a-z0-9-]+", "/calls/{slug}")
                .replaceAll("/embed/[a-z0-9-]+", "/embed/{slug}")
                .replaceAll("/week/[a-z0-9-]+", "/week/{slug}")
                .replaceAll("/territories/[A-Za-z-]+", "/territories/{code}")
                .replaceAll("/texts/[a-z-]+", "/texts/{language}")
                .replaceAll("/[0-9]+", "/{n}");
        var view = parts.length == 1 ? "" : parts[1].replaceAll("(?s).*?(view=[a-z]+).*|.*", "$1");
        return kind + "?" + view;
    }
}
