package org.convoca.event.partner;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.convoca.platform.problem.FieldError;
import org.convoca.platform.problem.ProblemException;
import org.convoca.platform.problem.ProblemType;
import org.convoca.platform.text.NameText;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Checks what was typed for a key. */
@Component
class KeyCheck {

    private static final int LONGEST_LABEL = 60;
    private static final int LONGEST_NOTE = 200;
    private static final int MOST_YEARS = 2;

    private final Clock clock;

    KeyCheck(Clock clock) {
        this.clock = clock;
    }

    /** @param endsAt at the end of its last day (UTC) */
    record Wanted(String label, String note, LimitsClass limits, Instant endsAt) {}

    /** @throws ProblemException naming each field that needs attention */
    Wanted check(KeyForm form) {
        var errors = new ArrayList<FieldError>();
        var label = text("/label", form.label(), LONGEST_LABEL, errors);
        if (label.isEmpty()) {
            errors.add(new FieldError("/label", "required", "It needs a name."));
        }
        var note = text("/note", form.note(), LONGEST_NOTE, errors);
        if (note.contains("@")) {
            errors.add(new FieldError("/note", "personal", "Not an address of somebody: a page, an office, a role."));
        }
        var limits = LimitsClass.of(Objects.requireNonNullElse(form.limits(), LimitsClass.STANDARD.code()));
        if (limits.isEmpty()) {
            errors.add(new FieldError("/limits", "unknown", "Either standard or large."));
        }
        var last = lastDay(form.expiresOn(), errors);
        if (!errors.isEmpty()) {
            throw new ProblemException(ProblemType.INVALID_REQUEST, ProblemType.INVALID_REQUEST.hint(), errors);
        }
        var end = last.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        return new Wanted(label, note, limits.orElseThrow(), end);
    }

    private static String text(String pointer, @Nullable String typed, int longest, List<FieldError> errors) {
        var text = typed == null ? "" : NameText.normalised(typed);
        if (text.codePointCount(0, text.length()) > longest) {
            errors.add(new FieldError(pointer, "too-long", "At most " + longest + " characters."));
        }
        if (!text.isEmpty() && !NameText.isReadable(text)) {
            errors.add(new FieldError(pointer, "not-allowed-characters", "Some of these characters cannot be read."));
        }
        return text;
    }

    private LocalDate lastDay(@Nullable String typed, List<FieldError> errors) {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        if (typed == null || typed.isBlank()) {
            return today.plusYears(1);
        }
        try {
            var day = LocalDate.parse(typed.strip());
            if (day.isBefore(today)) {
                errors.add(new FieldError("/expiresOn", "in-the-past", "This day is over."));
            } else if (day.isAfter(today.plusYears(MOST_YEARS))) {
                errors.add(new FieldError("/expiresOn", "too-late", "At most two years from now."));
            }
            return day;
        } catch (DateTimeException _) {
            errors.add(new FieldError("/expiresOn", "not-readable", "This is no day: write 2027-01-31."));
            return today;
        }
    }
}
