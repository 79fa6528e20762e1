package org.convoca.gateway.edge;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.Map;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;

/** Sets headers before anything else runs: a servlet filter would miss the requests that Tomcat itself refuses. */
final class SecurityHeadersValve extends ValveBase {

    private final Map<String, String> headers;

    SecurityHeadersValve(Map<String, String> headers) {
        super(true);
        this.headers = headers;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        headers.forEach(response::setHeader);
        getNext().invoke(request, response);
    }
}
