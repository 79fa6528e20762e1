package org.convoca.contracts.event;

import com.fasterxml.jackson.annotation.JsonIgnore;

/**
 * A fact about one aggregate, as it travels on a topic in the data of a CloudEvent (CNCF CloudEvents 1.0).
 *
 * <p>Every event holds the aggregate's full public state after the change, so that a consumer that missed one is right again with the next. It
 * never holds personal data.
 */
public interface Event {

    /**
     * The number of this event among those of its aggregate, counted from 1 without gaps. A consumer ignores a number that it has seen.
     */
    long sequence();

    /** The aggregate's id: the CloudEvent's {@code subject} and the record's key. */
    @JsonIgnore
    String subject();
}
