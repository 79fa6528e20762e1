package org.convoca.notification.mail.smtp;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import java.io.IOException;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/** An SMTP connection that knows whether the end of a mail was sent: from then on only the server's answer tells whether it took it. */
final class HandingOverTransport extends SMTPTransport {

    private boolean handedOver;

    HandingOverTransport(Session session, String protocol) {
        super(session, new URLName(protocol, null, -1, null, null, null), protocol, "smtps".equals(protocol));
    }

    void begin() {
        handedOver = false;
    }

    boolean hasHandedOver() {
        return handedOver;
    }

    @Override
    protected void finishData() throws IOException, MessagingException {
        handedOver = true;
        super.finishData();
    }
}
