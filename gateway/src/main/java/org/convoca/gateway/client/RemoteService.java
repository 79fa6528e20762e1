package org.convoca.gateway.client;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Consumer;
import org.convoca.platform.internal.Coordination;
import org.convoca.platform.internal.OnBehalf;
import org.convoca.platform.internal.Signatory;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.json.JsonMapper;

/** One request to a service at a time: signed, within time limits, through a circuit breaker, and never repeated by itself. Thread-safe. */
class RemoteService {

    private static final Logger log = LoggerFactory.getLogger(RemoteService.class);
    /** The largest page of the roll is far smaller. */
    private static final int LARGEST_ANSWER = 4 * 1024 * 1024;

    private static final int TOO_MANY = 429;

    private static final Answer NONE = new Answer.None();

    private final String name;
    private final RestClient rest;
    private final CircuitBreaker breaker;
    private final JsonMapper json;

    /** @param name of the service: the audience of its calls */
    RemoteService(String name, URI address, Connections connections) {
        this.name = name;
        rest = connections.to(name, address);
        breaker = connections.breaker(name);
        json = connections.json();
    }

    /** Reads; the path's variables are expanded and encoded. */
    Answer get(String path, Map<String, ?> variables, Consumer<HttpHeaders> headers) {
        return guarded(
                () -> rest.get().uri(path, variables).headers(headers).exchange((_, response) -> given(response)));
    }

    /** Writes a JSON body. */
    Answer post(String path, Map<String, ?> variables, Object body, Consumer<HttpHeaders> headers) {
        return write(HttpMethod.POST, path, variables, body, headers);
    }

    /** Writes a JSON body by another method than POST. */
    Answer write(HttpMethod method, String path, Map<String, ?> variables, Object body, Consumer<HttpHeaders> headers) {
        return guarded(() -> rest.method(method)
                .uri(path, variables)
                .headers(headers)
                .contentType(MediaType.APPLICATION_JSON)
                .body(json.writeValueAsBytes(body))
                .exchange((_, response) -> given(response)));
    }

    /** Writes a JSON body by any method, to a service that may answer that somebody has asked too much: that is no sign of its being unwell. */
    Answer counted(HttpMethod method, String path, Map<String, ?> variables, Object body) {
        return guarded(() -> rest.method(method)
                .uri(path, variables)
                .contentType(MediaType.APPLICATION_JSON)
                .body(json.writeValueAsBytes(body))
                .exchange((_, response) -> response.getStatusCode().value() == TOO_MANY
                        ? new Answer.Given(TOO_MANY, null, "")
                        : given(response)));
    }

    /**
     * Asks on behalf of a registration's organiser.
     *
     * @param body to be sent as JSON, or null
     * @param key an {@code Idempotency-Key}, or null
     */
    Answer onBehalf(
            OnBehalf organiser,
            HttpMethod method,
            String path,
            Map<String, ?> variables,
            @Nullable Object body,
            @Nullable String key) {
        return signedIn(SignedCalls.ON_BEHALF, organiser, method, path, variables, body, key);
    }

    /**
     * Asks for a coordinator; the service checks what of it that coordinator looks after.
     *
     * @param body to be sent as JSON, or null
     * @param key an {@code Idempotency-Key}, or null
     */
    Answer coordinated(
            Coordination coordination,
            HttpMethod method,
            String path,
            Map<String, ?> variables,
            @Nullable Object body,
            @Nullable String key) {
        return signedIn(SignedCalls.COORDINATION, coordination, method, path, variables, body, key);
    }

    /**
     * Asks for the contact of a signature; the service checks that they still are.
     *
     * @param body to be sent as JSON, or null
     */
    Answer forSignatory(
            Signatory signatory, HttpMethod method, String path, Map<String, ?> variables, @Nullable Object body) {
        return signedIn(SignedCalls.SIGNATORY, signatory, method, path, variables, body, null);
    }

    private Answer signedIn(
            String attribute,
            Object whom,
            HttpMethod method,
            String path,
            Map<String, ?> variables,
            @Nullable Object body,
            @Nullable String key) {
        return guarded(() -> {
            var request = rest.method(method)
                    .uri(path, variables)
                    .attribute(attribute, whom)
                    .headers(headers -> {
                        if (key != null) {
                            headers.set("Idempotency-Key", key);
                        }
                    });
            if (body != null) {
                request.contentType(MediaType.APPLICATION_JSON).body(json.writeValueAsBytes(body));
            }
            return request.exchange((_, response) -> given(response));
        });
    }

    /** Sends a text on behalf of a registration's organiser. */
    Answer textOnBehalf(OnBehalf organiser, String path, Map<String, ?> variables, String text, MediaType type) {
        return guarded(() -> rest.post()
                .uri(path, variables)
                .attribute(SignedCalls.ON_BEHALF, organiser)
                .contentType(type)
                .body(text.getBytes(StandardCharsets.UTF_8))
                .exchange((_, response) -> given(response)));
    }

    /** Sends a mail as it came. */
    Answer message(String path, byte[] message) {
        return guarded(() -> rest.post()
                .uri(path)
                .contentType(MediaType.parseMediaType("message/rfc822"))
                .body(message)
                .exchange((_, response) -> given(response)));
    }

    private Answer guarded(CheckedCall call) {
        try {
            return breaker.executeCallable(call::run);
        } catch (CallNotPermittedException e) {
            return NONE;
        } catch (Unwell | ResourceAccessException e) {
            log.warn("{} did not answer: {}", name, e.getClass().getSimpleName());
            return NONE;
        } catch (Exception e) {
            throw new IllegalStateException("a request to " + name + " could not be made", e);
        }
    }

    private interface CheckedCall {
        Answer run() throws Exception;
    }

    private static Answer given(ClientHttpResponse response) throws IOException {
        var status = response.getStatusCode();
        if (status.is5xxServerError() || status.value() == TOO_MANY) {
            throw new Unwell();
        }
        var body = new String(response.getBody().readNBytes(LARGEST_ANSWER), StandardCharsets.UTF_8);
        return new Answer.Given(status.value(), response.getHeaders().getETag(), body);
    }

    /** Counted by the circuit breaker as a failure. */
    private static final class Unwell extends IOException {
        @Override
        public synchronized Throwable fillInStackTrace() {
            return this;
        }
    }
}
