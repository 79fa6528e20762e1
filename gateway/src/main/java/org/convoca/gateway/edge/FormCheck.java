package org.convoca.gateway.edge;

/** What a form's token says. */
public sealed interface FormCheck {

    /**
     * Ours, for this path, and of a believable age.
     *
     * @param idempotencyKey the same each time this token is checked: a UUID, to send along as {@code Idempotency-Key}
     */
    record Fresh(String idempotencyKey) implements FormCheck {}

    /** Ours, but sent faster than anybody fills a form. On a page with nothing but a button that is no reason to refuse. */
    record TooSoon(String idempotencyKey) implements FormCheck {}

    /** Ours, but rendered too long ago: show the form again, with what was typed. */
    record Expired() implements FormCheck {}

    /** Missing, changed, or made for another path. */
    record Forged() implements FormCheck {}
}
