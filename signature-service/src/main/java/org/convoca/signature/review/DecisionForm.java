package org.convoca.signature.review;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import org.convoca.platform.problem.FieldError;
import org.convoca.platform.problem.ProblemException;
import org.convoca.platform.problem.ProblemType;
import org.convoca.signature.dossier.Reason;
import org.convoca.signature.dossier.Verdict;
import org.jspecify.annotations.Nullable;

/** A coordinator's decision about some of one kind, as it came: anything may be missing or wrong. */
public record DecisionForm(
        @Nullable List<@Nullable UUID> ids,
        @Nullable Verdict decision,
        @Nullable Reason reason) {

    private static final int MOST = 100;
    private static final int LONGEST_REASON = 1000;

    /** What is decided about, each once. */
    public List<UUID> checkedIds() {
        var checked = new LinkedHashSet<UUID>();
        if (ids != null) {
            for (var id : ids) {
                if (id != null) {
                    checked.add(id);
                }
            }
        }
        if (checked.isEmpty() || checked.size() > MOST) {
            throw refused("/ids", "out-of-range", "Name 1 to " + MOST + " of them.");
        }
        return new ArrayList<>(checked);
    }

    /** @param yes the verdict beside rejecting that there is for this kind */
    public Verdict checkedVerdict(Verdict yes) {
        if (decision != yes && decision != Verdict.REJECT) {
            throw refused("/decision", "required", yes.code() + " or reject.");
        }
        return decision;
    }

    /** Why it is rejected; null for any other verdict. */
    public @Nullable Reason checkedReason() {
        if (decision != Verdict.REJECT) {
            return null;
        }
        if (reason == null || !reason.says()) {
            throw refused("/reason", "required", "Say why: whoever waits is told.");
        }
        var text = reason.text();
        if (text != null && text.codePointCount(0, text.length()) > LONGEST_REASON) {
            throw refused("/reason/text", "too-long", "At most " + LONGEST_REASON + " characters.");
        }
        return new Reason(reason.template(), text == null || text.isBlank() ? null : text.strip());
    }

    private static ProblemException refused(String pointer, String code, String message) {
        return new ProblemException(
                ProblemType.INVALID_REQUEST, "Nothing was decided.", List.of(new FieldError(pointer, code, message)));
    }
}
