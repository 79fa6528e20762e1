package org.convoca.event.organising;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.convoca.contracts.action.ActionKind;
import org.jspecify.annotations.Nullable;

/** Reads what is said of an action in numbers, addresses and ids. */
final class DetailsCheck {

    private static final int MOST_GROUPS = 20;
    private static final int MOST_PEOPLE = 10_000_000;

    private final Findings findings;

    DetailsCheck(Findings findings) {
        this.findings = findings;
    }

    @Nullable
    ActionKind kind(@Nullable String code) {
        if (code == null || code.isBlank()) {
            findings.open("/kind", "required", "Say what kind of action it is.");
            return null;
        }
        try {
            return ActionKind.of(code.strip());
        } catch (IllegalArgumentException _) {
            findings.wrong("/kind", "unknown-kind", "There is no such kind of action.");
            return null;
        }
    }

    @Nullable
    String url(@Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        var address = WebAddress.parse(typed).orElse(null);
        if (address == null) {
            findings.wrong("/url", "not-a-web-address", "A web address starts with https:// or http://.");
        }
        return address;
    }

    @Nullable
    Integer size(@Nullable Integer size) {
        if (size != null && (size < 1 || size > MOST_PEOPLE)) {
            findings.wrong("/expectedSize", "out-of-range", "Between 1 and " + MOST_PEOPLE + ".");
            return null;
        }
        return size;
    }

    /** Signatures of other groups. */
    List<UUID> coOrganisers(@Nullable List<String> ids) {
        var read = new ArrayList<UUID>();
        if (ids == null) {
            return read;
        }
        try {
            ids.stream()
                    .distinct()
                    .limit(MOST_GROUPS + 1L)
                    .map(UUID::fromString)
                    .forEach(read::add);
        } catch (IllegalArgumentException | NullPointerException _) {
            findings.wrong("/coOrganisers", "not-an-id", "Signatures are named by their ids.");
        }
        if (read.size() > MOST_GROUPS) {
            findings.wrong("/coOrganisers", "too-many", "At most " + MOST_GROUPS + " groups.");
        }
        return read;
    }
}
