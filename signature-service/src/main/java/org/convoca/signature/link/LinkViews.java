package org.convoca.signature.link;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.convoca.contracts.signature.SignatureStatus;
import org.convoca.contracts.territory.Region;
import org.convoca.signature.call.CallSlug;
import org.convoca.signature.call.Calls;
import org.convoca.signature.signing.Signature;
import org.convoca.signature.signing.SignatureId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the pages behind mailed links show of a signature: nothing of its contact. */
@Component
class LinkViews {

    private final Calls calls;
    private final Links links;
    private final MailLinks mails;

    LinkViews(Calls calls, Links links, MailLinks mails) {
        this.calls = calls;
        this.links = links;
        this.mails = mails;
    }

    /** @param title in the signature's language where there is a text in it */
    record CallView(CallSlug slug, String title) {}

    record OrganisationView(String name, @Nullable String territory, Region region) {}

    /** @param state {@code valid}, {@code used} or {@code expired} */
    record Inspection(
            LinkPurpose purpose,
            String state,
            CallView call,
            OrganisationView organisation,
            String locale,
            SignatureStatus status,
            Instant expiresAt) {}

    /** @param own the path to the organisation's own page, for whoever has just confirmed */
    record Outcome(
            String outcome,
            CallView call,
            String locale,
            SignatureId signature,
            OrganisationView organisation,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String own) {}

    Inspection inspection(LinkPurpose purpose, String state, Signature signature, Instant expiresAt) {
        return new Inspection(
                purpose,
                state,
                call(signature),
                organisation(signature),
                signature.submission().locale(),
                signature.status(),
                expiresAt);
    }

    Outcome outcome(String outcome, Signature signature) {
        return outcome(outcome, signature, null);
    }

    /** The same with the way to the organisation's own page, which only the contact of a signature that stands has. */
    Outcome confirmed(String outcome, Signature signature) {
        var contact = signature.contact();
        if (contact == null || !(signature instanceof Signature.Standing)) {
            return outcome(outcome, signature);
        }
        var minting = links.minting();
        var own = mails.own(signature.id(), contact, minting);
        minting.store();
        return outcome(outcome, signature, own);
    }

    private Outcome outcome(String outcome, Signature signature, @Nullable String own) {
        return new Outcome(
                outcome,
                call(signature),
                signature.submission().locale(),
                signature.id(),
                organisation(signature),
                own);
    }

    private CallView call(Signature signature) {
        var slug = signature.submission().call();
        var content = calls.find(slug).orElseThrow().state().content();
        return new CallView(slug, content.text(signature.submission().locale()).title());
    }

    private static OrganisationView organisation(Signature signature) {
        var organisation = signature.submission().organisation();
        return new OrganisationView(organisation.name(), organisation.territory(), organisation.region());
    }
}
