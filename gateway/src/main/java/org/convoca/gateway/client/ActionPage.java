package org.convoca.gateway.client;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of a call's street actions, in the order of their time.
 *
 * @param next the API's link to the next page, or null on the last
 */
public record ActionPage(List<ActionView> items, @Nullable String next) {

    public ActionPage {
        items = List.copyOf(items);
    }
}
