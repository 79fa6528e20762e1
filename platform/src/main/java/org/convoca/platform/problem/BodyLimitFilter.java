package org.convoca.platform.problem;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.ToIntFunction;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses bodies over a limit, whether they say their length or come in chunks; a body within it is read before anything else happens. */
public final class BodyLimitFilter extends OncePerRequestFilter {

    private final ToIntFunction<HttpServletRequest> limit;
    private final ProblemWriter problems;

    /** @param limit in bytes, for each request */
    public BodyLimitFilter(ToIntFunction<HttpServletRequest> limit, ProblemWriter problems) {
        this.limit = limit;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var most = limit.applyAsInt(request);
        if (request.getContentLengthLong() > most) {
            refuse(response, most);
        } else if (request.getContentLengthLong() < 0) {
            var body = request.getInputStream().readNBytes(most + 1);
            if (body.length > most) {
                refuse(response, most);
            } else {
                chain.doFilter(body.length == 0 ? request : new BufferedRequest(request, body), response);
            }
        } else {
            chain.doFilter(request, response);
        }
    }

    private void refuse(HttpServletResponse response, int most) throws IOException {
        response.setHeader("Connection", "close");
        problems.write(response, ProblemType.BODY_TOO_LARGE, "At most " + most / 1024 + " KiB are read.");
    }
}
