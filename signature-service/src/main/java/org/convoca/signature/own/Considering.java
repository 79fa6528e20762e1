package org.convoca.signature.own;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.convoca.contracts.signature.SignatureAmended;
import org.convoca.platform.outbox.LogEntry;
import org.convoca.platform.outbox.Sequenced;
import org.convoca.platform.outbox.Stored;
import org.convoca.signature.authority.Reviewer;
import org.convoca.signature.correction.Correction;
import org.convoca.signature.hint.Hint;
import org.convoca.signature.hint.Hints;
import org.convoca.signature.signing.Organisation;
import org.convoca.signature.signing.Signature;
import org.convoca.signature.signing.SignatureId;
import org.convoca.signature.signing.Signatures;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;

/** Coordinators look at corrections that organisations asked for, and say yes or no. */
@Service
class Considering {

    static final String ACCEPTED = "proposal-accepted";
    static final String DECLINED = "proposal-declined";

    private static final int MOST = 50;

    private final Proposals proposals;
    private final Signatures signatures;
    private final Hints hints;
    private final OwnLog log;

    Considering(Proposals proposals, Signatures signatures, Hints hints, OwnLog log) {
        this.proposals = proposals;
        this.signatures = signatures;
        this.hints = hints;
        this.log = log;
    }

    /**
     * A correction to be looked at.
     *
     * @param stored the signature as it stands
     * @param wanted how the organisation is to stand
     * @param hints others that may be taken for it then
     */
    record Item(Stored<Signature> stored, Organisation wanted, Instant since, List<Hint> hints) {}

    /** Those that this coordinator looks after, the longest waiting first. */
    List<Item> waiting(Reviewer reviewer) {
        return proposals.waiting(reviewer, MOST).stream()
                .flatMap(proposal -> item(proposal).stream())
                .toList();
    }

    /** What waits for a signature that has left the roll by another way is pointless, and goes when it is come across. */
    private Optional<Item> item(Proposals.Proposal proposal) {
        var published = published(proposal.signature());
        if (published.isEmpty()) {
            proposals.drop(proposal.signature());
        }
        return published.map(stored -> {
            var wanted = wanted(stored.state().submission().organisation(), proposal);
            var then = ((Signature.Published) stored.state()).amend(wanted);
            return new Item(stored, wanted, proposal.since(), hints.ofName(then));
        });
    }

    private Optional<Stored<Signature>> published(SignatureId id) {
        return signatures.find(id).filter(stored -> stored.state() instanceof Signature.Published);
    }

    /** Where it stands, it keeps standing: a coordinator may have moved it since. */
    private static Organisation wanted(Organisation current, Proposals.Proposal proposal) {
        var wanted = proposal.wanted();
        return new Organisation(
                wanted.name(),
                wanted.names(),
                wanted.acronym(),
                wanted.website(),
                current.territory(),
                current.region(),
                wanted.sortKey());
    }

    /** @param since when what was looked at was asked for: nobody says yes to what came in its place */
    void decide(Reviewer reviewer, SignatureId id, Instant since, boolean accept) {
        var stored = published(id)
                .filter(found -> reviewer.sees(found.state().submission()))
                .orElseThrow(Holders::nothingHere);
        reviewer.needsToBeCoordinator();
        var proposal = proposals.find(id).orElseThrow(Holders::nothingHere);
        if (!proposal.since().equals(since)) {
            throw Holders.conflict("Something else is asked for by now.");
        }
        var published = (Signature.Published) stored.state();
        var before = published.submission().organisation();
        var after = wanted(before, proposal);
        var changes = Changes.between(before, after);
        if (accept) {
            var next = Correction.amended(published, after);
            write(stored, next, entry(reviewer, next, ACCEPTED, changes), n -> new SignatureAmended(n, next.facts()));
        } else {
            write(stored, published, entry(reviewer, published, DECLINED, changes));
        }
        proposals.drop(id);
    }

    private LogEntry entry(Reviewer reviewer, Signature signature, String what, Map<String, String> changes) {
        return reviewer.entry(signature.submission(), log.now(), what, null, changes);
    }

    private void write(Stored<Signature> stored, Signature next, LogEntry entry, Sequenced... events) {
        try {
            if (signatures.replace(stored, next, entry, events).isEmpty()) {
                throw Holders.conflict("Somebody changed this signature in the meantime.");
            }
        } catch (DuplicateKeyException e) {
            throw Holders.conflict("Another organisation stands there under this name or acronym.");
        }
    }
}
