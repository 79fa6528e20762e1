package org.convoca.trials.input;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.convoca.local.place.Service;
import org.convoca.local.secret.Secrets;
import org.convoca.platform.internal.InternalTokens;
import org.convoca.trials.Setting;
import org.convoca.trials.history.Canary;
import org.convoca.trials.history.OwnCall;
import org.convoca.trials.system.Http;
import org.convoca.trials.system.Http.Answer;
import org.convoca.trials.system.LocalSystem;
import tools.jackson.databind.json.JsonMapper;

/** The running system as those who send bad inputs see it, with a call of the trial's own. */
final class Inputs implements AutoCloseable {

    static final JsonMapper JSON = JsonMapper.builder().build();

    private final LocalSystem system;
    private final RandomGenerator random;
    private final String call;
    private final AtomicInteger number = new AtomicInteger();
    private final Listener listener;
    private final InternalTokens tokens;

    private Inputs(LocalSystem system, RandomGenerator random, String call, Listener listener) {
        this.system = system;
        this.random = random;
        this.call = call;
        this.listener = listener;
        this.tokens = InternalTokens.signedBy(
                Secrets.OPERATOR, Secrets.in(system.data().secrets()).operatorKey(), Clock.systemUTC());
    }

    static Inputs open(Setting setting, String name) throws IOException {
        var system = setting.system();
        var call = "trial-" + name + "-" + setting.seed();
        OwnCall.open(system, call);
        return new Inputs(system, setting.random(), call, Listener.open());
    }

    LocalSystem system() {
        return system;
    }

    RandomGenerator random() {
        return random;
    }

    /** Where nobody may come. */
    Listener listener() {
        return listener;
    }

    String call() {
        return call;
    }

    /** A number that no other case of this trial has. */
    int next() {
        return number.incrementAndGet();
    }

    URI at(String path) {
        return system.gateway().resolve(path);
    }

    String callApi() {
        return "/api/v1/calls/" + call;
    }

    /** A request to sign in which all is well; its parts may be changed. */
    Map<String, Object> signing() {
        var own = call + " " + next();
        var organisation = new LinkedHashMap<String, Object>();
        organisation.put("name", "Asamblea " + own);
        organisation.put("territory", "AR");
        var contact = new LinkedHashMap<String, Object>();
        contact.put("name", Canary.NAME);
        contact.put("email", Canary.MAILBOX + "-" + own.replace(' ', '-') + "@example.org");
        var body = new LinkedHashMap<String, Object>();
        body.put("organisation", organisation);
        body.put("contact", contact);
        body.put("locale", "es");
        body.put("consent", true);
        return body;
    }

    /** @param field of the organisation: {@code name}, {@code acronym}, {@code website} … */
    Map<String, Object> signingAs(String field, Object value) {
        var body = signing();
        part(body, "organisation").put(field, value);
        return body;
    }

    /** @param field {@code name} or {@code email} */
    Map<String, Object> signingBy(String field, Object value) {
        var body = signing();
        part(body, "contact").put(field, value);
        return body;
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> part(Map<String, Object> body, String name) {
        return (Map<String, Object>) Objects.requireNonNull(body.get(name));
    }

    Supplier<Answer> sign(Map<String, Object> body) {
        return signRaw(JSON.writeValueAsString(body));
    }

    Supplier<Answer> signRaw(String json) {
        return post(callApi() + "/signatures", json);
    }

    Supplier<Answer> post(String path, String json, String... headers) {
        return () -> Http.postJson(at(path), json, headers);
    }

    /** Sent to a service itself, as the operator. */
    Answer operated(Service service, String path, String contentType, byte[] body) {
        var address = URI.create(service.address(system.ports()) + path);
        return Http.send(
                "POST",
                address,
                BodyPublishers.ofByteArray(body),
                "Content-Type",
                contentType,
                "Authorization",
                "Bearer " + tokens.mint(service.label(), "POST", address.getRawPath(), Set.of()));
    }

    /** @param path as it stands in an address, encoded where it has to be */
    Supplier<Answer> get(String path) {
        return () -> Http.get(at(path));
    }

    @Override
    public void close() {
        listener.close();
    }
}
