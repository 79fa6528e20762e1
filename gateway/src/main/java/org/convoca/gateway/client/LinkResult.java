package org.convoca.gateway.client;

import org.jspecify.annotations.Nullable;

/** What came of pressing the button on a mailed link's page. */
public sealed interface LinkResult {

    /**
     * The service says what is the case now; the call and the organisation are named where they still can be.
     *
     * @param own the path to the organisation's own page, for whoever has just confirmed
     */
    record Done(
            Outcome outcome,
            LinkView.@Nullable CallName call,
            LinkView.@Nullable OrganisationName organisation,
            @Nullable String locale,
            @Nullable String own)
            implements LinkResult {}

    /** Not a link of ours, or made for another purpose. */
    record Unknown() implements LinkResult {}

    /** The service did not answer; pressing again is safe. */
    record Unavailable() implements LinkResult {}
}
