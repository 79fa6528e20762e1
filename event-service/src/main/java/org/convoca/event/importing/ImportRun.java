package org.convoca.event.importing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.convoca.event.action.ActionForm;
import org.convoca.event.action.When;
import org.convoca.event.organising.Drafts;
import org.convoca.event.registration.RegisteredGroup;
import org.convoca.platform.problem.FieldError;
import org.jspecify.annotations.Nullable;

/** One import under way: decides line by line. Not thread-safe. */
final class ImportRun {

    private final RegisteredGroup group;
    private final Drafts drafts;
    private final Function<ActionForm, String> keys;
    private final boolean dryRun;
    private final Map<String, Entry> seen = new HashMap<>();
    private int room;

    /** @param keys gives the key of what has no name */
    ImportRun(RegisteredGroup group, Drafts drafts, Function<ActionForm, String> keys, boolean dryRun) {
        this.group = group;
        this.drafts = drafts;
        this.keys = keys;
        this.dryRun = dryRun;
        this.room = Drafts.MOST - drafts.number(group);
    }

    ImportReport.Line take(Entry entry) {
        var checked = drafts.check(group, entry.form());
        if (!entry.errors().isEmpty() || !checked.wrong().isEmpty()) {
            var errors = new ArrayList<>(entry.errors());
            checked.wrong().stream()
                    .filter(error -> entry.errors().stream()
                            .noneMatch(same -> same.pointer().equals(error.pointer())))
                    .forEach(errors::add);
            return rejected(entry, errors);
        }
        var key = entry.key() == null ? keys.apply(entry.form()) : "name|" + entry.key();
        var before = seen.putIfAbsent(key, entry);
        if (before != null && !before.form().equals(entry.form())) {
            return rejected(
                    entry,
                    List.of(new FieldError(
                            "", "name-twice", "Line " + before.line() + " has the same id and says something else.")));
        }
        return settle(entry, drafts.place(group, key), before, checked);
    }

    private ImportReport.Line settle(Entry entry, Drafts.Place place, @Nullable Entry before, Drafts.Checked checked) {
        var id = place.id().value();
        if (before != null) {
            return line(
                    entry,
                    Outcome.SAME,
                    id,
                    checked,
                    "line-twice: Line " + before.line() + " says the same; one action was made of both.");
        }
        var standing = place.standing();
        if (standing != null) {
            var same = Drafts.form(standing).filter(entry.form()::equals).isPresent();
            return line(
                    entry,
                    Outcome.SAME,
                    id,
                    checked,
                    same
                            ? null
                            : "differs-now: It was imported before and says something else by now; nothing was changed.");
        }
        if (room <= 0) {
            return rejected(
                    entry,
                    List.of(new FieldError("", "too-many", "A registration has at most " + Drafts.MOST + " actions.")));
        }
        room--;
        if (!dryRun) {
            drafts.make(group, place.id(), entry.form());
        }
        return line(entry, Outcome.CREATED, id, checked, null);
    }

    private static ImportReport.Line rejected(Entry entry, List<FieldError> errors) {
        return new ImportReport.Line(
                entry.line(),
                Outcome.REJECTED,
                null,
                title(entry.form()),
                when(entry.form()),
                null,
                place(entry.form()),
                territory(entry.form()),
                entry.assumed(),
                errors,
                List.of());
    }

    private static ImportReport.Line line(
            Entry entry, Outcome outcome, UUID id, Drafts.Checked checked, @Nullable String noticed) {
        var assumed = new ArrayList<>(entry.assumed());
        if (noticed != null) {
            assumed.add(noticed);
        }
        var content = checked.content();
        return new ImportReport.Line(
                entry.line(),
                outcome,
                id,
                title(entry.form()),
                when(entry.form()),
                content != null && content.when() instanceof When.AtTime time
                        ? time.startsAt().toInstant()
                        : null,
                place(entry.form()),
                territory(entry.form()),
                assumed,
                List.of(),
                checked.open());
    }

    private static @Nullable String title(ActionForm form) {
        return form.title() == null
                ? null
                : form.title().values().stream().findFirst().orElse(null);
    }

    private static @Nullable String when(ActionForm form) {
        if (form.start() == null) {
            return form.day();
        }
        return form.zone() == null ? form.start() : form.start() + " " + form.zone();
    }

    private static @Nullable String place(ActionForm form) {
        var place = form.place();
        if (place == null) {
            return null;
        }
        var parts = Stream.of(place.name(), place.address(), place.locality())
                .filter(Objects::nonNull)
                .toList();
        return parts.isEmpty() ? null : String.join(", ", parts);
    }

    private static @Nullable String territory(ActionForm form) {
        return form.place() == null ? null : form.place().territory();
    }
}
