package org.convoca.event.review;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.convoca.event.desk.Decision;
import org.convoca.event.desk.Reason;
import org.convoca.event.desk.ReasonTemplate;
import org.convoca.event.desk.Settled;
import org.convoca.platform.outbox.LogEntry;
import org.convoca.platform.outbox.LoggedEntry;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads from the log what was decided last about a case, for those who come when it has taken effect. */
@Component
class Register {

    /** More than a case ever has between two decisions. */
    private static final int LOOKED_AT = 50;

    private final Desks desks;

    Register(Desks desks) {
        this.desks = desks;
    }

    /** What a coordinator decided last, or null when nobody did, or it was taken back. */
    @Nullable
    Settled lastDecision(Case of) {
        for (LoggedEntry logged : desks.of(of.kind()).log().of(of.id().toString(), LOOKED_AT)) {
            var entry = logged.entry();
            if (entry.what().equals(Deciding.UNDO) || entry.what().equals(Effects.LAPSED)) {
                return null;
            }
            var decision = decision(entry.what());
            if (decision.isPresent()) {
                return settled(decision.get(), entry);
            }
        }
        return null;
    }

    private static Optional<Decision> decision(String what) {
        return Arrays.stream(Decision.values())
                .filter(decision -> decision.code().equals(what))
                .findFirst();
    }

    private static @Nullable Settled settled(Decision decision, LogEntry entry) {
        var by = entry.by();
        var details = entry.details();
        var effectiveAt = details.get("effectiveAt");
        var template = details.get("template");
        var into = details.get("into");
        return by == null
                ? null
                : new Settled(
                        decision,
                        by,
                        entry.at(),
                        effectiveAt == null ? entry.at() : Instant.parse(effectiveAt),
                        template == null && entry.why() == null
                                ? null
                                : new Reason(template == null ? null : ReasonTemplate.of(template), entry.why()),
                        into == null ? null : UUID.fromString(into));
    }
}
