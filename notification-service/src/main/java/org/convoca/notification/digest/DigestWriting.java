package org.convoca.notification.digest;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.convoca.notification.mail.MailId;
import org.convoca.notification.mail.MailOrder;
import org.convoca.notification.mail.OwnLetters;
import org.convoca.notification.mail.recipient.Recipient;
import org.convoca.notification.preference.Frequency;
import org.convoca.notification.preference.Subscriber;
import org.convoca.notification.preference.Subscribers;
import org.convoca.notification.preference.Unsubscribing;
import org.convoca.notification.template.DigestLetter;
import org.convoca.notification.template.DigestLetter.Part;
import org.convoca.notification.template.DigestLetters;
import org.convoca.notification.template.Template;
import org.convoca.platform.outbox.Stored;
import org.convoca.platform.token.LinkToken;

/** Writes digests and notices when their mails are sent: with the names of that moment, and without what was settled in between. */
class DigestWriting implements OwnLetters {

    private final Digests digests;
    private final Subscribers subscribers;
    private final Gathering gathering;
    private final DigestLetters letters;
    private final Unsubscribing unsubscribing;
    private final Pages pages;
    private final Clock clock;

    DigestWriting(
            Digests digests,
            Subscribers subscribers,
            Gathering gathering,
            DigestLetters letters,
            Unsubscribing unsubscribing,
            Pages pages,
            Clock clock) {
        this.digests = digests;
        this.subscribers = subscribers;
        this.gathering = gathering;
        this.letters = letters;
        this.unsubscribing = unsubscribing;
        this.pages = pages;
        this.clock = clock;
    }

    @Override
    public boolean writes(Template template) {
        return template.isDigest();
    }

    @Override
    public Writing write(MailId id, MailOrder order, Recipient recipient) {
        var digest = digests.find(id);
        var subscriber = subscribers.find(order.about()).map(Stored::state);
        if (digest.isEmpty()
                || subscriber.filter(one -> wants(one, digest.get())).isEmpty()) {
            return new Writing.Pointless();
        }
        var languages = List.of(recipient.locale(), subscriber.get().known().locale());
        return gathering
                .parts(digest.get(), letters.language(languages), clock.instant())
                .map(parts -> write(id, digest.get(), parts, languages, recipient))
                .orElseGet(Writing.NotYet::new);
    }

    /** A click may have come after the mail was ordered; what was asked for by hand comes anyway. */
    private static boolean wants(Subscriber subscriber, Digest digest) {
        var preference = subscriber.preference();
        return subscriber.known().active()
                && switch (digest.letterKind()) {
                    case DAILY, WEEKLY -> preference.frequency() != Frequency.NONE;
                    case WAITING -> preference.atOnce();
                    case NOW -> true;
                };
    }

    private Writing write(MailId id, Digest digest, List<Part> parts, List<String> languages, Recipient recipient) {
        var kind = digest.letterKind();
        if (kind == DigestLetter.Kind.WAITING && parts.stream().allMatch(Part::isEmpty)) {
            return new Writing.Pointless();
        }
        var token = unsubscribing.mint(digest.coordinator(), id);
        var letter = new DigestLetter(
                kind,
                languages,
                recipient.name().value(),
                LocalDate.parse(digest.day()),
                parts,
                new DigestLetter.Links(pages.settings(), pages.unsubscribe(token)));
        return new Writing.Written(letters.render(letter), headers(digest, token));
    }

    /** RFC 8058 for the one click, RFC 2919 for the list, RFC 5322 for the thread that the digests of one kind make. */
    private Map<String, String> headers(Digest digest, LinkToken token) {
        var headers = new LinkedHashMap<String, String>();
        headers.put("List-Unsubscribe", "<" + pages.unsubscribe(token) + ">");
        headers.put("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        headers.put("List-Id", "<" + digest.kind() + ".digest." + pages.host() + ">");
        var thread = digest.thread();
        if (thread != null) {
            headers.put("In-Reply-To", pages.messageId(thread));
            headers.put("References", pages.messageId(thread));
        }
        return headers;
    }
}
