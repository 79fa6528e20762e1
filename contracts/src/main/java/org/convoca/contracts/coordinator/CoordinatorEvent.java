package org.convoca.contracts.coordinator;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.convoca.contracts.event.Event;
import org.convoca.contracts.event.Topic;
import org.convoca.contracts.event.Topics;

/** What can happen to a coordinator. */
@Topic(value = Topics.COORDINATORS, compacted = true)
public sealed interface CoordinatorEvent extends Event
        permits CoordinatorAppointed, CoordinatorChanged, CoordinatorRemoved, CoordinatorSignInRequested {

    /** The coordinator's full public state after the change. */
    CoordinatorFacts coordinator();

    @Override
    @JsonIgnore
    default String subject() {
        return coordinator().id().toString();
    }
}
