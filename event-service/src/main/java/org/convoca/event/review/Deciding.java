package org.convoca.event.review;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.convoca.event.desk.Decision;
import org.convoca.event.desk.Reason;
import org.convoca.event.desk.Settled;
import org.convoca.platform.internal.Coordination;
import org.convoca.platform.problem.ProblemException;
import org.convoca.platform.problem.ProblemType;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Decisions of coordinators. Each waits until it can no longer be taken back; of two coordinators who decide at once, the second learns what the first
 * decided.
 */
@Service
class Deciding {

    private static final Logger log = LoggerFactory.getLogger(Deciding.class);

    static final String UNDO = "undo";

    private final Desks desks;
    private final Register register;
    private final ReviewProperties properties;

    Deciding(Desks desks, Register register, ReviewProperties properties) {
        this.desks = desks;
        this.register = register;
        this.properties = properties;
    }

    /** What was decided, and why. */
    record Verdict(
            Decision decision,
            @Nullable Reason reason,
            @Nullable UUID into) {}

    enum Outcome {
        SETTLED,
        ALREADY_SETTLED,
        NOT_APPLICABLE,
        NOT_FOUND;

        private final String code = name().toLowerCase(Locale.ROOT).replace('_', '-');

        @JsonValue
        String code() {
            return code;
        }
    }

    /** @param settled what stands, by this coordinator or another; null when nothing does */
    record Decided(UUID id, Outcome outcome, @Nullable Settled settled) {}

    /** Settles a case, unless somebody has. */
    Decided decide(Coordination by, Kind kind, UUID id, Verdict verdict) {
        try {
            var decided = desks.change(by, kind, id, current -> settling(by, current, verdict));
            log.info(
                    "{} {}: {} {}",
                    kind.code(),
                    id,
                    verdict.decision().code(),
                    decided.outcome().code());
            return decided;
        } catch (ProblemException e) {
            if (e.type() != ProblemType.NOT_FOUND) {
                throw e;
            }
            // Among many, one that is elsewhere leaves the others alone.
            return new Decided(id, Outcome.NOT_FOUND, null);
        }
    }

    private Desks.Step<Decided> settling(Coordination by, Case current, Verdict verdict) {
        var desk = current.desk();
        var standing = desk == null ? register.lastDecision(current) : desk.settled();
        if (standing != null) {
            return stay(current, Outcome.ALREADY_SETTLED, standing);
        }
        if (desk == null || !current.takes(verdict.decision())) {
            return stay(current, Outcome.NOT_APPLICABLE, null);
        }
        var settled = settled(by, verdict);
        var reason = verdict.reason();
        return new Desks.Step.Move<>(
                new Decided(current.id(), Outcome.SETTLED, settled),
                desk.settledAs(settled),
                desks.entry(
                        current,
                        by.coordinator(),
                        verdict.decision().code(),
                        reason == null ? null : reason.text(),
                        details(settled)),
                new Cases.Telling.Nobody());
    }

    private static Desks.Step<Decided> stay(Case current, Outcome outcome, @Nullable Settled standing) {
        return new Desks.Step.Stay<>(new Decided(current.id(), outcome, standing));
    }

    private Settled settled(Coordination by, Verdict verdict) {
        var now = desks.now();
        return new Settled(
                verdict.decision(),
                by.coordinator(),
                now,
                now.plus(properties.undoFor()),
                verdict.reason(),
                verdict.into());
    }

    private static Map<String, String> details(Settled settled) {
        var details = new HashMap<>(Map.of("effectiveAt", settled.effectiveAt().toString()));
        var reason = settled.reason();
        if (reason != null && reason.template() != null) {
            details.put("template", reason.template().code());
        }
        if (settled.into() != null) {
            details.put("into", settled.into().toString());
        }
        return details;
    }

    /** Takes a decision back while nobody was told. */
    void undo(Coordination by, Kind kind, UUID id) {
        var now = desks.now();
        desks.change(by, kind, id, current -> undoing(by, current, now));
        log.info("{} {}: {}", kind.code(), id, UNDO);
    }

    private Desks.Step<Boolean> undoing(Coordination by, Case current, Instant now) {
        var desk = current.desk();
        if (desk == null || desk.isDue(now)) {
            throw Refusals.conflict("It is too late: the decision has taken effect.");
        }
        if (desk.settled() == null) {
            throw Refusals.conflict("Nothing was decided that could be taken back.");
        }
        return new Desks.Step.Move<>(
                true,
                desk.unsettled(),
                desks.entry(
                        current,
                        by.coordinator(),
                        UNDO,
                        null,
                        Map.of("decision", desk.settled().decision().code())),
                new Cases.Telling.Nobody());
    }
}
