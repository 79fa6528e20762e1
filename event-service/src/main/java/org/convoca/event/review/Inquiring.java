package org.convoca.event.review;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.convoca.event.desk.Desk;
import org.convoca.event.desk.Inquiry;
import org.convoca.event.organising.Reasons;
import org.convoca.platform.internal.Coordination;
import org.convoca.platform.outbox.LogEntry;
import org.convoca.platform.problem.ProblemException;
import org.convoca.platform.problem.ProblemType;
import org.convoca.platform.request.DailyAllowance;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** Questions of coordinators to those who asked or handed in, and their answers. */
@Service
class Inquiring {

    private static final Logger log = LoggerFactory.getLogger(Inquiring.class);
    private static final int LONGEST_QUESTION = 1000;
    private static final int LONGEST_ANSWER = 2000;

    static final String ASKED = "asked";
    static final String ANSWERED = "answered";

    private final Desks desks;
    private final SealedWords sealed;
    private final DailyAllowance questionAllowance;

    Inquiring(Desks desks, SealedWords sealed, DailyAllowance questionAllowance) {
        this.desks = desks;
        this.sealed = sealed;
        this.questionAllowance = questionAllowance;
    }

    /** Asks; those who can answer are written to. */
    UUID ask(Coordination by, Kind kind, UUID id, @Nullable String typed) {
        var text = Reasons.words("/text", typed, LONGEST_QUESTION);
        if (text == null) {
            throw Refusals.invalid("/text", "required", "Write what you want to know.");
        }
        desks.get(by, kind, id).openDesk();
        if (!questionAllowance.take("questions", by.coordinator().toString())) {
            throw new ProblemException(ProblemType.TOO_MANY_REQUESTS, "You have asked very much today.");
        }
        var inquiry = UUID.randomUUID();
        var asked = new Inquiry(
                inquiry, by.coordinator(), desks.now(), sealed.seal(inquiry, new SealedWords.Words(text, null)), null);
        desks.change(by, kind, id, current -> asking(current, asked));
        log.info("{} {}: asked {}", kind.code(), id, inquiry);
        return inquiry;
    }

    private Desks.Step<Boolean> asking(Case current, Inquiry asked) {
        var desk = current.openDesk();
        if (desk.settled() != null) {
            throw Refusals.conflict("This was settled a moment ago.");
        }
        if (desk.inquiries().size() >= Desk.MOST_INQUIRIES) {
            throw Refusals.conflict("At most " + Desk.MOST_INQUIRIES + " questions are asked about one thing.");
        }
        return new Desks.Step.Move<>(
                true,
                desk.asking(asked),
                desks.entry(
                        current,
                        asked.by(),
                        ASKED,
                        null,
                        Map.of("inquiry", asked.id().toString())),
                new Cases.Telling.Questioned(asked.id()));
    }

    /** Takes the answer to a question that is open; false when there is nothing to answer any more. */
    boolean answer(Kind kind, UUID id, UUID inquiry, @Nullable String typed) {
        var text = Reasons.words("/text", typed, LONGEST_ANSWER);
        if (text == null) {
            throw Refusals.invalid("/text", "required", "Write your answer.");
        }
        var cases = desks.of(kind);
        for (var found = cases.find(id); found.isPresent(); found = cases.find(id)) {
            var current = found.get();
            var open = open(current, inquiry);
            if (open.isEmpty()) {
                return false;
            }
            var words = new SealedWords.Words(sealed.open(open.get()).question(), text);
            var next = current.openDesk().answered(inquiry, sealed.seal(inquiry, words), desks.now());
            if (cases.write(current, next, answered(current, inquiry), new Cases.Telling.Answered(inquiry))) {
                log.info("{} {}: answered {}", kind.code(), id, inquiry);
                return true;
            }
        }
        return false;
    }

    private LogEntry answered(Case current, UUID inquiry) {
        return desks.entry(current, null, ANSWERED, null, Map.of("inquiry", inquiry.toString()));
    }

    static Optional<Inquiry> open(Case of, UUID inquiry) {
        return Optional.ofNullable(of.desk())
                .flatMap(desk -> desk.inquiry(inquiry))
                .filter(Inquiry::isOpen);
    }
}
