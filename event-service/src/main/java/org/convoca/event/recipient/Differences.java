package org.convoca.event.recipient;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.convoca.event.action.ActionMailFacts;
import org.convoca.event.action.Place;
import org.convoca.event.action.ShownChange;
import org.jspecify.annotations.Nullable;

/** What is different about an action after several changes, in one step: what changed and changed back is nothing to tell. */
final class Differences {

    /** Told by mails of their own. */
    private static final Set<String> TOLD_OTHERWISE = Set.of("status", "report");

    private final ActionMailFacts.Told told;
    private final Function<Map<String, String>, String> titles;

    private Differences(ActionMailFacts.Told told, Function<Map<String, String>, String> titles) {
        this.told = told;
        this.titles = titles;
    }

    /** @param titles picks the reader's from those by language */
    static List<Outline.Change> of(ActionMailFacts.Told told, Function<Map<String, String>, String> titles) {
        return new Differences(told, titles).all();
    }

    private List<Outline.Change> all() {
        var fields = new LinkedHashSet<String>();
        told.changes().forEach(change -> fields.addAll(change.what()));
        fields.removeAll(TOLD_OTHERWISE);
        return fields.stream().flatMap(this::of).toList();
    }

    private Stream<Outline.Change> of(String field) {
        return switch (field) {
            case "start" -> start();
            case "title" -> title();
            case "place" -> place();
            default -> Stream.of(Outline.Change.of(field));
        };
    }

    private Stream<Outline.Change> start() {
        var before = first("start", ShownChange.Side::when);
        var after = told.when();
        if (before == null || after == null) {
            return Stream.of(Outline.Change.of("start"));
        }
        return before.equals(after) ? Stream.empty() : Stream.of(Outline.Change.moved(before, after));
    }

    private Stream<Outline.Change> title() {
        var before = first("title", ShownChange.Side::title);
        if (before == null) {
            return Stream.of(Outline.Change.of("title"));
        }
        return before.equals(told.titles())
                ? Stream.empty()
                : Stream.of(inWords("title", titles.apply(before), titles.apply(told.titles())));
    }

    /** As far as either was to be shown: a change of what is held back has no words. */
    private Stream<Outline.Change> place() {
        Place before = first("place", ShownChange.Side::place);
        var after = told.place();
        if (before == null || after == null) {
            return Stream.of(Outline.Change.of("place"));
        }
        return before.equals(after) && before.hiddenUntil() == null
                ? Stream.empty()
                : Stream.of(inWords("place", Words.place(before), Words.place(after)));
    }

    private static Outline.Change inWords(String field, @Nullable String before, @Nullable String after) {
        return Objects.equals(before, after) ? Outline.Change.of(field) : Outline.Change.inWords(field, before, after);
    }

    /** As it was before the first of the changes that touched it; null where that is not known any more. */
    private <T> @Nullable T first(String field, Function<ShownChange.Side, @Nullable T> of) {
        var touching = told.changes().stream()
                .filter(change -> change.what().contains(field))
                .findFirst();
        return touching.isEmpty() ? null : of.apply(touching.get().before());
    }
}
