package org.convoca.signature.claiming;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.convoca.contracts.claim.ClaimReceived;
import org.convoca.platform.request.DailyAllowance;
import org.convoca.signature.dossier.Dossier;
import org.convoca.signature.dossier.Evidence;
import org.convoca.signature.dossier.MailHint;
import org.convoca.signature.form.CheckedClaim;
import org.convoca.signature.mailbox.MailDomains;
import org.convoca.signature.signing.Signature;
import org.convoca.signature.signing.SigningProperties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;

/** Takes claims. Several people may claim one signatory; who speaks for it is for a coordinator to say. */
@Service
class Claiming {

    private static final Logger log = LoggerFactory.getLogger(Claiming.class);

    private final Claims claims;
    private final Claimants claimants;
    private final MailDomains domains;
    private final DailyAllowance allowance;
    private final SigningProperties properties;
    private final Clock clock;

    Claiming(
            Claims claims,
            Claimants claimants,
            MailDomains domains,
            DailyAllowance allowance,
            SigningProperties properties,
            Clock clock) {
        this.claims = claims;
        this.claimants = claimants;
        this.domains = domains;
        this.allowance = allowance;
        this.properties = properties;
        this.clock = clock;
    }

    /**
     * Claims a signatory without a contact. Running it again under the same id changes nothing, and neither does claiming again from the same address
     * while the first claim is open; nobody is told whether an address is known.
     *
     * @param id the new claim's id, should there be one
     */
    void claim(ClaimId id, Signature.Published signatory, CheckedClaim form) {
        var application = Application.of(
                id, signatory, form.locale(), form.post(), clock.instant().truncatedTo(ChronoUnit.MILLIS));
        var contact = claimants.seal(id, application.call(), form);
        receive(Claim.received(
                application,
                contact,
                properties.confirmationValidFor(),
                begun(signatory, form, application.receivedAt())));
    }

    /** What the mail domain says about the claimant is found here, while the address is at hand; the domain itself is not kept. */
    private Dossier begun(Signature.Published signatory, CheckedClaim form, Instant now) {
        var website = signatory.submission().organisation().website();
        return switch (domains.look(form.address(), website)) {
            case SAME_DOMAIN -> Dossier.begun(null, List.of(Evidence.mailDomain(now)));
            case OTHER_DOMAIN -> Dossier.begun(null, List.of());
            case PRIVATE_MAILBOX -> Dossier.begun(MailHint.PRIVATE_MAILBOX, List.of());
            case DISPOSABLE -> Dossier.begun(MailHint.DISPOSABLE_MAIL, List.of());
        };
    }

    private void receive(Claim.AwaitingConfirmation received) {
        var call = received.application().call().toString();
        var address = received.contact().lookup();
        if (!allowance.take(call, address)) {
            log.info("a claim for {} was not received: its claimant had enough mails today", call);
            return;
        }
        try {
            claims.insert(received, n -> new ClaimReceived(n, received.facts()));
            log.info(
                    "claim {} received for signature {}",
                    received.id(),
                    received.application().signature());
        } catch (DuplicateKeyException e) {
            // The same address claims it already: that mail is enough.
            allowance.giveBack(call, address);
        }
    }
}
