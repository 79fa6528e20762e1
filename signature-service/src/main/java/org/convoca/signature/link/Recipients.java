package org.convoca.signature.link;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.convoca.platform.outbox.Stored;
import org.convoca.signature.call.CallContent;
import org.convoca.signature.call.CallSlug;
import org.convoca.signature.call.Calls;
import org.convoca.signature.call.DeclarationText;
import org.convoca.signature.signing.Contact;
import org.convoca.signature.signing.Contacts;
import org.convoca.signature.signing.Signature;
import org.convoca.signature.signing.SignatureId;
import org.convoca.signature.signing.Signatures;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** Tells at the moment of sending to whom a mail goes, and mints the links that it needs. */
@Service
class Recipients {

    private static final Logger log = LoggerFactory.getLogger(Recipients.class);

    private final Signatures signatures;
    private final Calls calls;
    private final Contacts contacts;
    private final Links links;
    private final MailLinks mailLinks;
    private final InquiryMails inquiries;
    private final PendingContacts pending;
    private final Clock clock;

    Recipients(
            Signatures signatures,
            Calls calls,
            Contacts contacts,
            Links links,
            MailLinks mailLinks,
            InquiryMails inquiries,
            PendingContacts pending,
            Clock clock) {
        this.signatures = signatures;
        this.calls = calls;
        this.contacts = contacts;
        this.links = links;
        this.mailLinks = mailLinks;
        this.inquiries = inquiries;
        this.pending = pending;
        this.clock = clock;
    }

    /**
     * @param mail the mail's id, which the answer repeats
     * @param matter the question that the mail asks; null for any mail that asks none
     */
    record Wanted(
            String mail,
            UUID signature,
            MailTemplate template,
            @Nullable UUID matter) {

        SignatureId id() {
            return new SignatureId(signature);
        }
    }

    /**
     * In the order of the request. A mail that has become pointless finds nobody; neither does one whose contact cannot be opened, so that it does not
     * hold up the others. However many mails, the signatures are read in one query and the links stored in one write.
     *
     * @throws IllegalStateException when no contact at all can be opened: then the keys are wrong, and the mails must wait
     */
    List<Recipient> find(List<Wanted> wanted) {
        var ids = wanted.stream().map(Wanted::id).distinct().toList();
        var states = signatures.find(ids).stream().map(Stored::state).collect(toMap(Signature::id, state -> state));
        var batch = new Batch();
        var found = wanted.stream()
                .map(item -> Optional.ofNullable(states.get(item.id()))
                        .flatMap(signature -> batch.recipient(item, signature))
                        .orElseGet(() -> Recipient.none(item.mail())))
                .toList();
        batch.finish(found);
        return found;
    }

    /** What the mails of one request share. */
    private final class Batch {

        private final Links.Minting minting = links.minting();
        private final Map<CallSlug, CallContent> contents = new HashMap<>();
        private final List<IllegalStateException> unopened = new ArrayList<>();

        Optional<Recipient> recipient(Wanted wanted, Signature signature) {
            var contact = signature.contact();
            if (contact == null || !wanted.template().fits(signature, clock.instant())) {
                return Optional.empty();
            }
            return switch (wanted.template()) {
                case REVIEW_QUESTION, VOUCH ->
                    inquiries
                            .asked(wanted.template(), signature, wanted.matter())
                            .flatMap(asked -> asking(wanted, signature, contact, asked));
                case TEXT_REVISED ->
                    open(signature, contact)
                            .map(person -> recipient(wanted, signature, person).noting(note(signature)));
                case CONTACT_CHANGE_OLD -> handingOver(wanted, signature, contact, false);
                case CONTACT_CHANGE_NEW -> handingOver(wanted, signature, contact, true);
                case CONFIRM, ALREADY_SIGNED, PUBLISHED, INVITED, ORGANISER, REJECTED, WITHDRAWN, SIGNATURE_LINK ->
                    open(signature, contact).map(person -> recipient(wanted, signature, person));
            };
        }

        private Optional<Recipient> asking(
                Wanted wanted, Signature signature, Contact contact, InquiryMails.Asked asked) {
            return open(signature, contact)
                    .map(person -> recipient(wanted, signature, person)
                            .asked(asked, asked.link().mint(minting, asked.purpose(), asked.expiresAt())));
        }

        private Optional<Recipient> handingOver(Wanted wanted, Signature signature, Contact current, boolean next) {
            return Optional.ofNullable(wanted.matter())
                    .flatMap(inquiry -> pending.find(signature.id(), inquiry)
                            .flatMap(change -> open(signature, next ? change.contact() : current)
                                    .map(person -> recipient(wanted, signature, person)
                                            .agreeing(
                                                    next
                                                            ? change.locale()
                                                            : signature
                                                                    .submission()
                                                                    .locale(),
                                                    minting.mint(
                                                            PendingContacts.PURPOSE,
                                                            PendingContacts.subject(signature.id(), inquiry, next),
                                                            change.expiresAt()),
                                                    change.expiresAt()))));
        }

        private Optional<Contacts.Person> open(Signature signature, Contact contact) {
            try {
                return Optional.of(contacts.open(signature.id(), contact));
            } catch (IllegalStateException e) {
                log.error("the contact of signature {} cannot be opened", signature.id());
                unopened.add(e);
                return Optional.empty();
            }
        }

        private Recipient recipient(Wanted wanted, Signature signature, Contacts.Person person) {
            var submission = signature.submission();
            var call = contents.computeIfAbsent(submission.call(), this::content);
            return new Recipient(
                    wanted.mail(),
                    true,
                    person.name().value(),
                    person.address().value(),
                    submission.locale(),
                    submission.organisation().name(),
                    Recipient.CallView.of(call, submission.locale()),
                    mailLinks.of(wanted.template(), signature, minting),
                    signature instanceof Signature.Rejected rejected ? rejected.reason() : null,
                    signature instanceof Signature.AwaitingConfirmation awaiting ? awaiting.expiresAt() : null);
        }

        /** What was changed, as the conveners say it of the text that was signed. */
        private @Nullable String note(Signature signature) {
            var submission = signature.submission();
            var content = contents.computeIfAbsent(submission.call(), this::content);
            var language = content.languageOf(submission.text());
            return content.version(language, content.latestMajor(language))
                    .map(DeclarationText::note)
                    .orElse(null);
        }

        private CallContent content(CallSlug slug) {
            return calls.find(slug).orElseThrow().state().content();
        }

        void finish(List<Recipient> found) {
            if (!unopened.isEmpty() && found.stream().noneMatch(Recipient::found)) {
                throw unopened.getFirst();
            }
            minting.store();
        }
    }
}
