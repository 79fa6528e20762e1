package org.convoca.gateway.page.registration;

import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.convoca.gateway.client.OwnAction;
import org.jspecify.annotations.Nullable;

/**
 * A part of the form of an action, which is one step on the way to it. What belongs to none of them is asked for by no organiser: tokens, versions,
 * what a map shows.
 */
enum Part {
    /** What kind of action it is, and how it is called. */
    WHAT("kind", "title-"),

    /** In which place, and along which way. */
    WHERE("locality", "territory", "place-name", "address", "lat", "lon", "precision", "route", "pick-"),

    /** On which day, at which hour, and from when on the place may be known. */
    WHEN("when", "date", "time", "start-offset", "end", "zone", "tentative", "hidden-"),

    /** What else people want to know. */
    WORDS("description-", "url", "contact", "accessibility", "size", Spoken.FIELD, Signatories.FIELD);

    private static final List<Part> WAY = List.of(values());

    @SuppressWarnings("ImmutableEnumChecker") // A copy that nobody can change.
    private final List<String> beginnings;

    Part(String... beginnings) {
        this.beginnings = List.of(beginnings);
    }

    /** As it stands in addresses and in the keys of messages. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Part called(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /** Where a field of the form is, or null. */
    static @Nullable Part of(String field) {
        return WAY.stream().filter(part -> part.has(field)).findFirst().orElse(null);
    }

    /** Whether a field of the form belongs here. */
    boolean has(String field) {
        return beginnings.stream().anyMatch(beginning -> field.equals(beginning) || isLonger(field, beginning));
    }

    /** {@code territory-confirmed}, {@code title-es}. */
    private static boolean isLonger(String field, String beginning) {
        return field.startsWith(beginning.endsWith("-") ? beginning : beginning + "-");
    }

    /** Which step it is, from 1. */
    int number() {
        return WAY.indexOf(this) + 1;
    }

    /** The step after this one; null when all has been asked. */
    @Nullable
    Part next() {
        return this == WAY.getLast() ? null : WAY.get(number());
    }

    /** The step before this one, or null. */
    @Nullable
    Part before() {
        return this == WAY.getFirst() ? null : WAY.get(number() - 2);
    }

    /** Whether nothing is said about it. */
    boolean isEmpty(OwnAction action) {
        return ActionForm.of(action).values().entrySet().stream()
                .noneMatch(entry -> has(entry.getKey()) && !entry.getValue().isEmpty());
    }

    /** By which it is noticed whether somebody else changed something here in the meantime. */
    String mark(OwnAction action) {
        return mark(ActionForm.of(action));
    }

    /** The same of a form; spaces at the ends of what was typed count for nothing. */
    String mark(ActionForm form) {
        var said = new TreeMap<String, String>();
        form.values().forEach((field, value) -> {
            if (has(field) && !value.isEmpty()) {
                said.put(field, value);
            }
        });
        return Integer.toHexString(said.hashCode());
    }
}
