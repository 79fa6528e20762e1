package org.convoca.signature.own;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.convoca.contracts.call.ReviewPolicy;
import org.convoca.contracts.signature.SignatureStatus;
import org.convoca.contracts.signature.TextReference;
import org.convoca.contracts.territory.Region;
import org.convoca.platform.outbox.Stored;
import org.convoca.signature.signing.Organisation;
import org.convoca.signature.signing.Signature;
import org.convoca.signature.signing.SignatureId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What an organisation sees of its own signature. */
@Component
class OwnViews {

    private final CallTitles calls;
    private final Addresses addresses;
    private final ContactChanges changes;
    private final Proposals proposals;
    private final OwnHistory history;

    OwnViews(CallTitles calls, Addresses addresses, ContactChanges changes, Proposals proposals, OwnHistory history) {
        this.calls = calls;
        this.addresses = addresses;
        this.changes = changes;
        this.proposals = proposals;
        this.history = history;
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record OrganisationView(
            String name,
            Map<String, String> names,
            @Nullable String acronym,
            @Nullable String website,
            @Nullable String territory,
            Region region) {

        static OrganisationView of(Organisation organisation) {
            return new OrganisationView(
                    organisation.name(),
                    organisation.names(),
                    organisation.acronym(),
                    organisation.website(),
                    organisation.territory(),
                    organisation.region());
        }
    }

    /**
     * @param address the mailbox to come, all but hidden
     * @param agreed whether the one of record, {@code old}, and the one to come, {@code new}, have said yes
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ContactChangeView(@Nullable String address, List<String> agreed, Instant expiresAt) {}

    /**
     * @param version to be sent along with a correction, so that none is lost
     * @param review whether corrections of what stands on the roll are looked at before
     * @param address the mailbox that is written to, all but hidden; left out when there is none
     * @param asked the correction that waits for a coordinator, left out when none does
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record OwnView(
            SignatureId id,
            long version,
            SignatureStatus status,
            CallTitles.Title call,
            ReviewPolicy review,
            OrganisationView organisation,
            String locale,
            @Nullable TextReference text,
            @Nullable String address,
            @Nullable OrganisationView asked,
            @Nullable ContactChangeView contactChange,
            @Nullable String reason,
            @Nullable UUID duplicateOf,
            List<OwnHistory.Entry> history) {}

    OwnView of(Stored<Signature> stored) {
        var signature = stored.state();
        var submission = signature.submission();
        var contact = signature.contact();
        return new OwnView(
                signature.id(),
                stored.version(),
                signature.status(),
                calls.of(submission.call(), submission.locale()),
                calls.review(submission.call()),
                OrganisationView.of(submission.organisation()),
                submission.locale(),
                submission.text(),
                contact == null
                        ? null
                        : addresses.hinted(signature.id(), contact).orElse(null),
                proposals
                        .find(signature.id())
                        .map(proposal -> OrganisationView.of(proposal.wanted()))
                        .orElse(null),
                changes.of(signature.id())
                        .map(change -> contactChange(signature, change))
                        .orElse(null),
                signature instanceof Signature.Rejected rejected ? rejected.reason() : null,
                signature instanceof Signature.Duplicate duplicate
                        ? duplicate.first().value()
                        : null,
                history.of(signature));
    }

    private ContactChangeView contactChange(Signature signature, ContactChanges.Change change) {
        return new ContactChangeView(
                addresses.hinted(signature.id(), change.next()).orElse(null),
                change.agreed().stream().sorted().toList(),
                change.expiresAt());
    }
}
