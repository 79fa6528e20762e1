package org.convoca.notification.digest;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.convoca.notification.happening.Happening;
import org.convoca.notification.happening.Happening.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Makes of all that happened to one thing in a window what its reader has to know: an action that was published and then changed is new, one that
 * was published and called off is called off, a name that came and went is no news.
 */
final class Folding {

    /** Bounds the memory of a digest; a window in which more happened names these and counts them. */
    private static final int MOST = 20_000;

    private record Key(UUID subject, boolean apart, Kind kind) {}

    private final Map<Key, Happening> last = new LinkedHashMap<>();

    /** @return whether there is room for more */
    boolean add(Happening next) {
        last.merge(key(next), next, Folding::fold);
        return last.size() < MOST;
    }

    /** Reports and mails that came back stand beside what else happened. */
    private static Key key(Happening happening) {
        return switch (happening.kind()) {
            case ACTION_REPORTED, BOUNCED -> new Key(happening.subject(), true, happening.kind());
            case SIGNED, LEFT, ACTION_PUBLISHED, ACTION_CHANGED, ACTION_CANCELLED ->
                new Key(happening.subject(), false, Kind.SIGNED);
        };
    }

    private static @Nullable Happening fold(Happening before, Happening next) {
        if (before.kind() == Kind.SIGNED && next.kind() == Kind.LEFT) {
            return null;
        }
        if (before.kind() == Kind.ACTION_PUBLISHED && next.kind() == Kind.ACTION_CHANGED) {
            return as(Kind.ACTION_PUBLISHED, next);
        }
        return next;
    }

    private static Happening as(Kind kind, Happening happening) {
        return new Happening(
                happening.id(),
                happening.at(),
                kind,
                happening.call(),
                happening.place(),
                happening.subject(),
                happening.name(),
                happening.names());
    }

    Map<Kind, List<Happening>> byKind() {
        var byKind = new EnumMap<Kind, List<Happening>>(Kind.class);
        last.values()
                .forEach(happening -> byKind.computeIfAbsent(happening.kind(), _ -> new ArrayList<>())
                        .add(happening));
        return byKind;
    }
}
