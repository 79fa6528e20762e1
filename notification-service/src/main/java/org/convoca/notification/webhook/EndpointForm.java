package org.convoca.notification.webhook;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a convener asks for, as it was typed.
 *
 * @param calls slugs; all calls when it is empty or left out
 * @param kinds types of events; all when it is empty or left out
 * @param version of the endpoint that is changed, as it was read; left out for a new one
 */
record EndpointForm(
        @Nullable String url,
        @Nullable String description,
        @Nullable List<@Nullable String> calls,
        @Nullable List<@Nullable String> kinds,
        @Nullable Long version) {

    /** The address may hold a secret of its receiver's. */
    @Override
    public String toString() {
        return "EndpointForm[hidden]";
    }
}
