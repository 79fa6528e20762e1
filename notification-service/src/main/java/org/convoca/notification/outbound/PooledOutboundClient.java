package org.convoca.notification.outbound;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.HttpHostConnectException;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.routing.RoutingSupport;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.convoca.notification.outbound.CheckedNames.NotPublicException;
import org.convoca.notification.outbound.OutboundAnswer.Cause;

/** Calls over a bounded pool of connections of Apache's client. */
final class PooledOutboundClient implements OutboundClient, AutoCloseable {

    private final CloseableHttpClient client;
    private final AddressRules rules;
    private final OutboundProperties properties;
    private final ScheduledExecutorService deadlines = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("outbound-deadlines").factory());

    PooledOutboundClient(CloseableHttpClient client, OutboundProperties properties) {
        this.client = client;
        this.properties = properties;
        this.rules = new AddressRules(properties.privateNetworks(), properties.plainHttp());
    }

    @Override
    public OutboundAnswer post(URI to, Map<String, String> headers, byte[] body) {
        var request = new HttpPost(to);
        request.setEntity(new ByteArrayEntity(body, null));
        return call(request, to, headers);
    }

    @Override
    public OutboundAnswer get(URI from, Map<String, String> headers) {
        return call(new HttpGet(from), from, headers);
    }

    @Override
    public Optional<Objection> objection(URI address) {
        return rules.objection(address);
    }

    private OutboundAnswer call(HttpUriRequestBase request, URI address, Map<String, String> headers) {
        var objection = rules.objection(address);
        if (objection.isPresent()) {
            return new OutboundAnswer.Refused(objection.get());
        }
        headers.forEach((name, value) -> request.setHeader(safe(name), safe(value)));
        // The client's own limits are for each step; somebody who sends a byte now and then would keep within them for
        // hours.
        var deadline = deadlines.schedule(request::cancel, properties.timeout().toMillis(), TimeUnit.MILLISECONDS);
        try (var answer = client.executeOpen(RoutingSupport.determineHost(request), request, null)) {
            return answered(answer);
        } catch (NotPublicException e) {
            return new OutboundAnswer.Refused(Objection.NOT_PUBLIC);
        } catch (IOException | HttpException e) {
            return new OutboundAnswer.Unreachable(request.isCancelled() ? Cause.TIMEOUT : cause(e));
        } finally {
            deadline.cancel(false);
        }
    }

    private static String safe(String text) {
        if (text.chars().anyMatch(character -> character < ' ' || character == 0x7f)) {
            throw new IllegalArgumentException("a header must not hold a control character");
        }
        return text;
    }

    /** The connection is used again only if the answer was read to its end; otherwise closing it drops it. */
    private OutboundAnswer answered(ClassicHttpResponse answer) throws IOException {
        var headers = new HashMap<String, String>();
        for (var header : answer.getHeaders()) {
            headers.putIfAbsent(header.getName().toLowerCase(Locale.ROOT), String.valueOf(header.getValue()));
        }
        var largest = properties.largestAnswer();
        var body = answer.getEntity() == null
                ? InputStream.nullInputStream()
                : answer.getEntity().getContent();
        var read = body.readNBytes(largest);
        var cut = read.length == largest && body.read() != -1;
        return new OutboundAnswer.Answered(answer.getCode(), headers, new String(read, UTF_8), cut);
    }

    private static Cause cause(Exception failure) {
        return switch (failure) {
            case UnknownHostException _ -> Cause.UNKNOWN_HOST;
            case HttpHostConnectException _ -> Cause.NO_CONNECTION;
            case ConnectException _ -> Cause.NO_CONNECTION;
            case NoRouteToHostException _ -> Cause.NO_CONNECTION;
            case SSLException _ -> Cause.TLS;
            case InterruptedIOException _ -> Cause.TIMEOUT;
            default -> Cause.BROKEN;
        };
    }

    @Override
    public void close() throws IOException {
        deadlines.shutdownNow();
        client.close();
    }
}
