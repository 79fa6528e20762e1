package org.convoca.gateway.page.problem;

import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Shows people a page where programs get a problem: whatever refuses a request, a controller, a filter or the container, answers with a problem, and
 * this outermost filter replaces it. Paths of the API, and whoever does not ask for HTML, keep the problem.
 */
class ProblemPages extends OncePerRequestFilter {

    private final ProblemPage page;

    ProblemPages(ProblemPage page) {
        this.page = page;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        var path = failed instanceof String uri ? uri : request.getRequestURI();
        return path.startsWith("/api/") || !isForAPerson(request);
    }

    private static boolean isForAPerson(HttpServletRequest request) {
        var accept = request.getHeader(HttpHeaders.ACCEPT);
        return accept != null && accept.contains(MediaType.TEXT_HTML_VALUE);
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var withheld = new WithheldProblem(response);
        chain.doFilter(request, withheld);
        if (withheld.isProblem() && !response.isCommitted()) {
            page.write(withheld.body(), request, response);
        }
    }
}
