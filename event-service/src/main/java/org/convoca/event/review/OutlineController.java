package org.convoca.event.review;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.convoca.platform.internal.CalledBy;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Tells the one component that writes digests what things are called at the moment of sending, since events of what is not public name nothing. */
@RestController
@CalledBy("notification-service")
class OutlineController {

    private static final int MOST = 200;

    private final Desks desks;
    private final Views views;

    OutlineController(Desks desks, Views views) {
        this.desks = desks;
        this.views = views;
    }

    record Wanted(
            @Nullable List<@Nullable UUID> registrations,
            @Nullable List<@Nullable UUID> actions) {}

    /**
     * @param since when it waits, or null
     * @param waiting whether somebody has to decide about it
     */
    record Outline(
            UUID id,
            Kind kind,
            String title,
            @Nullable String territory,
            String call,
            @Nullable Instant since,
            boolean waiting) {}

    record Answer(List<Outline> items) {}

    /** In no order; what is gone is left out. */
    @PostMapping("/internal/outlines")
    ResponseEntity<Answer> outlines(@RequestBody Wanted wanted) {
        var registrations = ids("/registrations", wanted.registrations());
        var actions = ids("/actions", wanted.actions());
        if (registrations.size() + actions.size() > MOST) {
            throw Refusals.invalid("", "out-of-range", "At most " + MOST + " are told at a time.");
        }
        var items = new ArrayList<>(outlines(Kind.REGISTRATION, registrations));
        items.addAll(outlines(Kind.ACTION, actions));
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(new Answer(items));
    }

    private static List<UUID> ids(String pointer, @Nullable List<@Nullable UUID> asked) {
        var ids = Optional.ofNullable(asked).stream()
                .flatMap(List::stream)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        if (ids.size() > MOST) {
            throw Refusals.invalid(pointer, "out-of-range", "At most " + MOST + " are told at a time.");
        }
        return ids;
    }

    private List<Outline> outlines(Kind kind, List<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        var found = desks.of(kind).find(ids);
        var words = views.words(kind, found);
        var outlines = new ArrayList<Outline>();
        for (var i = 0; i < found.size(); i++) {
            outlines.add(outline(found.get(i), words.get(i)));
        }
        return outlines;
    }

    private static Outline outline(Case of, Presenting.Words words) {
        var desk = of.desk();
        return new Outline(
                of.id(),
                of.kind(),
                words.title(),
                of.territory(),
                of.call(),
                of.waitingSince(),
                desk != null && desk.settled() == null);
    }
}
