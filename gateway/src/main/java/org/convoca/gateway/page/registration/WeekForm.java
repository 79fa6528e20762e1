package org.convoca.gateway.page.registration;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.convoca.gateway.client.OwnAction;
import org.convoca.gateway.page.action.Moments;
import org.convoca.platform.problem.FieldError;
import org.jspecify.annotations.Nullable;

/** The short form by which an action gets its day in the week, and perhaps its time. */
public final class WeekForm {

    private static final int LONGEST_WEEK = 31;

    private final ActionForm form;

    /** @param fields by name: {@code date}, {@code time}, {@code end}, {@code start-offset}, {@code end-offset} */
    public WeekForm(Map<String, String> fields) {
        form = new ActionForm(fields);
    }

    /** With the hours that the action has already, and its day where it lies in the week. */
    public static WeekForm of(OwnAction action) {
        var values = ActionForm.of(action).values();
        var kept = new HashMap<String, String>();
        for (var field : List.of("date", "time", "end")) {
            if (values.containsKey(field)) {
                kept.put(field, Objects.requireNonNull(values.get(field)));
            }
        }
        return new WeekForm(kept);
    }

    /** For templates. */
    public String get(String field) {
        return form.get(field);
    }

    /** For templates. */
    public boolean is(String field, String value) {
        return form.is(field, value);
    }

    /** What cannot even be sent. */
    public List<FieldError> errors() {
        var errors = new ArrayList<FieldError>();
        if (!form.has("date")) {
            errors.add(new FieldError("/day", "required", "Choose a day."));
        }
        if (form.has("end") && !form.has("time")) {
            errors.add(new FieldError("/start", "time-missing", "Give the time at which it begins."));
        }
        return errors;
    }

    /** As the API of mailed links takes it. */
    public Map<String, ?> answer() {
        var answer = new HashMap<String, Object>();
        put(answer, "day", form.get("date"));
        put(answer, "start", form.get("time"));
        put(answer, "end", form.get("end"));
        offsets(answer);
        return answer;
    }

    private void offsets(Map<String, Object> answer) {
        put(answer, "startOffset", form.get("start-offset"));
        put(answer, "endOffset", form.get("end-offset"));
    }

    private static void put(Map<String, Object> answer, String name, String value) {
        if (!value.isEmpty()) {
            answer.put(name, value);
        }
    }

    /** As a change of the action, for an organiser who is signed in. */
    Map<String, ?> patch() {
        var patch = new HashMap<String, Object>();
        if (form.has("time")) {
            patch.put("start", form.get("date") + "T" + form.get("time"));
            put(patch, "end", end());
            offsets(patch);
        } else {
            patch.put("day", form.get("date"));
        }
        return patch;
    }

    /** An end that is earlier than the start is on the next day. */
    private String end() {
        if (!form.has("end")) {
            return "";
        }
        try {
            var day = LocalDate.parse(form.get("date"));
            var over = !LocalTime.parse(form.get("end")).isAfter(LocalTime.parse(form.get("time")));
            return (over ? day.plusDays(1) : day) + "T" + form.get("end");
        } catch (DateTimeException e) {
            return form.get("date") + "T" + form.get("end");
        }
    }

    /** A day to choose. */
    public record Choice(String value, String words, boolean chosen) {}

    /** The days of the week to choose from; empty while it is not announced. */
    public List<Choice> days(@Nullable LocalDate first, @Nullable LocalDate last, Locale reader) {
        return of(first, last)
                .map(day -> new Choice(day.toString(), Moments.day(day, reader), form.is("date", day.toString())))
                .toList();
    }

    static Stream<LocalDate> of(@Nullable LocalDate first, @Nullable LocalDate last) {
        return first == null || last == null || last.isBefore(first)
                ? Stream.empty()
                : first.datesUntil(last.plusDays(1)).limit(LONGEST_WEEK);
    }

    /** Which time may be meant where clocks are changed; empty when nothing is asked. */
    public List<?> offsets(List<FieldError> errors, String pointer, Locale reader) {
        return Offset.asked(errors, pointer, form, reader);
    }
}
