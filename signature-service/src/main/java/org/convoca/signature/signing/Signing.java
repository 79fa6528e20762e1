package org.convoca.signature.signing;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.convoca.contracts.signature.SignatureOrigin;
import org.convoca.contracts.signature.SignatureReceived;
import org.convoca.contracts.signature.SignatureRepeated;
import org.convoca.platform.outbox.Stored;
import org.convoca.platform.request.DailyAllowance;
import org.convoca.signature.call.CallContent;
import org.convoca.signature.dossier.Dossier;
import org.convoca.signature.dossier.Evidence;
import org.convoca.signature.dossier.MailHint;
import org.convoca.signature.form.CheckedForm;
import org.convoca.signature.mailbox.MailDomains;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;

/**
 * Receives signatures. Whoever signs gets the same answer whatever becomes of it, so that nobody learns who has signed already or which addresses are
 * known; the truth goes by mail to the contact of record.
 */
@Service
class Signing {

    private static final Logger log = LoggerFactory.getLogger(Signing.class);

    private final Signatures signatures;
    private final Contacts contacts;
    private final MailDomains domains;
    private final DailyAllowance allowance;
    private final SigningProperties properties;
    private final Clock clock;

    Signing(
            Signatures signatures,
            Contacts contacts,
            MailDomains domains,
            DailyAllowance allowance,
            SigningProperties properties,
            Clock clock) {
        this.signatures = signatures;
        this.contacts = contacts;
        this.domains = domains;
        this.allowance = allowance;
        this.properties = properties;
        this.clock = clock;
    }

    /**
     * Signs a call that can be signed. Running it again under the same id changes nothing.
     *
     * @param id the new signature's id, should there be one
     */
    void sign(SignatureId id, CallContent call, CheckedForm form, SignatureOrigin origin) {
        var received = received(id, call, form, origin);
        var sameOrganisation = holders(received);
        var standing = sameOrganisation.stream()
                .filter(other -> other instanceof Signature.Standing)
                .filter(other -> other.contact() != null)
                .findFirst();
        if (standing.isPresent()) {
            tellContactOfRecord(standing.get().id());
        } else if (sameOrganisation.stream().noneMatch(other -> other instanceof Signature.AwaitingConfirmation)) {
            receive(received);
        }
    }

    private Signature.AwaitingConfirmation received(
            SignatureId id, CallContent call, CheckedForm form, SignatureOrigin origin) {
        var organisation =
                Organisation.of(form.name(), form.acronym(), form.website(), form.territory(), form.region());
        var submission = new Submission(
                id,
                call.slug(),
                origin,
                organisation,
                form.locale(),
                call.text(form.locale()).reference(),
                now());
        var contact = contacts.seal(id, call.slug(), form.contactName(), form.contactAddress());
        return Signature.received(
                submission, contact, properties.confirmationValidFor(), begun(form, submission.receivedAt()));
    }

    /** What the mail domain says about the contact is found here, while the address is at hand; the domain itself is not kept. */
    private Dossier begun(CheckedForm form, Instant now) {
        return switch (domains.look(form.contactAddress(), form.website())) {
            case SAME_DOMAIN -> Dossier.begun(null, List.of(Evidence.mailDomain(now)));
            case OTHER_DOMAIN -> Dossier.begun(null, List.of());
            case PRIVATE_MAILBOX -> Dossier.begun(MailHint.PRIVATE_MAILBOX, List.of());
            case DISPOSABLE -> Dossier.begun(MailHint.DISPOSABLE_MAIL, List.of());
        };
    }

    /** Who stands on the roll for this organisation, and what waits for this very contact. */
    private List<Signature> holders(Signature.AwaitingConfirmation received) {
        var keys = Stream.concat(received.submission().rollKeys().values().stream(), received.keys().stream());
        return signatures.holders(new RollKeys(keys.toList())).stream()
                .map(Stored::state)
                .toList();
    }

    private void receive(Signature.AwaitingConfirmation received) {
        var call = received.submission().call();
        if (!allowance.take(call.toString(), received.contact().lookup())) {
            log.info("a signature of {} was not received: its contact had enough mails today", call);
            return;
        }
        try {
            signatures.insert(received, n -> new SignatureReceived(n, received.facts()));
            log.info("signature {} of {} received", received.id(), call);
        } catch (DuplicateKeyException e) {
            // The same request came a moment before, on this instance or another: its mail is enough.
            allowance.giveBack(call.toString(), received.contact().lookup());
        }
    }

    private void tellContactOfRecord(SignatureId id) {
        var told = signatures.change(id, this::repeated);
        if (told) {
            log.info("signature {} was repeated", id);
        }
    }

    private Step<Boolean> repeated(Signature signature) {
        var contact = signature.contact();
        if (!(signature instanceof Signature.Standing standing) || contact == null || wasTold(standing)) {
            return Step.stay(false);
        }
        if (!allowance.take(signature.submission().call().toString(), contact.lookup())) {
            return Step.stay(false);
        }
        var repeated = standing.repeat(now());
        return Step.move(repeated, true, n -> new SignatureRepeated(n, repeated.facts()));
    }

    private boolean wasTold(Signature.Standing standing) {
        return Optional.ofNullable(standing.repeatedAt())
                .map(told -> told.plus(properties.repeatNoticePause()))
                .filter(again -> now().isBefore(again))
                .isPresent();
    }

    /** As the database keeps it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
