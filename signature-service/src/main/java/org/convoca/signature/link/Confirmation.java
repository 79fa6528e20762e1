package org.convoca.signature.link;

import org.convoca.signature.signing.Signature;

/** What became of an attempt to confirm. */
sealed interface Confirmation {

    Signature signature();

    record Published(Signature signature) implements Confirmation {}

    record AwaitingReview(Signature signature) implements Confirmation {}

    record AlreadyConfirmed(Signature signature) implements Confirmation {}

    /** Another signature of the organisation had been confirmed first. */
    record Duplicate(Signature signature) implements Confirmation {}

    /** The call is suspended, archived or was taken back; nothing was changed. */
    record CallNotOpen(Signature signature) implements Confirmation {}

    record Expired(Signature signature) implements Confirmation {}

    /** The signature has ended since. */
    record Gone(Signature signature) implements Confirmation {}
}
