package org.convoca.contracts.registration;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.convoca.contracts.event.Event;
import org.convoca.contracts.event.Topic;
import org.convoca.contracts.event.Topics;

/** What can happen to a registration. */
@Topic(Topics.REGISTRATIONS)
public sealed interface RegistrationEvent extends Event
        permits RegistrationRequested,
                RegistrationConfirmed,
                RegistrationOpened,
                RegistrationInvited,
                RegistrationChanged,
                RegistrationDeclined,
                RegistrationClosed,
                RegistrationQuestioned,
                RegistrationAnswered,
                RegistrationHandedOn {

    /** The registration's full public state after the change. */
    RegistrationFacts registration();

    @Override
    @JsonIgnore
    default String subject() {
        return registration().id().toString();
    }
}
