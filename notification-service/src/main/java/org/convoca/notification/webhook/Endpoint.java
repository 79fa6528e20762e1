package org.convoca.notification.webhook;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.TypeAlias;

/** An address of somebody else's that hears of what happens. */
sealed interface Endpoint {

    Settings settings();

    SigningSecrets secrets();

    Instant createdAt();

    /** The same, set otherwise. */
    Endpoint with(Settings settings);

    /** The same, signing otherwise. */
    Endpoint with(SigningSecrets secrets);

    /** Hears of all that happens from now on. */
    default Enabled enable() {
        return new Enabled(settings(), secrets(), createdAt(), null, null);
    }

    /** Hears of nothing more; what waits for it waits on. */
    default Disabled disable(String reason, Instant now) {
        return new Disabled(settings(), secrets(), createdAt(), now, reason);
    }

    /**
     * What a convener says of it.
     *
     * @param calls slugs; empty for all
     * @param kinds types of events; empty for all
     */
    record Settings(String url, String description, Set<String> calls, Set<String> kinds) {

        public Settings {
            calls = Set.copyOf(calls);
            kinds = Set.copyOf(kinds);
        }

        boolean wants(Fact fact) {
            return (calls.isEmpty() || calls.contains(fact.call())) && (kinds.isEmpty() || kinds.contains(fact.type()));
        }

        /** Without the address, in which some receivers keep a secret. */
        @Override
        public String toString() {
            return "Settings[" + calls + ", " + kinds + "]";
        }
    }

    /**
     * @param failingSince when it failed first since the last success, or null while all is well
     * @param quietUntil before which it asked not to be called, or null
     */
    @TypeAlias("endpoint.enabled")
    record Enabled(
            Settings settings,
            SigningSecrets secrets,
            Instant createdAt,
            @Nullable Instant failingSince,
            @Nullable Instant quietUntil)
            implements Endpoint {

        @Override
        public Enabled with(Settings settings) {
            return new Enabled(settings, secrets, createdAt, failingSince, quietUntil);
        }

        @Override
        public Enabled with(SigningSecrets secrets) {
            return new Enabled(settings, secrets, createdAt, failingSince, quietUntil);
        }

        /** Whether it hears of that: of what happened before there was such an endpoint it does not. */
        boolean hears(Fact fact) {
            return settings.wants(fact) && !fact.time().isBefore(createdAt);
        }

        boolean isQuiet(Instant now) {
            return quietUntil != null && now.isBefore(quietUntil);
        }

        /** All is well (again). */
        Enabled succeeded() {
            return enable();
        }

        /** @param longest time of nothing but failure after which nobody is expected there any more */
        Endpoint failed(Instant now, @Nullable Instant quietUntil, Duration longest) {
            var since = failingSince == null ? now : failingSince;
            return since.plus(longest).isAfter(now)
                    ? new Enabled(settings, secrets, createdAt, since, quietUntil)
                    : disable(Disabled.FAILING, now);
        }
    }

    /** @param reason {@code by-hand}, {@code gone} after a 410, {@code failing} after days of nothing but failure */
    @TypeAlias("endpoint.disabled")
    record Disabled(Settings settings, SigningSecrets secrets, Instant createdAt, Instant since, String reason)
            implements Endpoint {

        static final String BY_HAND = "by-hand";
        static final String GONE = "gone";
        static final String FAILING = "failing";

        @Override
        public Disabled with(Settings settings) {
            return new Disabled(settings, secrets, createdAt, since, reason);
        }

        @Override
        public Disabled with(SigningSecrets secrets) {
            return new Disabled(settings, secrets, createdAt, since, reason);
        }
    }
}
