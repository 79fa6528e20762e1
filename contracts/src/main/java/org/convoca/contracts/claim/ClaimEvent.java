package org.convoca.contracts.claim;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.convoca.contracts.event.Event;
import org.convoca.contracts.event.Topic;
import org.convoca.contracts.event.Topics;

/** What can happen to a claim. */
@Topic(Topics.CLAIMS)
public sealed interface ClaimEvent extends Event
        permits ClaimReceived,
                ClaimConfirmed,
                ClaimAccepted,
                ClaimRejected,
                ClaimDisowned,
                ClaimExpired,
                ClaimHandedOn {

    /** The claim's full public state after the change. */
    ClaimFacts claim();

    @Override
    @JsonIgnore
    default String subject() {
        return claim().id().toString();
    }
}
