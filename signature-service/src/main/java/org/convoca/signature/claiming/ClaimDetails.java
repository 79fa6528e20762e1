package org.convoca.signature.claiming;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.convoca.platform.outbox.LoggedEntry;
import org.convoca.platform.outbox.Stored;
import org.convoca.signature.authority.Reviewer;
import org.convoca.signature.signing.Signatures;
import org.convoca.signature.waiting.WaitingView;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** All that a coordinator may see of one claim. */
@Component
class ClaimDetails {

    private static final int LOGGED = 100;

    private final Claims claims;
    private final ClaimItems items;
    private final Claimants claimants;
    private final Signatures signatures;

    ClaimDetails(Claims claims, ClaimItems items, Claimants claimants, Signatures signatures) {
        this.claims = claims;
        this.items = items;
        this.claimants = claimants;
        this.signatures = signatures;
    }

    WaitingView.Detail of(Stored<Claim> stored, Reviewer reviewer) {
        var claim = stored.state();
        var person = claim.contact() == null ? null : claimants.open(claim.id(), claim.contact());
        var log = claims.log().of(stored.id(), LOGGED).stream()
                .map(LoggedEntry::entry)
                .map(entry ->
                        new WaitingView.DeedView(entry.at(), entry.by(), entry.what(), entry.why(), entry.details()))
                .toList();
        return new WaitingView.Detail(
                items.of(List.of(stored)).getFirst(), contact(person, reviewer), fields(claim, person), log);
    }

    /** The address needs the role; the name is what evidence is compared with, so whoever decides sees it among the details. */
    private static WaitingView.@Nullable ContactView contact(Claimants.@Nullable Person person, Reviewer reviewer) {
        return person == null || !reviewer.coordination().isCoordinator()
                ? null
                : new WaitingView.ContactView(
                        person.name().value(), person.address().value());
    }

    private Map<String, Object> fields(Claim claim, Claimants.@Nullable Person person) {
        var application = claim.application();
        var details = new LinkedHashMap<String, Object>();
        details.put("status", claim.status());
        details.put("signature", application.signature());
        details.put("receivedAt", application.receivedAt());
        put(details, "website", website(claim));
        put(details, "post", application.post());
        put(details, "claimant", person == null ? null : person.name().value());
        put(details, "message", person == null ? null : person.message());
        details.put("rivals", rivals(claim));
        switch (claim) {
            case Claim.Accepted accepted -> details.put("acceptedAt", accepted.acceptedAt());
            case Claim.Rejected rejected -> {
                details.put("rejectedAt", rejected.rejectedAt());
                details.put("reason", rejected.reason());
            }
            case Claim.AwaitingConfirmation _, Claim.AwaitingReview _, Claim.Disowned _, Claim.Expired _ -> {}
        }
        return details;
    }

    private @Nullable String website(Claim claim) {
        return signatures
                .find(claim.application().signature())
                .map(found -> found.state().submission().organisation().website())
                .orElse(null);
    }

    /** Whoever claims the same and waits too, to be looked at side by side. */
    private List<Map<String, Object>> rivals(Claim claim) {
        return claims.waitingFor(List.of(claim.application().signature())).stream()
                .map(Stored::state)
                .filter(other -> !other.id().equals(claim.id()))
                .map(ClaimDetails::rival)
                .toList();
    }

    private static Map<String, Object> rival(Claim rival) {
        var dossier = ClaimItems.dossier(rival);
        var shown = new LinkedHashMap<String, Object>();
        shown.put("id", rival.id());
        shown.put("receivedAt", rival.application().receivedAt());
        put(shown, "post", rival.application().post());
        shown.put(
                "evidence",
                dossier.evidence().stream().map(item -> item.kind().code()).toList());
        put(shown, "mail", dossier.mail() == null ? null : dossier.mail().code());
        put(shown, "settled", dossier.settled());
        return shown;
    }

    private static void put(Map<String, Object> details, String name, @Nullable Object value) {
        if (value != null) {
            details.put(name, value);
        }
    }
}
