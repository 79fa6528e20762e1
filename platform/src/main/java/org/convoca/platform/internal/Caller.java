package org.convoca.platform.internal;

import java.util.Set;

/**
 * Who calls a service, as its verified internal token says. A request attribute under {@link #ATTRIBUTE}.
 *
 * @param issuer the calling component: {@code gateway}, {@code notification-service}, {@code operator}
 * @param roles of the person on whose behalf it calls; empty for the public
 */
public record Caller(String issuer, Set<String> roles) {
    public static final String ATTRIBUTE = "org.convoca.caller";
}
