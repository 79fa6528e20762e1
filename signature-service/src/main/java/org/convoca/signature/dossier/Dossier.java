package org.convoca.signature.dossier;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.convoca.platform.sealing.SealedFields;
import org.jspecify.annotations.Nullable;

/**
 * What reviewers know of something that waits for them. Immutable.
 *
 * @param mail what they should know about the contact's mailbox, or null for nothing
 * @param approvals yeses without evidence, each of another reviewer
 * @param settled the decision that has not taken effect yet, or null while none was made
 * @param assignee the coordinator to whom it was given, or null for whoever comes
 */
public record Dossier(
        @Nullable MailHint mail,
        List<Evidence> evidence,
        List<Approval> approvals,
        @Nullable Settlement settled,
        @Nullable UUID assignee,
        List<Question> questions,
        List<Vouching> vouchings) {

    /** How many items of each kind there may be; more than anybody needs, and a document stays small. */
    public static final int MOST = 20;

    public static final Dossier EMPTY = new Dossier(null, List.of(), List.of(), null, null, List.of(), List.of());

    public Dossier {
        evidence = List.copyOf(evidence);
        approvals = List.copyOf(approvals);
        questions = List.copyOf(questions);
        vouchings = List.copyOf(vouchings);
    }

    /** What the system finds about the mailbox when something comes in. */
    public static Dossier begun(@Nullable MailHint mail, List<Evidence> found) {
        return new Dossier(mail, found, List.of(), null, null, List.of(), List.of());
    }

    public boolean hasEvidence() {
        return !evidence.isEmpty();
    }

    /** A reviewer says yes: one is enough with evidence, two are needed without. */
    public Consent approve(UUID by, Instant at) {
        if (hasEvidence()) {
            return new Consent.Enough(this);
        }
        if (approvals.stream().anyMatch(approval -> approval.by().equals(by))) {
            return approvals.size() > 1 ? new Consent.Enough(this) : new Consent.Again();
        }
        var approved = of(evidence, plus(approvals, new Approval(by, at)), questions, vouchings);
        return approvals.isEmpty() ? new Consent.First(approved) : new Consent.Enough(approved);
    }

    public Dossier settle(Settlement settlement) {
        return new Dossier(mail, evidence, approvals, settlement, assignee, questions, vouchings);
    }

    /** Without the decision, and without that coordinator's yes: it waits again. */
    public Dossier reopen(UUID by) {
        var others =
                approvals.stream().filter(approval -> !approval.by().equals(by)).toList();
        return new Dossier(mail, evidence, others, null, assignee, questions, vouchings);
    }

    public boolean isApprovedBy(UUID coordinator) {
        return approvals.stream().anyMatch(approval -> approval.by().equals(coordinator));
    }

    public Dossier assign(@Nullable UUID coordinator) {
        return new Dossier(mail, evidence, approvals, settled, coordinator, questions, vouchings);
    }

    public Dossier with(Evidence item) {
        return of(plus(evidence, item), approvals, questions, vouchings);
    }

    public Dossier with(Question question) {
        return of(evidence, approvals, plus(questions, question), vouchings);
    }

    public Dossier with(Vouching vouching) {
        return of(evidence, approvals, questions, plus(vouchings, vouching));
    }

    public Optional<Question> question(UUID id) {
        return questions.stream().filter(question -> question.id().equals(id)).findFirst();
    }

    public Optional<Vouching> vouching(UUID id) {
        return vouchings.stream().filter(vouching -> vouching.id().equals(id)).findFirst();
    }

    public Dossier answer(UUID question, SealedFields words, Instant at) {
        var answered = each(questions, one -> one.id().equals(question), one -> one.answered(words, at));
        return of(evidence, approvals, answered, vouchings);
    }

    /** Whoever was asked answers: a yes becomes evidence. */
    public Dossier answer(Vouching asked, boolean yes, Instant at) {
        var answered = each(vouchings, one -> one.id().equals(asked.id()), one -> one.answered(yes, at));
        return of(yes ? plus(evidence, Evidence.vouched(at, asked)) : evidence, approvals, questions, answered);
    }

    /** What still holds when the organisation itself changed what stands about it: no yes to what it said before, nor what the system found in that. */
    public Dossier reconsidered() {
        var given = evidence.stream().filter(item -> item.by() != null).toList();
        return of(given, List.of(), questions, vouchings);
    }

    /** What is kept once it was settled for good: why it was believed, and by whom. */
    public Dossier closed() {
        return new Dossier(null, evidence, approvals, null, null, List.of(), List.of());
    }

    private Dossier of(List<Evidence> items, List<Approval> yeses, List<Question> asked, List<Vouching> vouched) {
        return new Dossier(mail, items, yeses, settled, assignee, asked, vouched);
    }

    private static <T> List<T> plus(List<T> items, T item) {
        return Stream.concat(items.stream(), Stream.of(item)).toList();
    }

    private static <T> List<T> each(List<T> items, Predicate<T> wanted, UnaryOperator<T> change) {
        return items.stream()
                .map(item -> wanted.test(item) ? change.apply(item) : item)
                .toList();
    }
}
