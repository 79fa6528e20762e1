package org.convoca.trials.fault;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.convoca.trials.Invariant;
import org.convoca.trials.system.Http;
import org.convoca.trials.system.Proxy;
import org.convoca.trials.system.Wait;
import org.convoca.trials.system.Weather;

/** F18: the network between services, broker and database is late, breaks, swallows, is narrow. */
final class BadNetwork implements Fault {

    private static final int SECONDS = 60;
    private static final Duration BETWEEN_RESETS = Duration.ofSeconds(5);
    private static final int NARROW = 20 * 1024;
    private static final long P95_MILLIS = 300;
    private static final Weather LATE = new Weather.Slow(Duration.ofMillis(800), Duration.ofMillis(400), 0, true);
    private static final Weather THIN = new Weather.Slow(Duration.ZERO, Duration.ZERO, NARROW, false);

    @Override
    public String id() {
        return "F18";
    }

    @Override
    public String what() {
        return "network to broker and database: 800 ± 400 ms late, reset every 5 s, half-open, 20 KB/s";
    }

    @Override
    public String threshold() {
        return "p95 of the call's page from the cache below " + P95_MILLIS + " ms";
    }

    @Override
    public double rate() {
        return 2;
    }

    @Override
    public Duration limit() {
        return Duration.ofSeconds(90);
    }

    @Override
    public void inflict(Scene scene) throws Exception {
        var network = scene.system().network();
        var proxies = List.of(network.kafka(), network.mongodb());
        var each = Duration.ofSeconds(scene.setting().scaled(SECONDS, 8));
        var pages = new ArrayList<Long>();
        for (var weather : List.of(LATE, Weather.FROZEN, THIN)) {
            scene.setting().say("the network is " + weather);
            proxies.forEach(proxy -> proxy.weather(weather));
            look(scene, pages, each);
            proxies.forEach(proxy -> proxy.weather(Weather.FAIR));
            Wait.pause(Duration.ofSeconds(2));
        }
        for (var reset = 0; reset < Math.max(1, each.toSeconds() / BETWEEN_RESETS.toSeconds()); reset++) {
            proxies.forEach(Proxy::cut);
            look(scene, pages, BETWEEN_RESETS);
        }
        pages.sort(null);
        var p95 = pages.get((int) (pages.size() * 0.95));
        scene.measure("faults", 4);
        scene.measure("pageP95Millis", p95);
        scene.findings().check(Invariant.I8, p95 < P95_MILLIS, "the 95th percentile of the page was " + p95 + " ms");
    }

    private static void look(Scene scene, List<Long> pages, Duration length) throws InterruptedException {
        var page =
                URI.create(scene.system().gateway() + "/es/calls/" + scene.log().call());
        var end = System.nanoTime() + length.toNanos();
        while (System.nanoTime() < end) {
            var begun = System.nanoTime();
            Http.get(page);
            pages.add((System.nanoTime() - begun) / 1_000_000);
            Wait.pause(Duration.ofMillis(250));
        }
    }
}
