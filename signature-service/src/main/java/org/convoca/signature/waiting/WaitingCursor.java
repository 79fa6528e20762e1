package org.convoca.signature.waiting;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** Where a page of waiting things ended: how long the last one waits, and its id. A forged one only names another place in the same list. */
public record WaitingCursor(Instant since, UUID id) {

    private static final Pattern FORM = Pattern.compile("(\\d{1,15})\\.([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})");

    static Optional<WaitingCursor> read(String text) {
        var parts = FORM.matcher(text);
        return parts.matches()
                ? Optional.of(new WaitingCursor(
                        Instant.ofEpochMilli(Long.parseLong(parts.group(1))), UUID.fromString(parts.group(2))))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return since.toEpochMilli() + "." + id;
    }
}
