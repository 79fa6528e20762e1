package org.convoca.signature.claiming;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.convoca.platform.outbox.Stored;
import org.convoca.platform.token.LinkTokens;
import org.convoca.signature.call.Calls;
import org.convoca.signature.link.ClaimRecipients;
import org.convoca.signature.link.ClaimTemplate;
import org.convoca.signature.link.Recipient;
import org.convoca.signature.signing.Contact;
import org.convoca.signature.signing.Signature;
import org.convoca.signature.signing.SignatureId;
import org.convoca.signature.signing.Signatures;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Tells at the moment of sending to whom a mail about a claim goes, and mints the links that it needs. */
@Component
class ClaimMails implements ClaimRecipients {

    private static final Logger log = LoggerFactory.getLogger(ClaimMails.class);

    private final Claims claims;
    private final Claimants claimants;
    private final Signatures signatures;
    private final Calls calls;
    private final ClaimLinks links;
    private final Clock clock;

    ClaimMails(Claims claims, Claimants claimants, Signatures signatures, Calls calls, ClaimLinks links, Clock clock) {
        this.claims = claims;
        this.claimants = claimants;
        this.signatures = signatures;
        this.calls = calls;
        this.links = links;
        this.clock = clock;
    }

    @Override
    public List<Recipient> find(List<Wanted> wanted) {
        var ids = wanted.stream().map(item -> new ClaimId(item.claim())).toList();
        var known = claims.find(ids).stream().map(Stored::state).collect(toMap(Claim::id, claim -> claim));
        var batch = new Batch(signatories(known.values().stream()
                .map(claim -> claim.application().signature())
                .distinct()
                .toList()));
        var found = wanted.stream()
                .map(item -> Optional.ofNullable(known.get(new ClaimId(item.claim())))
                        .flatMap(claim -> batch.recipient(item, claim))
                        .orElseGet(() -> Recipient.none(item.mail())))
                .toList();
        batch.finish(found);
        return found;
    }

    private Map<SignatureId, Signature> signatories(List<SignatureId> ids) {
        return signatures.find(ids).stream().map(Stored::state).collect(toMap(Signature::id, signature -> signature));
    }

    /** Whether this mail still tells the truth about that claim. */
    private static boolean fits(ClaimTemplate template, Claim claim, Instant now) {
        return switch (template) {
            case CLAIM_CONFIRM -> claim instanceof Claim.AwaitingConfirmation awaiting && !awaiting.isExpired(now);
            case CLAIM_ACCEPTED -> claim instanceof Claim.Accepted;
            case CLAIM_REJECTED -> claim instanceof Claim.Rejected;
        };
    }

    /** What the mails of one request share. */
    private final class Batch {

        private final Map<SignatureId, Signature> signatories;
        private final LinkTokens.Minting minting = links.minting();
        private final List<IllegalStateException> unopened = new ArrayList<>();

        Batch(Map<SignatureId, Signature> signatories) {
            this.signatories = signatories;
        }

        Optional<Recipient> recipient(Wanted wanted, Claim claim) {
            var contact = claim.contact();
            var signatory = signatories.get(claim.application().signature());
            if (contact == null || signatory == null || !fits(wanted.template(), claim, clock.instant())) {
                return Optional.empty();
            }
            return open(claim, contact).map(person -> recipient(wanted.mail(), claim, signatory, person));
        }

        private Optional<Claimants.Person> open(Claim claim, Contact contact) {
            try {
                return Optional.of(claimants.open(claim.id(), contact));
            } catch (IllegalStateException e) {
                log.error("the contact of claim {} cannot be opened", claim.id());
                unopened.add(e);
                return Optional.empty();
            }
        }

        private Recipient recipient(String mail, Claim claim, Signature signatory, Claimants.Person person) {
            var application = claim.application();
            var call = calls.find(application.call()).orElseThrow().state().content();
            return new Recipient(
                    mail,
                    true,
                    person.name().value(),
                    person.address().value(),
                    application.locale(),
                    signatory.submission().organisation().name(),
                    Recipient.CallView.of(call, application.locale()),
                    linksOf(claim),
                    claim instanceof Claim.Rejected rejected ? rejected.reason() : null,
                    claim instanceof Claim.AwaitingConfirmation awaiting ? awaiting.expiresAt() : null);
        }

        private Map<String, String> linksOf(Claim claim) {
            var application = claim.application();
            return claim instanceof Claim.AwaitingConfirmation awaiting
                    ? links.mint(awaiting, minting)
                    : Map.of("roll", "/" + application.locale() + "/calls/" + application.call() + "/roll");
        }

        void finish(List<Recipient> found) {
            if (!unopened.isEmpty() && found.stream().noneMatch(Recipient::found)) {
                throw unopened.getFirst();
            }
            minting.store();
        }
    }
}
