package org.convoca.contracts.action;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.convoca.contracts.event.Event;
import org.convoca.contracts.event.Topic;
import org.convoca.contracts.event.Topics;

/** What can happen to a street action. */
@Topic(Topics.ACTIONS)
public sealed interface ActionEvent extends Event
        permits ActionSubmitted,
                ActionPublished,
                ActionChanged,
                ActionRejected,
                ActionCancelled,
                ActionReported,
                ActionAsked,
                ActionQuestioned,
                ActionAnswered,
                ActionHandedOn {

    /** The action's full public state after the change. */
    ActionFacts action();

    @Override
    @JsonIgnore
    default String subject() {
        return action().id().toString();
    }
}
