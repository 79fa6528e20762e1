package org.convoca.platform.outbox;

import org.convoca.contracts.event.Event;

/** An event that waits for its number: {@code n -> new SignatureConfirmed(n, facts)}. */
@FunctionalInterface
public interface Sequenced {
    Event at(long sequence);
}
