package org.convoca.contracts.call;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.convoca.contracts.event.Event;
import org.convoca.contracts.event.Topic;
import org.convoca.contracts.event.Topics;

/** What can happen to a call. The topic is compacted: its last record of a slug holds the call as it stands. */
@Topic(value = Topics.CALLS, compacted = true)
public sealed interface CallEvent extends Event
        permits CallOpened, CallTextRevised, CallChanged, CallWeekAnnounced, CallClosed, CallSuspended, CallWithdrawn {

    /** The call's full public state after the change. */
    CallFacts call();

    @Override
    @JsonIgnore
    default String subject() {
        return call().slug();
    }
}
