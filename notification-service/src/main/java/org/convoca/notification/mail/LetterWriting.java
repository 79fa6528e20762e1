package org.convoca.notification.mail;

import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.convoca.notification.mail.OwnLetters.Writing;
import org.convoca.notification.mail.recipient.Recipient;
import org.convoca.notification.mail.smtp.Composer;
import org.convoca.notification.mail.smtp.Envelope;
import org.convoca.notification.template.Letter;
import org.convoca.notification.template.Letters;
import org.convoca.notification.template.Link;

/** Makes the message for an order and its recipient. */
class LetterWriting {

    private final Letters letters;
    private final ReaderLanguages languages;
    private final List<OwnLetters> own;
    private final Composer composer;
    private final PublicAddress address;
    private final Clock clock;

    LetterWriting(
            Letters letters,
            ReaderLanguages languages,
            List<OwnLetters> own,
            Composer composer,
            PublicAddress address,
            Clock clock) {
        this.letters = letters;
        this.languages = languages;
        this.own = own;
        this.composer = composer;
        this.address = address;
        this.clock = clock;
    }

    /**
     * @throws IllegalArgumentException when the owner's answer lacks a link or has one that is no path
     */
    Writing write(String id, MailOrder order, Recipient recipient) {
        return own.stream()
                .filter(writer -> writer.writes(order.template()))
                .findFirst()
                .map(writer -> writer.write(new MailId(id), order, recipient))
                .orElseGet(() -> new Writing.Written(letters.render(letter(order, recipient)), Map.of()));
    }

    /**
     * The message that carries a letter.
     *
     * @throws org.convoca.notification.mail.smtp.UnsafeHeaderException when something of it cannot stand in a header
     */
    MimeMessage message(String id, Recipient recipient, Writing.Written written) {
        return composer.compose(new Envelope(
                address.messageId(id),
                recipient.name(),
                recipient.email(),
                written.letter(),
                clock.instant(),
                written.headers()));
    }

    private Letter letter(MailOrder order, Recipient recipient) {
        return new Letter(
                order.template(),
                languages.of(order, recipient),
                recipient.name().value(),
                recipient.organisation(),
                order.territory(),
                recipient.call(),
                recipient.week(),
                whole(recipient.links()),
                recipient.reason(),
                recipient.expiresAt(),
                recipient.action(),
                recipient.particulars());
    }

    private Map<Link, URI> whole(Map<Link, String> paths) {
        var whole = new EnumMap<Link, URI>(Link.class);
        paths.forEach((link, path) -> whole.put(link, address.page(path)));
        return whole;
    }
}
