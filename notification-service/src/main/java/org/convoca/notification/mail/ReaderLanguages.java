package org.convoca.notification.mail;

import java.util.List;
import java.util.stream.Stream;
import org.convoca.contracts.territory.Territories;
import org.convoca.notification.mail.recipient.Recipient;

/**
 * In which languages somebody can be written to. People sign in more languages than mails are written in: where theirs has no words, that of their
 * land stands in, then that of the call, and English in the end.
 */
class ReaderLanguages {

    private final Territories territories;

    ReaderLanguages(Territories territories) {
        this.territories = territories;
    }

    /** BCP 47 tags, the most wanted first. */
    List<String> of(MailOrder order, Recipient recipient) {
        var land = order.territory() == null ? List.<String>of() : territories.languages(order.territory());
        return Stream.of(
                        Stream.of(recipient.locale(), order.locale()),
                        land.stream(),
                        Stream.ofNullable(recipient.callLanguage()))
                .flatMap(tags -> tags)
                .filter(tag -> !tag.isBlank())
                .distinct()
                .toList();
    }
}
