package org.convoca.signature.own;

import org.convoca.contracts.call.ReviewPolicy;
import org.convoca.signature.call.CallSlug;
import org.convoca.signature.call.Calls;
import org.springframework.stereotype.Component;

/** What the pages of organisations say of their call. */
@Component
class CallTitles {

    private final Calls calls;

    CallTitles(Calls calls) {
        this.calls = calls;
    }

    /** @param title in the reader's language where there is a text in it */
    record Title(CallSlug slug, String title) {}

    Title of(CallSlug slug, String locale) {
        return new Title(
                slug,
                calls.find(slug).orElseThrow().state().content().text(locale).title());
    }

    ReviewPolicy review(CallSlug slug) {
        return calls.find(slug).orElseThrow().state().content().review();
    }
}
