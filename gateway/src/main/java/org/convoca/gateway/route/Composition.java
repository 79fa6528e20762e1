package org.convoca.gateway.route;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;
import org.springframework.cloud.gateway.server.mvc.common.MvcUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.HandlerFilterFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Completes a call by what the other service knows of it, so that one answer tells of signatures and of street actions. */
@Component
class Composition {

    private static final int TAG_BYTES = 12;

    private final CallSupplement supplement;
    private final JsonMapper json;

    Composition(CallSupplement supplement, JsonMapper json) {
        this.supplement = supplement;
        this.json = json;
    }

    HandlerFilterFunction<ServerResponse, ServerResponse> filter() {
        return (request, next) -> {
            var response = next.handle(unconditional(request));
            return response.statusCode().equals(HttpStatus.OK)
                    ? request.method().equals(HttpMethod.GET) ? completed(request, response) : headOnly(response)
                    : response;
        };
    }

    /** The client's tag is of the composed answer, which the service does not know. */
    private static ServerRequest unconditional(ServerRequest request) {
        return ServerRequest.from(request)
                .headers(headers -> {
                    headers.remove(HttpHeaders.IF_MODIFIED_SINCE);
                    headers.remove(HttpHeaders.IF_NONE_MATCH);
                })
                .build();
    }

    private ServerResponse completed(ServerRequest request, ServerResponse response) {
        var servlet = request.servletRequest();
        var body =
                (InputStream) Objects.requireNonNull(servlet.getAttribute(MvcUtils.CLIENT_RESPONSE_INPUT_STREAM_ATTR));
        byte[] bytes;
        try {
            bytes = completed(request.pathVariable("slug"), body.readAllBytes());
        } catch (IOException e) {
            throw UnreachableException.because(e);
        }
        servlet.setAttribute(MvcUtils.CLIENT_RESPONSE_INPUT_STREAM_ATTR, new java.io.ByteArrayInputStream(bytes));
        return ServerResponse.ok()
                .headers(headers -> {
                    headers.putAll(response.headers());
                    headers.remove(HttpHeaders.CONTENT_LENGTH);
                    headers.remove(HttpHeaders.LAST_MODIFIED);
                    headers.setETag(tag(bytes));
                })
                .build((_, out) -> {
                    out.getOutputStream().write(bytes);
                    return null;
                });
    }

    private byte[] completed(String slug, byte[] call) {
        if (!(json.readTree(call) instanceof ObjectNode whole)) {
            return call;
        }
        whole.set(CallSupplement.FIELD, json.valueToTree(supplement.of(slug).orElse(null)));
        return json.writeValueAsBytes(whole);
    }

    private static ServerResponse headOnly(ServerResponse response) {
        response.headers().remove(HttpHeaders.CONTENT_LENGTH);
        response.headers().remove(HttpHeaders.LAST_MODIFIED);
        response.headers().remove(HttpHeaders.ETAG);
        return response;
    }

    private static String tag(byte[] body) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(body);
            return "W/\"" + HexFormat.of().formatHex(Arrays.copyOf(hash, TAG_BYTES)) + "\"";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
