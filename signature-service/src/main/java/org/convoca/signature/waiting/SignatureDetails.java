package org.convoca.signature.waiting;

import java.util.LinkedHashMap;
import java.util.Map;
import org.convoca.signature.signing.Signature;
import org.jspecify.annotations.Nullable;

/** The fields that only signatures have. */
final class SignatureDetails {

    private SignatureDetails() {}

    static Map<String, Object> of(Signature signature) {
        var submission = signature.submission();
        var organisation = submission.organisation();
        var details = new LinkedHashMap<String, Object>();
        details.put("status", signature.status());
        details.put("origin", submission.origin());
        details.put("name", organisation.name());
        details.put("names", organisation.names());
        put(details, "acronym", organisation.acronym());
        put(details, "website", organisation.website());
        put(details, "territory", organisation.territory());
        details.put("international", organisation.territory() == null);
        put(details, "text", submission.text());
        details.put("receivedAt", submission.receivedAt());
        state(details, signature);
        return details;
    }

    private static void state(Map<String, Object> details, Signature signature) {
        switch (signature) {
            case Signature.AwaitingReview awaiting -> details.put("confirmedAt", awaiting.confirmedAt());
            case Signature.Published published -> {
                put(details, "confirmedAt", published.confirmedAt());
                details.put("publishedAt", published.publishedAt());
            }
            case Signature.Rejected rejected -> {
                details.put("rejectedAt", rejected.rejectedAt());
                details.put("reason", rejected.reason());
            }
            case Signature.Invalidated invalidated -> {
                details.put("invalidatedAt", invalidated.invalidatedAt());
                details.put("reason", invalidated.reason());
            }
            case Signature.Duplicate duplicate -> details.put("duplicateOf", duplicate.first());
            case Signature.Withdrawn withdrawn -> details.put("withdrawnAt", withdrawn.withdrawnAt());
            case Signature.AwaitingConfirmation _, Signature.Disowned _, Signature.Expired _ -> {}
        }
    }

    private static void put(Map<String, Object> details, String name, @Nullable Object value) {
        if (value != null) {
            details.put(name, value);
        }
    }
}
