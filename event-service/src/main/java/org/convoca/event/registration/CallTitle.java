package org.convoca.event.registration;

import org.convoca.event.call.KnownCalls;

/**
 * A call as whoever follows a link sees it.
 *
 * @param title in the reader's language where there is one, else in the call's
 */
public record CallTitle(String slug, String title) {

    public static CallTitle of(KnownCalls calls, String slug, String locale) {
        return new CallTitle(
                slug, calls.find(slug).map(call -> call.title(locale)).orElse(slug));
    }
}
