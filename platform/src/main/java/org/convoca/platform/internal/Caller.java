package org.convoca.platform.internal;

import java.util.Set;
import java.util.UUID;
import org.convoca.platform.problem.ProblemException;
import org.convoca.platform.problem.ProblemType;
import org.jspecify.annotations.Nullable;

/**
 * Who calls a service, as its verified internal token says. A request attribute under {@link #ATTRIBUTE}.
 *
 * @param issuer the calling component: {@code gateway}, {@code notification-service}, {@code operator}
 * @param roles of the person on whose behalf it calls; empty for the public
 * @param onBehalf the organiser for whom it calls; null for anybody else
 * @param coordination the coordinator for whom it calls; null for anybody else
 * @param signatory the contact of a signature for whom it calls; null for anybody else
 */
public record Caller(
        String issuer,
        Set<String> roles,
        @Nullable OnBehalf onBehalf,
        @Nullable Coordination coordination,
        @Nullable Signatory signatory) {

    public static final String ATTRIBUTE = "org.convoca.caller";

    private static final String OPERATOR = "operator";

    /** The registration whose organiser that person is, or null. */
    public @Nullable UUID registration() {
        return onBehalf == null ? null : onBehalf.registration();
    }

    /**
     * The convener for whom it calls.
     *
     * @param refusal what anybody else is told
     * @throws ProblemException with 403 for anybody else
     */
    public Coordination convener(String refusal) {
        if (coordination == null || !coordination.isConvener()) {
            throw new ProblemException(ProblemType.FORBIDDEN, refusal);
        }
        return coordination;
    }

    /** Whether whoever runs the system calls, and not a service. */
    public boolean isOperator() {
        return issuer.equals(OPERATOR);
    }

    /** A caller on behalf of nobody. */
    public Caller(String issuer, Set<String> roles) {
        this(issuer, roles, null, null, null);
    }

    /** A caller on behalf of an organiser, or of nobody. */
    public Caller(String issuer, Set<String> roles, @Nullable OnBehalf onBehalf) {
        this(issuer, roles, onBehalf, null, null);
    }

    /** A caller on behalf of a coordinator, or of an organiser, or of nobody. */
    public Caller(String issuer, Set<String> roles, @Nullable OnBehalf onBehalf, @Nullable Coordination coordination) {
        this(issuer, roles, onBehalf, coordination, null);
    }
}
