package org.convoca.gateway.route;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.ServerRequest;

/** What an answer depends on: path and query, and the languages asked for. */
record CacheKey(String request, String languages) {

    private static final int LONGEST = 1500;

    /** Empty when the answer shall not be kept: for an unusual request, which would only push out what others ask for. */
    static Optional<CacheKey> of(ServerRequest request) {
        var uri = request.uri();
        var key = new CacheKey(
                uri.getRawPath() + "?" + Objects.requireNonNullElse(uri.getRawQuery(), ""),
                String.join(",", request.headers().header("Accept-Language")));
        return key.size() <= LONGEST && takesJson(request.headers().accept()) ? Optional.of(key) : Optional.empty();
    }

    private static boolean takesJson(List<MediaType> accepted) {
        return accepted.isEmpty() || accepted.stream().anyMatch(MediaType.APPLICATION_JSON::isCompatibleWith);
    }

    int size() {
        return request.length() + languages.length();
    }
}
