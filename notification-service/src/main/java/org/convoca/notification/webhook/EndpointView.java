package org.convoca.notification.webhook;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.convoca.notification.webhook.Endpoint.Disabled;
import org.convoca.notification.webhook.Endpoint.Enabled;
import org.convoca.platform.outbox.Stored;
import org.jspecify.annotations.Nullable;

/**
 * An endpoint as conveners see it; its secret is not among it.
 *
 * @param status {@code enabled} or {@code disabled}
 * @param failingSince since when nothing succeeded, or null
 * @param quietUntil before which the receiver asked not to be called, or null
 * @param disabledAt when it was disabled, or null
 * @param reason why: {@code by-hand}, {@code gone}, {@code failing}; or null
 * @param secondSecretUntil until when the secret before the present one signs too, or null
 * @param version to be given with a change
 */
record EndpointView(
        String id,
        String url,
        String description,
        List<String> calls,
        List<String> kinds,
        String status,
        Instant createdAt,
        @Nullable Instant failingSince,
        @Nullable Instant quietUntil,
        @Nullable Instant disabledAt,
        @Nullable String reason,
        @Nullable Instant secondSecretUntil,
        long version) {

    static EndpointView of(Stored<Endpoint> stored) {
        return switch (stored.state()) {
            case Enabled enabled -> of(stored, "enabled", enabled.failingSince(), enabled.quietUntil(), null, null);
            case Disabled disabled -> of(stored, "disabled", null, null, disabled.since(), disabled.reason());
        };
    }

    private static EndpointView of(
            Stored<Endpoint> stored,
            String status,
            @Nullable Instant failingSince,
            @Nullable Instant quietUntil,
            @Nullable Instant disabledAt,
            @Nullable String reason) {
        var endpoint = stored.state();
        var settings = endpoint.settings();
        return new EndpointView(
                stored.id(),
                settings.url(),
                settings.description(),
                sorted(settings.calls()),
                Kinds.ALL.stream().filter(settings.kinds()::contains).toList(),
                status,
                endpoint.createdAt(),
                failingSince,
                quietUntil,
                disabledAt,
                reason,
                endpoint.secrets().previousUntil(),
                stored.version());
    }

    private static List<String> sorted(Set<String> calls) {
        return calls.stream().sorted().toList();
    }

    @Override
    public String toString() {
        return "EndpointView[" + id + "]";
    }
}
