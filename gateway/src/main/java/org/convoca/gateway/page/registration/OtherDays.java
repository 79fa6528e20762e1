package org.convoca.gateway.page.registration;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.convoca.gateway.client.CallView;
import org.convoca.gateway.client.Calls;
import org.convoca.gateway.client.OwnAction;
import org.convoca.gateway.client.Reading;
import org.convoca.gateway.page.action.Moments;
import org.convoca.platform.problem.FieldError;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The same action once more: on each day of the week, or on another day or at another place. */
@Component
class OtherDays {

    private final Calls calls;

    OtherDays(Calls calls) {
        this.calls = calls;
    }

    /** Puts the days on which the action does not take place itself into the model, and those of the week. */
    void show(Workspace workspace, OwnAction action, Map<String, String> fields, Model model) {
        var own = day(action);
        var week = calls.find(workspace.session().call(), workspace.reader()) instanceof Reading.Found<CallView> call
                ? call.value().week()
                : null;
        var first = week == null || !week.isAnnounced() ? null : week.firstDay();
        var last = week == null || !week.isAnnounced() ? null : week.lastDay();
        model.addAttribute("typed", new ActionForm(fields));
        model.addAttribute("canRepeat", own != null);
        model.addAttribute(
                "otherDays",
                WeekForm.of(first, last)
                        .filter(day -> !day.equals(own))
                        .map(day -> new WeekForm.Choice(day.toString(), Moments.day(day, workspace.reader()), true))
                        .toList());
        model.addAttribute("days", new WeekForm(chosen(fields, own)).days(first, last, workspace.reader()));
    }

    private static Map<String, String> chosen(Map<String, String> fields, @Nullable LocalDate own) {
        return fields.containsKey("date") || own == null ? fields : Map.of("date", own.toString());
    }

    private static @Nullable LocalDate day(OwnAction action) {
        try {
            if (action.day() != null) {
                return LocalDate.parse(action.day());
            }
            return action.start() == null
                    ? null
                    : LocalDateTime.parse(action.start()).toLocalDate();
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** The days that were ticked, or those from the first to the last that was typed. */
    static List<String> wanted(Map<String, String> fields, List<String> ticked) {
        if (!ticked.isEmpty()) {
            return List.copyOf(ticked);
        }
        try {
            return WeekForm.of(
                            LocalDate.parse(fields.getOrDefault("from", "")),
                            LocalDate.parse(fields.getOrDefault("until", "")))
                    .map(LocalDate::toString)
                    .toList();
        } catch (DateTimeException e) {
            return List.of();
        }
    }

    /** What differs in a copy. */
    static Map<String, ?> differing(OwnAction action, Map<String, String> fields) {
        var patch = new HashMap<String, Object>();
        var place = new HashMap<String, Object>();
        var date = fields.getOrDefault("copy-date", "");
        if (!date.isEmpty()) {
            moved(action, LocalDate.parse(date), patch, place);
        }
        var locality = fields.getOrDefault("copy-locality", "");
        if (!locality.isEmpty()) {
            // All else of the place, and its zone, belongs to the other one.
            for (var field : Arrays.asList("name", "address", "point", "precision", "route", "hiddenUntil")) {
                place.put(field, null);
            }
            place.put("locality", locality);
            patch.put("zone", null);
        }
        if (!place.isEmpty()) {
            patch.put("place", place);
        }
        return patch;
    }

    /** What cannot even be sent. */
    static List<FieldError> errors(Map<String, String> fields) {
        var date = fields.getOrDefault("copy-date", "");
        return date.isEmpty() || isDay(date)
                ? List.of()
                : List.of(new FieldError("/copyDate", "not-a-day", "A day is written as 2027-01-16."));
    }

    private static boolean isDay(String text) {
        try {
            return LocalDate.parse(text).getYear() > 0;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static void moved(OwnAction action, LocalDate to, Map<String, Object> patch, Map<String, Object> place) {
        var from = day(action);
        if (from == null || action.start() == null) {
            patch.put("day", to.toString());
            return;
        }
        var later = ChronoUnit.DAYS.between(from, to);
        patch.put("start", LocalDateTime.parse(action.start()).plusDays(later).toString());
        if (action.end() != null) {
            patch.put("end", LocalDateTime.parse(action.end()).plusDays(later).toString());
        }
        var where = action.place();
        if (where != null && where.hiddenUntil() != null) {
            place.put(
                    "hiddenUntil",
                    Instant.parse(where.hiddenUntil())
                            .plus(later, ChronoUnit.DAYS)
                            .toString());
        }
    }
}
