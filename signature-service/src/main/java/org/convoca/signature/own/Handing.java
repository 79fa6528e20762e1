package org.convoca.signature.own;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.convoca.contracts.signature.SignatureContactChangeRequested;
import org.convoca.contracts.signature.SignatureContactChanged;
import org.convoca.platform.internal.Caller;
import org.convoca.platform.problem.FieldError;
import org.convoca.platform.problem.ProblemException;
import org.convoca.platform.problem.ProblemType;
import org.convoca.platform.request.DailyAllowance;
import org.convoca.signature.form.FormCheck;
import org.convoca.signature.form.SignatureForm.ContactPart;
import org.convoca.signature.signing.Contacts;
import org.convoca.signature.signing.Signature;
import org.convoca.signature.signing.SignatureId;
import org.convoca.signature.signing.Signatures;
import org.convoca.signature.signing.Step;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Hands a signature over to another contact. Whoever reads one mailbox cannot take it alone: both, the one of record and the one to come, have to say
 * yes, each by a link of its own.
 */
@Service
class Handing {

    private final Holders holders;
    private final Signatures signatures;
    private final ContactChanges changes;
    private final Contacts contacts;
    private final FormCheck check;
    private final HandoverProperties properties;
    private final DailyAllowance allowance;
    private final OwnLog log;

    Handing(
            Holders holders,
            Signatures signatures,
            ContactChanges changes,
            Contacts contacts,
            FormCheck check,
            HandoverProperties properties,
            DailyAllowance allowance,
            OwnLog log) {
        this.holders = holders;
        this.signatures = signatures;
        this.changes = changes;
        this.contacts = contacts;
        this.check = check;
        this.properties = properties;
        this.allowance = allowance;
        this.log = log;
    }

    /** What one of the mailboxes brought about: {@code agreed}, {@code changed}, {@code refused} or {@code gone}. */
    record Result(String outcome, Signature signature) {}

    /** Asks both mailboxes, in place of whatever was asked before. */
    void ask(Caller caller, UUID id, @Nullable ContactPart contact, @Nullable String locale) {
        if (!(holders.find(caller, id).state() instanceof Signature.Standing standing) || standing.contact() == null) {
            throw Holders.conflict("This signature has ended; nobody is written to about it any more.");
        }
        var form = check.check(contact, locale);
        var call = standing.submission().call();
        var next = contacts.seal(standing.id(), call, form.name(), form.address());
        if (next.lookup().equals(standing.contact().lookup())) {
            throw refused("same-address", "This is the address that we write to already.");
        }
        if (!allowance.take(call.toString(), next.lookup())) {
            throw refused("too-many-mails", "This address has got enough mails for today.");
        }
        var inquiry = UUID.randomUUID();
        changes.put(new ContactChanges.Change(
                standing.id(),
                inquiry,
                standing.contact().holder(),
                next,
                form.locale(),
                log.now().plus(properties.agreeFor()),
                Set.of()));
        signatures.change(standing.id(), signature -> asked(signature, inquiry));
    }

    private static Step<Boolean> asked(Signature signature, UUID inquiry) {
        return signature instanceof Signature.Standing standing && standing.contact() != null
                ? Step.move(standing, true, n -> new SignatureContactChangeRequested(n, standing.facts(), inquiry))
                : Step.stay(false);
    }

    /** One mailbox says yes; asking again is safe. */
    Result agree(ContactChangeLinks.Side side) {
        var change = changes.agree(side.signature(), side.inquiry(), side.code());
        if (change.isEmpty()) {
            return new Result("gone", current(side.signature()));
        }
        if (!change.get().isAgreed()) {
            return new Result("agreed", current(side.signature()));
        }
        var done = signatures.change(side.signature(), signature -> handedOver(signature, change.get()));
        changes.drop(side.signature(), side.inquiry());
        return new Result(done ? "changed" : "gone", current(side.signature()));
    }

    private Step<Boolean> handedOver(Signature signature, ContactChanges.Change change) {
        if (!(signature instanceof Signature.Standing standing) || !signature.isHeldBy(change.holder())) {
            return Step.stay(false);
        }
        var handed = standing.handTo(change.next(), change.locale());
        return Step.move(
                handed,
                true,
                log.entry(handed, OwnLog.CONTACT_CHANGED, Map.of()),
                n -> new SignatureContactChanged(n, handed.facts()));
    }

    /** One mailbox says no: everything stays as it is. */
    Result refuse(ContactChangeLinks.Side side) {
        var given = changes.drop(side.signature(), side.inquiry());
        return new Result(given ? "refused" : "gone", current(side.signature()));
    }

    private Signature current(SignatureId id) {
        return signatures.find(id).orElseThrow().state();
    }

    private static ProblemException refused(String code, String message) {
        return new ProblemException(
                ProblemType.INVALID_REQUEST,
                "Nothing was changed.",
                List.of(new FieldError("/contact/email", code, message)));
    }
}
