package org.convoca.platform.backing;

import java.util.Locale;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Where a server of the tests comes from. */
enum BackingChoice {
    ENVIRONMENT,
    TESTCONTAINERS,
    EMBEDDED;

    /**
     * @param forced {@code embedded} or {@code testcontainers}, or null to choose by what there is
     * @param given the server's address from the environment, or null
     * @param dockerAnswers asked only when it matters
     */
    static BackingChoice of(@Nullable String forced, @Nullable String given, BooleanSupplier dockerAnswers) {
        if (forced != null && !forced.isBlank()) {
            return forced(forced.strip());
        }
        if (given != null && !given.isBlank()) {
            return ENVIRONMENT;
        }
        return dockerAnswers.getAsBoolean() ? TESTCONTAINERS : EMBEDDED;
    }

    private static BackingChoice forced(String name) {
        return switch (name) {
            case "embedded" -> EMBEDDED;
            case "testcontainers" -> TESTCONTAINERS;
            default -> throw new IllegalArgumentException("CONVOCA_BACKING is embedded or testcontainers, not " + name);
        };
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
