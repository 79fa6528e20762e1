package org.convoca.platform.internal;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who calls a service, as its verified internal token says. A request attribute under {@link #ATTRIBUTE}.
 *
 * @param issuer the calling component: {@code gateway}, {@code notification-service}, {@code operator}
 * @param roles of the person on whose behalf it calls; empty for the public
 * @param onBehalf the organiser for whom it calls; null for anybody else
 * @param coordination the coordinator for whom it calls; null for anybody else
 */
public record Caller(
        String issuer,
        Set<String> roles,
        @Nullable OnBehalf onBehalf,
        @Nullable Coordination coordination) {

    public static final String ATTRIBUTE = "org.convoca.caller";

    private static final String OPERATOR = "operator";

    /** The registration whose organiser that person is, or null. */
    public @Nullable UUID registration() {
        return onBehalf == null ? null : onBehalf.registration();
    }

    /** Whether whoever runs the system calls, and not a service. */
    public boolean isOperator() {
        return issuer.equals(OPERATOR);
    }

    /** A caller on behalf of nobody. */
    public Caller(String issuer, Set<String> roles) {
        this(issuer, roles, null, null);
    }

    /** A caller on behalf of an organiser, or of nobody. */
    public Caller(String issuer, Set<String> roles, @Nullable OnBehalf onBehalf) {
        this(issuer, roles, onBehalf, null);
    }
}
