package org.convoca.signature.call;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.convoca.contracts.call.ActionWeek;
import org.convoca.platform.problem.FieldError;
import org.convoca.platform.problem.ProblemException;
import org.convoca.platform.problem.ProblemType;
import org.jspecify.annotations.Nullable;

/** Checks all fields of one {@link CallForm} at once. */
final class CallFormCheck {

    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}");

    private final CallForm form;
    private final List<FieldError> errors = new ArrayList<>();

    private CallFormCheck(CallForm form) {
        this.form = form;
    }

    /** @throws ProblemException naming each field that needs attention */
    static CheckedCall check(CallForm form) {
        var check = new CallFormCheck(form);
        check.all();
        if (!check.errors.isEmpty()) {
            throw new ProblemException(ProblemType.INVALID_REQUEST, "The call was not saved.", check.errors);
        }
        return check.checked();
    }

    private void all() {
        required("/status", form.status());
        required("/language", form.language());
        required("/review", form.review());
        checkTexts(requireNonNullElse(form.texts(), Map.of()));
        checkPeriod(form.signing());
        checkWeek(form.week());
        requireNonNullElse(form.notice(), Map.<String, String>of()).keySet().forEach(this::checkLanguage);
    }

    private void checkTexts(Map<String, CallForm.Text> texts) {
        if (form.language() != null && !texts.containsKey(form.language())) {
            error("/texts", "required", "The declaration needs a text in the main language.");
        }
        texts.forEach((language, text) -> {
            checkLanguage(language);
            var pointer = "/texts/" + language;
            required(pointer + "/title", text.title());
            required(pointer + "/summary", text.summary());
            required(pointer + "/body", text.body());
        });
    }

    private void checkLanguage(String language) {
        if (!LANGUAGE.matcher(language).matches()) {
            error("/texts", "unknown-language", "Languages are named by BCP 47 tags such as \"es\".");
        }
    }

    private void checkPeriod(CallForm.@Nullable Period period) {
        required("/signing/opensAt", period == null ? null : period.opensAt());
        if (period != null
                && period.opensAt() != null
                && period.closesAt() != null
                && !period.opensAt().isBefore(period.closesAt())) {
            error("/signing/closesAt", "too-early", "Signing ends after it starts.");
        }
    }

    private void checkWeek(@Nullable ActionWeek week) {
        required("/week", week);
        if (week == null) {
            return;
        }
        var ordered = switch (week) {
            case ActionWeek.ToBeAnnounced(var from, var to) -> isOrdered(from, to);
            case ActionWeek.Announced(var first, var last) -> isOrdered(first, last);
        };
        if (!ordered) {
            error(
                    "/week",
                    "required",
                    "The week, or its window, has a first day and a last day that is not before it.");
        }
    }

    private static boolean isOrdered(@Nullable LocalDate first, @Nullable LocalDate last) {
        return first != null && last != null && !last.isBefore(first);
    }

    private void required(String pointer, @Nullable Object value) {
        if (value == null || (value instanceof String text && text.isBlank())) {
            error(pointer, "required", "This is needed.");
        }
    }

    private void error(String pointer, String code, String message) {
        errors.add(new FieldError(pointer, code, message));
    }

    private CheckedCall checked() {
        var texts = new TreeMap<String, Wording>();
        requireNonNull(form.texts())
                .forEach((language, text) -> texts.put(
                        language,
                        new Wording(
                                requireNonNull(text.title()),
                                requireNonNull(text.summary()),
                                requireNonNull(text.body()))));
        var period = requireNonNull(form.signing());
        return new CheckedCall(
                requireNonNull(form.status()),
                requireNonNull(form.language()),
                texts,
                stored(requireNonNull(period.opensAt())),
                period.closesAt() == null ? null : stored(period.closesAt()),
                requireNonNull(form.review()),
                requireNonNull(form.week()),
                requireNonNullElse(form.notice(), Map.of()),
                form.sourceUrl());
    }

    /** The database keeps milliseconds; what it gives back must equal what came in. */
    private static Instant stored(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MILLIS);
    }
}
