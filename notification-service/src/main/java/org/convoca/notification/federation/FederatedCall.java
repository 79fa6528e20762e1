package org.convoca.notification.federation;

import java.time.Instant;
import java.util.Map;

/**
 * A call, as far as its followers are concerned.
 *
 * @param titles by language
 * @param language which stands in where a title is missing
 * @param withdrawn whether it was taken back; then its actors are gone for good
 */
record FederatedCall(String slug, Map<String, String> titles, String language, Instant since, boolean withdrawn) {

    FederatedCall {
        titles = Map.copyOf(titles);
    }

    String title(String wanted) {
        var title = titles.get(wanted);
        return title == null ? titles.getOrDefault(language, slug) : title;
    }
}
