package org.convoca.signature.review;

import java.util.Optional;
import java.util.UUID;
import org.convoca.platform.outbox.LogEntry;
import org.convoca.platform.outbox.LoggedEntry;
import org.convoca.signature.dossier.Reason;
import org.convoca.signature.dossier.ReasonTemplate;
import org.convoca.signature.dossier.Settlement;
import org.convoca.signature.dossier.Verdict;
import org.convoca.signature.signing.Signatures;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who settled what has taken effect already: the log knows. */
@Component
class Settled {

    private static final int LAST = 20;

    private final Signatures signatures;

    Settled(Signatures signatures) {
        this.signatures = signatures;
    }

    /** The last decision about a signature, or null where none of a coordinator's is known. */
    @Nullable
    Settlement last(UUID id) {
        return signatures.log().of(id.toString(), LAST).stream()
                .map(LoggedEntry::entry)
                .flatMap(entry -> settlement(entry).stream())
                .findFirst()
                .orElse(null);
    }

    private static Optional<Settlement> settlement(LogEntry entry) {
        var by = entry.by();
        if (by == null) {
            return Optional.empty();
        }
        return switch (entry.what()) {
            case "publish" -> Optional.of(new Settlement(Verdict.PUBLISH, by, entry.at(), entry.at(), null));
            case "reject" -> Optional.of(new Settlement(Verdict.REJECT, by, entry.at(), entry.at(), reason(entry)));
            default -> Optional.empty();
        };
    }

    private static Reason reason(LogEntry entry) {
        var template = entry.details().get("template");
        return new Reason(template == null ? null : ReasonTemplate.of(template), entry.why());
    }
}
