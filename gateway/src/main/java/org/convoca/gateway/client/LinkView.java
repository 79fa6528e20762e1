package org.convoca.gateway.client;

import java.time.Instant;
import org.convoca.contracts.territory.Region;
import org.jspecify.annotations.Nullable;

/**
 * What a mailed link is about.
 *
 * @param state {@code valid}, {@code used} or {@code expired}
 * @param status of the signature
 * @param locale in which its contact reads
 */
public record LinkView(
        String state,
        @Nullable CallName call,
        @Nullable OrganisationName organisation,
        @Nullable String locale,
        @Nullable String status,
        @Nullable Instant expiresAt) {

    /** Enough of a call to name it and to link to it. */
    public record CallName(String slug, String title) {}

    /** Who signed, and for where. */
    public record OrganisationName(
            String name,
            @Nullable String territory,
            @Nullable Region region) {}
}
