package org.convoca.signature.review;

import java.util.Optional;
import java.util.UUID;
import org.convoca.platform.outbox.DecisionLog;
import org.convoca.platform.outbox.LogEntry;
import org.convoca.platform.outbox.LoggedEntry;
import org.convoca.signature.dossier.Reason;
import org.convoca.signature.dossier.ReasonTemplate;
import org.convoca.signature.dossier.Settlement;
import org.convoca.signature.dossier.Verdict;
import org.jspecify.annotations.Nullable;

/** Who settled what has taken effect already: the log knows. */
public final class Settled {

    private static final int LAST = 20;

    private Settled() {}

    /** The last decision about what that log tells of, or null where none of a coordinator's is known. */
    public static @Nullable Settlement last(DecisionLog log, UUID id) {
        return log.of(id.toString(), LAST).stream()
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
            case "accept" -> Optional.of(new Settlement(Verdict.ACCEPT, by, entry.at(), entry.at(), null));
            case "reject" -> Optional.of(new Settlement(Verdict.REJECT, by, entry.at(), entry.at(), reason(entry)));
            default -> Optional.empty();
        };
    }

    private static Reason reason(LogEntry entry) {
        var template = entry.details().get("template");
        return new Reason(template == null ? null : ReasonTemplate.of(template), entry.why());
    }
}
