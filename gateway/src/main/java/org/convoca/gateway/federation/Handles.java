package org.convoca.gateway.federation;

import java.util.Locale;
import org.convoca.gateway.edge.PublicAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** By what name something is found from Mastodon or Mobilizon: {@code @week@convoca.example.org}. Thread-safe. */
@Component
public class Handles {

    private final boolean enabled;
    private final String host;

    Handles(FederationProperties properties, PublicAddress address) {
        enabled = properties.enabled();
        host = address.publicUrl().getRawAuthority();
    }

    /** A call's, or null where nothing can be followed. */
    public @Nullable String of(String slug) {
        return enabled ? "@" + slug + "@" + host : null;
    }

    /** Of what a call does in one territory, or null where nothing can be followed. */
    public @Nullable String of(String slug, String territory) {
        return of(slug + "." + territory.toLowerCase(Locale.ROOT));
    }
}
