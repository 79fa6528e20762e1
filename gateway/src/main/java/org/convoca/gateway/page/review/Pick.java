package org.convoca.gateway.page.review;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.convoca.gateway.client.Waiting;
import org.convoca.gateway.client.WaitingKind;

/** An item as a form or an address names it: {@code signature.} and its id. */
record Pick(WaitingKind kind, UUID id) {

    private static final Pattern WRITTEN =
            Pattern.compile("([a-z]{1,20})\\.([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})");

    static Pick of(Waiting item) {
        return new Pick(Objects.requireNonNull(item.known()), item.id());
    }

    String written() {
        return kind.code() + "." + id;
    }

    /** Those that can be read, each once, and no more than a page holds. */
    static List<Pick> read(Collection<String> written) {
        return written.stream()
                .map(Pick::read)
                .flatMap(Optional::stream)
                .distinct()
                .limit(Inbox.PAGE)
                .toList();
    }

    private static Optional<Pick> read(String written) {
        var parts = WRITTEN.matcher(written);
        return parts.matches()
                ? WaitingKind.find(parts.group(1)).map(kind -> new Pick(kind, UUID.fromString(parts.group(2))))
                : Optional.empty();
    }
}
