package org.convoca.signature.inquiry;

import java.util.Map;
import java.util.UUID;
import org.convoca.contracts.signature.SignatureVouchRequested;
import org.convoca.platform.outbox.Stored;
import org.convoca.platform.problem.ProblemException;
import org.convoca.platform.problem.ProblemType;
import org.convoca.platform.request.DailyAllowance;
import org.convoca.signature.authority.Reviewer;
import org.convoca.signature.dossier.Vouching;
import org.convoca.signature.signing.Contact;
import org.convoca.signature.signing.Signature;
import org.convoca.signature.signing.SignatureId;
import org.convoca.signature.signing.Signatures;
import org.convoca.signature.signing.Step;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Asks signatories of the roll whether they know one that waits. Nobody is asked more often in a day than strangers can make us write to them. */
@Service
class Vouchers {

    private final Desk desk;
    private final Signatures signatures;
    private final DailyAllowance mailAllowance;

    Vouchers(Desk desk, Signatures signatures, DailyAllowance mailAllowance) {
        this.desk = desk;
        this.signatures = signatures;
        this.mailAllowance = mailAllowance;
    }

    void ask(Reviewer reviewer, SignatureId id, @Nullable UUID picked) {
        var voucher = voucher(picked);
        // First whether it can be asked at all, so that nothing is counted where nobody is written to.
        desk.change(reviewer, id, awaiting -> {
            check(awaiting, voucher);
            return Step.stay(true);
        });
        count(voucher);
        var vouching = Vouching.of(UUID.randomUUID(), voucher.id().value(), reviewer.id(), desk.now());
        desk.change(reviewer, id, awaiting -> {
            check(awaiting, voucher);
            var asked = awaiting.with(awaiting.dossier().with(vouching));
            var details = Map.of(
                    "inquiry", vouching.id().toString(), "voucher", voucher.id().toString());
            return Step.move(
                    asked,
                    true,
                    reviewer.entry(awaiting.submission(), vouching.askedAt(), "asked-to-vouch", null, details),
                    n -> new SignatureVouchRequested(n, asked.facts(), vouching.id(), vouching.voucher()));
        });
    }

    private Signature.Published voucher(@Nullable UUID picked) {
        if (picked == null) {
            throw Refusals.invalid("/signature", "required", "Pick a signatory of the roll.");
        }
        return signatures
                .find(new SignatureId(picked))
                .map(Stored::state)
                .filter(Signature.Published.class::isInstance)
                .map(Signature.Published.class::cast)
                .filter(published -> published.contact() != null)
                .orElseThrow(() -> Refusals.invalid(
                        "/signature", "nobody-to-ask", "This signatory is not on the roll, or has no contact."));
    }

    private static void check(Signature.AwaitingReview awaiting, Signature.Published voucher) {
        Refusals.ifTooMany(awaiting.dossier().vouchings());
        if (!awaiting.submission().call().equals(voucher.submission().call())) {
            throw Refusals.invalid("/signature", "another-call", "This signatory signed another call.");
        }
        if (awaiting.contact().lookup().equals(lookup(voucher))) {
            throw Refusals.invalid("/signature", "same-contact", "Both have the same contact.");
        }
        if (awaiting.dossier().vouchings().stream()
                .anyMatch(asked -> asked.voucher().equals(voucher.id().value()))) {
            throw Refusals.invalid("/signature", "asked-already", "This signatory was asked already.");
        }
    }

    private static @Nullable String lookup(Signature.Published voucher) {
        Contact contact = voucher.contact();
        return contact == null ? null : contact.lookup();
    }

    private void count(Signature.Published voucher) {
        var lookup = lookup(voucher);
        if (lookup == null || !mailAllowance.take(voucher.submission().call().toString(), lookup)) {
            throw new ProblemException(
                    ProblemType.TOO_MANY_REQUESTS, "This signatory got enough mails today; ask again tomorrow.");
        }
    }
}
