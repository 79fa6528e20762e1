package org.convoca.signature.roll;

import org.jspecify.annotations.Nullable;

/**
 * A request for a part of a roll.
 *
 * @param language of the reader, or {@code root} when they named none
 * @param after where the page before ended, or null for the first
 * @param newest whether those who signed last are asked for, in no reader's order
 * @param limit how many entries a page has at most
 */
record RollQuery(
        RollFilter filter, String language, @Nullable RollCursor after, boolean newest, int limit) {

    String order() {
        return after == null ? language : after.language();
    }
}
