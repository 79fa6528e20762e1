package org.convoca.bench;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/**
 * Opens pages as somebody does who was never there, on a cheap phone with a slow connection, and says what that costs: bytes over the wire, requests, and
 * when the largest part was painted (Largest Contentful Paint, W3C). Phone and connection are those that Lighthouse takes for a mobile one.
 */
final class FirstViews {

    private static final int VISITS = 5;
    private static final double KIB = 1024;
    private static final double MOST_KIB = 60;

    /** What web.dev calls good. */
    private static final double LATEST_PAINT_MILLIS = 2500;

    private static final double LATENCY_MILLIS = 562.5;
    private static final double DOWN_BYTES_A_SECOND = 1_474_560 / 8.0;
    private static final double UP_BYTES_A_SECOND = 675_000 / 8.0;
    private static final int SLOWER = 4;

    private static final String LARGEST_PAINT = """
            () => new Promise(done => new PerformanceObserver(list => done(list.getEntries().at(-1).startTime))
                .observe({ type: 'largest-contentful-paint', buffered: true }))
            """;

    private final URI gateway;
    private final Map<String, String> paths;
    private final Report report;
    private final Progress progress;

    private record View(double bytes, double requests, double largestPaint) {}

    FirstViews(URI gateway, String call, Report report, Progress progress) {
        this.gateway = gateway;
        this.report = report;
        this.progress = progress;
        this.paths = new TreeMap<>(Map.of(
                "call", "/es/calls/" + call,
                "roll", "/es/calls/" + call + "/roll",
                "map", "/es/calls/" + call + "/actions",
                "sign-form-elsewhere", "/embed/" + call + "/sign"));
    }

    void measure() {
        try (var playwright = Playwright.create(
                        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
                var browser = playwright
                        .chromium()
                        .launch(new BrowserType.LaunchOptions()
                                .setExecutablePath(chromium())
                                .setArgs(List.of("--no-sandbox")))) {
            paths.forEach((name, path) -> tell(name, views(browser, path)));
        }
    }

    private List<View> views(Browser browser, String path) {
        progress.say("opening " + path + " " + VISITS + " times on a slow connection");
        var views = new ArrayList<View>();
        for (var visit = 0; visit < VISITS; visit++) {
            try (var context = browser.newContext(new Browser.NewContextOptions().setViewportSize(360, 740))) {
                views.add(view(context.newPage(), path));
            }
        }
        return views;
    }

    private View view(Page page, String path) {
        var sizes = new ArrayList<Double>();
        var protocol = page.context().newCDPSession(page);
        protocol.send("Network.enable");
        protocol.send("Network.emulateNetworkConditions", slowConnection());
        var slower = new JsonObject();
        slower.addProperty("rate", SLOWER);
        protocol.send("Emulation.setCPUThrottlingRate", slower);
        protocol.on(
                "Network.loadingFinished",
                event -> sizes.add(event.get("encodedDataLength").getAsDouble()));
        page.navigate(gateway.resolve(path).toString());
        var painted = ((Number) page.evaluate(LARGEST_PAINT)).doubleValue();
        return new View(sizes.stream().mapToDouble(Double::doubleValue).sum(), sizes.size(), painted);
    }

    private static JsonObject slowConnection() {
        var conditions = new JsonObject();
        conditions.addProperty("offline", false);
        conditions.addProperty("latency", LATENCY_MILLIS);
        conditions.addProperty("downloadThroughput", DOWN_BYTES_A_SECOND);
        conditions.addProperty("uploadThroughput", UP_BYTES_A_SECOND);
        return conditions;
    }

    private void tell(String page, List<View> views) {
        report.row(Row.of("pages." + page + ".size", median(views, View::bytes) / KIB, "KiB", MOST_KIB));
        report.row(Row.of("pages." + page + ".requests", median(views, View::requests), "1"));
        report.row(Row.of(
                "pages." + page + ".largest-paint", median(views, View::largestPaint), "ms", LATEST_PAINT_MILLIS));
    }

    private static double median(List<View> views, ToDoubleFunction<View> figure) {
        return views.stream()
                .mapToDouble(figure)
                .sorted()
                .skip(VISITS / 2)
                .findFirst()
                .orElseThrow();
    }

    private static Path chromium() {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .flatMap(folder -> Stream.of("chromium", "chromium-browser", "google-chrome")
                        .map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("pages need a Chromium on the PATH"));
    }
}
