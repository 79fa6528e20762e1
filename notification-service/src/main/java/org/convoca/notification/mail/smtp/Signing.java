package org.convoca.notification.mail.smtp;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;

/** The last thing done to a message before it is sent. */
interface Signing {

    /** Most operators' relays sign. */
    Signing BY_THE_RELAY = _ -> {};

    void sign(MimeMessage message) throws MessagingException;
}
