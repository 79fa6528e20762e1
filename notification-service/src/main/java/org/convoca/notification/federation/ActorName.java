package org.convoca.notification.federation;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Who can be followed: a call, {@code week}, or a territory of it, {@code week.x-basque-country}. Lower case, and of letters that Mastodon takes in a
 * user name.
 *
 * @param territory code, or null for the call itself
 */
record ActorName(String call, @Nullable String territory) {

    private static final Pattern FORM = Pattern.compile("([a-z0-9-]{1,80})(?:\\.(x-[a-z0-9-]{1,60}|[a-z]{2}))?");

    static Optional<ActorName> parse(String name) {
        var match = FORM.matcher(name.toLowerCase(Locale.ROOT));
        return match.matches() ? Optional.of(new ActorName(match.group(1), code(match.group(2)))) : Optional.empty();
    }

    private static @Nullable String code(@Nullable String written) {
        return written == null || written.startsWith("x-") ? written : written.toUpperCase(Locale.ROOT);
    }

    static ActorName of(String call) {
        return new ActorName(call, null);
    }

    /** As in addresses and handles. */
    String value() {
        return territory == null ? call : call + "." + territory.toLowerCase(Locale.ROOT);
    }
}
