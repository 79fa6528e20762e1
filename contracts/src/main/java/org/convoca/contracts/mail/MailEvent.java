package org.convoca.contracts.mail;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.convoca.contracts.event.Event;
import org.convoca.contracts.event.Topic;
import org.convoca.contracts.event.Topics;

/** What became of a mail. */
@Topic(Topics.MAILS)
public sealed interface MailEvent extends Event permits MailSent, MailFailed, MailBounced, MailUnsubscribed {

    /** The mail's full public state after the change. */
    MailFacts mail();

    @Override
    @JsonIgnore
    default String subject() {
        return mail().id();
    }
}
