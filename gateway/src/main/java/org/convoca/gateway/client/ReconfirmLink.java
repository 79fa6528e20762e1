package org.convoca.gateway.client;

import org.jspecify.annotations.Nullable;

/**
 * What a mailed link about a newer text leads to.
 *
 * @param state {@code valid}, {@code used} or {@code expired}
 * @param locale in which the contact reads
 * @param status of the signature
 * @param before the text that was signed; null where an imported list does not say
 * @param after the text as it is now
 * @param note what was changed in substance, in the conveners' words, or null
 */
public record ReconfirmLink(
        String state,
        LinkView.CallName call,
        LinkView.OrganisationName organisation,
        String locale,
        String status,
        @Nullable TextVersion before,
        TextVersion after,
        @Nullable String note) {

    public boolean isValid() {
        return state.equals("valid");
    }
}
