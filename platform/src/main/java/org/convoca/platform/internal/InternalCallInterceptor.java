package org.convoca.platform.internal;

import java.io.IOException;
import java.util.Set;
import org.springframework.http.HttpRequest;
import org.springframework.http.client.ClientHttpRequestExecution;
import org.springframework.http.client.ClientHttpRequestInterceptor;
import org.springframework.http.client.ClientHttpResponse;

/** Signs each request of a {@code RestClient} for the service that it calls. */
public final class InternalCallInterceptor implements ClientHttpRequestInterceptor {

    private final InternalTokens tokens;
    private final String audience;

    public InternalCallInterceptor(InternalTokens tokens, String audience) {
        this.tokens = tokens;
        this.audience = audience;
    }

    @Override
    public ClientHttpResponse intercept(HttpRequest request, byte[] body, ClientHttpRequestExecution execution)
            throws IOException {
        var path = request.getURI().getRawPath();
        request.getHeaders()
                .setBearerAuth(tokens.mint(audience, request.getMethod().name(), path, Set.of()));
        return execution.execute(request, body);
    }
}
