package org.convoca.local.mail;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.convoca.local.mail.StoredMail.Mailbox;
import org.jspecify.annotations.Nullable;

/** Takes a mail apart (RFC 5322, MIME). */
final class MailReader {

    /** To whom the mail was handed over, which its visible recipients need not tell. */
    static final String DELIVERED_TO = "Delivered-To";

    private static final int SNIPPET = 200;
    private static final Session SESSION = Session.getInstance(new Properties());

    private MailReader() {}

    static StoredMail summary(String id, Instant received, byte[] raw) {
        var mail = open(id, received, raw);
        return new StoredMail(
                id,
                mail.messageId(),
                false,
                mail.from(),
                mail.to(),
                mail.cc(),
                mail.bcc(),
                mail.replyTo(),
                mail.subject(),
                received,
                List.of(),
                raw.length,
                mail.attachments().size(),
                snippet(mail.text()));
    }

    static OpenedMail open(String id, Instant received, byte[] raw) {
        try {
            var message = new MimeMessage(SESSION, new ByteArrayInputStream(raw));
            var text = new Content();
            text.take(message);
            var to = mailboxes(message.getHeader("To", ","));
            var cc = mailboxes(message.getHeader("Cc", ","));
            return new OpenedMail(
                    id,
                    stripAngles(message.getHeader("Message-ID", null)),
                    mailboxes(message.getHeader("From", ",")).stream()
                            .findFirst()
                            .orElse(new Mailbox("", "")),
                    to,
                    cc,
                    hidden(message, to, cc),
                    mailboxes(message.getHeader("Reply-To", ",")),
                    stripAngles(message.getHeader("Return-Path", null)),
                    Objects.requireNonNullElse(message.getSubject(), ""),
                    received,
                    List.of(),
                    text.plain.toString(),
                    text.html.toString(),
                    raw.length,
                    List.of(),
                    text.attachments,
                    headers(message));
        } catch (MessagingException | IOException e) {
            throw new IllegalArgumentException("not a mail: " + id, e);
        }
    }

    private static List<Mailbox> hidden(MimeMessage message, List<Mailbox> to, List<Mailbox> cc)
            throws MessagingException {
        Set<String> shown =
                Stream.concat(to.stream(), cc.stream()).map(Mailbox::address).collect(Collectors.toSet());
        return mailboxes(message.getHeader(DELIVERED_TO, ",")).stream()
                .filter(mailbox -> !shown.contains(mailbox.address()))
                .toList();
    }

    private static List<Mailbox> mailboxes(@Nullable String header) throws MessagingException {
        return header == null
                ? List.of()
                : Arrays.stream(InternetAddress.parseHeader(header, false))
                        .map(MailReader::mailbox)
                        .toList();
    }

    private static Mailbox mailbox(Address address) {
        var internet = (InternetAddress) address;
        return new Mailbox(Objects.requireNonNullElse(internet.getPersonal(), ""), internet.getAddress());
    }

    private static Map<String, List<String>> headers(MimeMessage message) throws MessagingException {
        var headers = new LinkedHashMap<String, List<String>>();
        for (var header : Collections.list(message.getAllHeaders())) {
            headers.computeIfAbsent(header.getName(), name -> new ArrayList<>()).add(header.getValue());
        }
        return headers;
    }

    private static String stripAngles(@Nullable String id) {
        return id == null ? "" : id.strip().replaceAll("^<|>$", "");
    }

    private static String snippet(String text) {
        var line = text.replaceAll("\\s+", " ").strip();
        return line.length() <= SNIPPET ? line : line.substring(0, SNIPPET) + " …";
    }

    /** What the parts of a mail add up to. */
    private static final class Content {
        final StringBuilder plain = new StringBuilder();
        final StringBuilder html = new StringBuilder();
        final List<String> attachments = new ArrayList<>();

        void take(Part part) throws MessagingException, IOException {
            if (part.getContent() instanceof Multipart multipart) {
                for (var i = 0; i < multipart.getCount(); i++) {
                    take(multipart.getBodyPart(i));
                }
            } else if (Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition())) {
                attachments.add(Objects.requireNonNullElse(part.getFileName(), ""));
            } else if (part.isMimeType("text/html")) {
                html.append(part.getContent());
            } else if (part.isMimeType("text/*")) {
                plain.append(part.getContent());
            } else {
                attachments.add(Objects.requireNonNullElse(part.getFileName(), ""));
            }
        }
    }
}
