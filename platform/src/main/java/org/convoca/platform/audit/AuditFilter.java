package org.convoca.platform.audit;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.convoca.platform.internal.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Sees what became of each request and logs those that count: what somebody changed in their own name, what an operator changed, what was refused, and what is
 * {@link Audited}. What anybody may do (signing, reading the roll) is not logged.
 */
final class AuditFilter extends OncePerRequestFilter {

    private static final Set<String> LOOKING = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<Integer> REFUSED = Set.of(401, 403);
    private static final int NOT_FOUND = 404;
    private static final Pattern ID =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|[a-z][a-z0-9-]{0,79}");
    /** What other parts of a path are called may be a secret: a link's token is never written anywhere. */
    private static final Set<String> SAFE =
            Set.of("id", "slug", "call", "registration", "action", "organiser", "endpoint", "collection", "language");

    private final AuditLog log;
    private final Clock clock;

    AuditFilter(AuditLog log, Clock clock) {
        this.log = log;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, response);
        var caller = (Caller) request.getAttribute(Caller.ATTRIBUTE);
        if (counts(request, response.getStatus(), caller)) {
            log.add(entry(request, response.getStatus(), caller));
        }
    }

    private static boolean counts(HttpServletRequest request, int status, @Nullable Caller caller) {
        if (REFUSED.contains(status) || isAudited(request)) {
            return true;
        }
        // What is not theirs to see is answered as if it were not there.
        return caller != null
                && actsForSomebody(caller)
                && (!LOOKING.contains(request.getMethod()) || status == NOT_FOUND);
    }

    private static boolean actsForSomebody(Caller caller) {
        return caller.isOperator()
                || caller.coordination() != null
                || caller.onBehalf() != null
                || caller.signatory() != null;
    }

    private static boolean isAudited(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE) instanceof HandlerMethod handler
                && (handler.hasMethodAnnotation(Audited.class)
                        || AnnotatedElementUtils.hasAnnotation(handler.getBeanType(), Audited.class));
    }

    private AuditEntry entry(HttpServletRequest request, int status, @Nullable Caller caller) {
        var pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        return new AuditEntry(
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                who(caller),
                request.getMethod() + " " + (pattern == null ? "-" : pattern),
                about(request),
                status,
                AuditNote.of(request));
    }

    private static String who(@Nullable Caller caller) {
        if (caller == null) {
            return "nobody";
        }
        var coordination = caller.coordination();
        if (coordination != null) {
            return "coordinator:" + coordination.coordinator();
        }
        var signatory = caller.signatory();
        if (signatory != null) {
            return "signatory:" + signatory.signature();
        }
        var onBehalf = caller.onBehalf();
        if (onBehalf != null) {
            return onBehalf.organiser() == null
                    ? "registration:" + onBehalf.registration()
                    : "organiser:" + onBehalf.organiser();
        }
        return caller.issuer();
    }

    private static List<String> about(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables
                ? variables.entrySet().stream()
                        .filter(variable -> variable.getKey() instanceof String name && SAFE.contains(name))
                        .map(variable -> String.valueOf(variable.getValue()))
                        .filter(value -> ID.matcher(value).matches())
                        .sorted()
                        .toList()
                : List.of();
    }
}
