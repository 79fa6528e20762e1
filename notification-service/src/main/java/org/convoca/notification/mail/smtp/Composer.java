package org.convoca.notification.mail.smtp;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.util.Date;
import org.convoca.notification.mail.recipient.EmailAddress;
import org.eclipse.angus.mail.smtp.SMTPMessage;

/** Builds messages (RFC 5322): {@code multipart/alternative}, the text first and complete. */
public final class Composer {

    private final Session session;
    private final InternetAddress from;
    private final Signing signing;

    Composer(Session session, SenderProperties sender, Signing signing) {
        this.session = session;
        this.signing = signing;
        this.from = address("From", sender.address(), sender.name());
    }

    /**
     * The message for that envelope.
     *
     * @throws UnsafeHeaderException when a name, the address or the subject cannot stand in a header
     */
    public MimeMessage compose(Envelope envelope) {
        var letter = envelope.letter();
        try {
            var message = new IdentifiedMessage(session, envelope.messageId());
            message.setFrom(from);
            message.setRecipient(Message.RecipientType.TO, recipient(envelope));
            message.setSubject(HeaderText.of("Subject", letter.subject()).value(), UTF_8.name());
            message.setSentDate(Date.from(envelope.date()));
            message.setHeader("Auto-Submitted", "auto-generated");
            message.setHeader("Content-Language", letter.language().toLanguageTag());
            for (var header : envelope.headers().entrySet()) {
                message.setHeader(
                        header.getKey(),
                        HeaderText.of(header.getKey(), header.getValue()).value());
            }
            message.setContent(body(letter.text(), letter.html()));
            message.saveChanges();
            signing.sign(message);
            return message;
        } catch (MessagingException e) {
            throw new IllegalStateException("a message cannot be built", e);
        }
    }

    private static InternetAddress recipient(Envelope envelope) {
        EmailAddress address = envelope.address();
        return address("To", address.value(), envelope.name().value());
    }

    private static MimeMultipart body(String text, String html) throws MessagingException {
        var plain = new MimeBodyPart();
        plain.setText(text, UTF_8.name());
        var rich = new MimeBodyPart();
        rich.setText(html, UTF_8.name(), "html");
        return new MimeMultipart("alternative", plain, rich);
    }

    private static InternetAddress address(String header, String address, String name) {
        try {
            var checked = new InternetAddress(HeaderText.of(header, address).value(), true);
            if (!name.isBlank()) {
                checked.setPersonal(HeaderText.of(header, name).value(), UTF_8.name());
            }
            if (checked.isGroup() || checked.getAddress().length() != address.length()) {
                throw new UnsafeHeaderException(header);
            }
            return checked;
        } catch (AddressException | UnsupportedEncodingException e) {
            throw new UnsafeHeaderException(header);
        }
    }

    private static final class IdentifiedMessage extends SMTPMessage {

        private final String id;

        IdentifiedMessage(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
