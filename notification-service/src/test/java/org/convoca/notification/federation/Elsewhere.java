package org.convoca.notification.federation;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Other servers with people who follow. They take nothing whose signature does not hold, and remember what they took. */
final class Elsewhere implements AutoCloseable {

    static final String LONER = "loner";
    static final KeyPair KEYS = pair();

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpServer server = Servers.start();
    private final Verifying verifying;
    private final List<Taken> taken = Collections.synchronizedList(new ArrayList<>());
    private final List<String> faults = Collections.synchronizedList(new ArrayList<>());
    private final Map<String, Integer> moods = new ConcurrentHashMap<>();
    private final Map<String, AtomicInteger> busy = new ConcurrentHashMap<>();
    private final Set<String> gone = ConcurrentHashMap.newKeySet();
    private final AtomicReference<CountDownLatch> thinking = new AtomicReference<>(new CountDownLatch(0));
    private final AtomicInteger asked = new AtomicInteger();
    private final AtomicInteger posts = new AtomicInteger();
    private final AtomicInteger underWay = new AtomicInteger();
    private final AtomicInteger mostAtOnce = new AtomicInteger();
    private final AtomicInteger mostPerHost = new AtomicInteger();

    Elsewhere(Clock clock) {
        verifying = new Verifying(clock);
        server.createContext("/", this::handle);
    }

    /** @param inbox address that was posted to */
    record Taken(String inbox, JsonNode activity) {

        String type() {
            return activity.path("type").asString();
        }
    }

    /** Somebody; servers of loners have no inbox for all. */
    record Person(String host, String name) {

        String id() {
            return "http://" + host + "/users/" + name;
        }

        String inbox() {
            return id() + "/inbox";
        }

        String delivery() {
            return isLoner() ? inbox() : "http://" + host + "/inbox";
        }

        private boolean isLoner() {
            return name.startsWith(LONER);
        }

        String keyId() {
            return id() + "#main-key";
        }
    }

    static KeyPair pair() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    Person person(String server, String name) {
        return new Person(server + ".example.org:" + this.server.getAddress().getPort(), name);
    }

    /** From now on a server answers every post with that; 200 is well. */
    void answers(Person one, int status) {
        moods.put(one.host(), status);
    }

    /** Until the latch is down, nobody is shown who is asked for. */
    void thinkUntil(CountDownLatch latch) {
        thinking.set(latch);
    }

    /** Their actor is not shown any more. */
    void isGone(Person person) {
        gone.add(person.id());
    }

    List<Taken> taken() {
        synchronized (taken) {
            return List.copyOf(taken);
        }
    }

    List<Taken> takenAt(String inbox) {
        return taken().stream().filter(one -> one.inbox().equals(inbox)).toList();
    }

    /** What did not hold of what came. */
    List<String> faults() {
        synchronized (faults) {
            return List.copyOf(faults);
        }
    }

    /** How often an actor was fetched. */
    int asked() {
        return asked.get();
    }

    /** How often something was posted, be it taken or not. */
    int posts() {
        return posts.get();
    }

    int mostAtOnce() {
        return mostAtOnce.get();
    }

    int mostPerHost() {
        return mostPerHost.get();
    }

    private void handle(HttpExchange exchange) throws IOException {
        var host = exchange.getRequestHeaders().getFirst("Host");
        if (exchange.getRequestMethod().equals("GET")) {
            asked.incrementAndGet();
            think();
            show(exchange, host);
            return;
        }
        posts.incrementAndGet();
        mostAtOnce.accumulateAndGet(underWay.incrementAndGet(), Math::max);
        var here = busy.computeIfAbsent(host, _ -> new AtomicInteger());
        mostPerHost.accumulateAndGet(here.incrementAndGet(), Math::max);
        try {
            take(exchange, host);
        } finally {
            here.decrementAndGet();
            underWay.decrementAndGet();
        }
    }

    private void take(HttpExchange exchange, String host) throws IOException {
        var body = exchange.getRequestBody().readAllBytes();
        var mood = moods.getOrDefault(host, 202);
        var fault = verifying.fault(exchange, body);
        if (!fault.isEmpty()) {
            faults.add(fault);
            Servers.answer(exchange, 401, "");
            return;
        }
        if (mood < 300) {
            taken.add(new Taken("http://" + host + exchange.getRequestURI(), JSON.readTree(body)));
        }
        Servers.answer(exchange, mood, "");
    }

    private void think() {
        try {
            thinking.get().await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void show(HttpExchange exchange, String host) throws IOException {
        var id = "http://" + host + exchange.getRequestURI();
        if (gone.contains(id)) {
            Servers.answer(exchange, 410, "");
            return;
        }
        var document = JSON.createObjectNode();
        document.put("id", id);
        document.put("type", "Person");
        document.put("inbox", id + "/inbox");
        if (!id.contains("/" + LONER)) {
            document.putObject("endpoints").put("sharedInbox", "http://" + host + "/inbox");
        }
        document.putObject("publicKey")
                .put("id", id + "#main-key")
                .put("owner", id)
                .put("publicKeyPem", Pem.of(KEYS.getPublic()));
        Servers.answer(exchange, 200, JSON.writeValueAsString(document));
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
