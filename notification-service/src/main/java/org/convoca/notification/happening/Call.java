package org.convoca.notification.happening;

import java.util.Map;
import org.convoca.contracts.call.ActionWeek;

/**
 * A call, as a digest names it.
 *
 * @param titles by language
 * @param language which stands in where a title is missing
 */
public record Call(String slug, Map<String, String> titles, String language, ActionWeek week) {

    public Call {
        titles = Map.copyOf(titles);
    }

    /** Its title in that language, else in its own. */
    public String title(String wanted) {
        var title = titles.get(wanted);
        return title == null ? titles.getOrDefault(language, slug) : title;
    }
}
