package org.convoca.gateway.client;

import java.io.IOException;
import java.util.Set;
import org.convoca.platform.internal.Coordination;
import org.convoca.platform.internal.InternalTokens;
import org.convoca.platform.internal.OnBehalf;
import org.convoca.platform.internal.Signatory;
import org.springframework.http.HttpRequest;
import org.springframework.http.client.ClientHttpRequestExecution;
import org.springframework.http.client.ClientHttpRequestInterceptor;
import org.springframework.http.client.ClientHttpResponse;

/** Signs each request for the service that it goes to; where it is made for somebody who is signed in, it says for whom. */
final class SignedCalls implements ClientHttpRequestInterceptor {

    /** The request attribute that holds for whom the service is called. */
    static final String ON_BEHALF = "org.convoca.on-behalf";

    /** The request attribute that holds for which signature's contact the service is called. */
    static final String SIGNATORY = "org.convoca.signatory";

    /** The request attribute that holds for which coordinator the service is called, and with what authority. */
    static final String COORDINATION = "org.convoca.coordination";

    private final InternalTokens tokens;
    private final String audience;

    SignedCalls(InternalTokens tokens, String audience) {
        this.tokens = tokens;
        this.audience = audience;
    }

    @Override
    public ClientHttpResponse intercept(HttpRequest request, byte[] body, ClientHttpRequestExecution execution)
            throws IOException {
        request.getHeaders().setBearerAuth(token(request));
        return execution.execute(request, body);
    }

    private String token(HttpRequest request) {
        var method = request.getMethod().name();
        var path = request.getURI().getRawPath();
        if (request.getAttributes().get(COORDINATION) instanceof Coordination coordination) {
            return tokens.mint(audience, method, path, coordination);
        }
        if (request.getAttributes().get(SIGNATORY) instanceof Signatory signatory) {
            return tokens.mint(audience, method, path, signatory);
        }
        return request.getAttributes().get(ON_BEHALF) instanceof OnBehalf onBehalf
                ? tokens.mint(audience, method, path, Set.of(), onBehalf)
                : tokens.mint(audience, method, path, Set.of());
    }
}
