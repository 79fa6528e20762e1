package org.convoca.signature.removal;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.convoca.platform.internal.CalledBy;
import org.convoca.platform.internal.Caller;
import org.convoca.platform.internal.Coordination;
import org.convoca.platform.problem.FieldError;
import org.convoca.platform.problem.ProblemException;
import org.convoca.platform.problem.ProblemType;
import org.convoca.signature.authority.Reviewer;
import org.convoca.signature.call.CallSlug;
import org.convoca.signature.signing.Signature;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Where conveners find signatures that belong together, look at them, take them off the roll in one go, and put them back in one go. */
@RestController
@RequestMapping("/internal/calls/{slug}/removals")
@CalledBy("gateway")
class RemovalController {

    /** So that somebody can still look at what they take off; who has more to remove does it in parts. */
    private static final int MOST = 1_000;

    private static final int SHOWN = 100;
    private static final int LONGEST_REASON = 1_000;

    private final Selecting selecting;
    private final Removals removals;
    private final Removing removing;
    private final Clock clock;

    RemovalController(Selecting selecting, Removals removals, Removing removing, Clock clock) {
        this.selecting = selecting;
        this.removals = removals;
        this.removing = removing;
        this.clock = clock;
    }

    /** @param count how many the convener saw */
    record Order(@Nullable Selection selection, @Nullable String reason, int count) {}

    record Line(UUID id, String name, @Nullable String territory, Instant publishedAt) {
        static Line of(Signature.Published published) {
            var organisation = published.submission().organisation();
            return new Line(
                    published.id().value(), organisation.name(), organisation.territory(), published.publishedAt());
        }
    }

    /** @param count of all; at most as many as can be removed at once, and one more */
    record Preview(int count, int most, List<Line> items) {}

    record Done(String id, String reason, String state, int count, Instant at) {
        static Done of(Removal removal) {
            return new Done(
                    removal.id(),
                    removal.reason(),
                    removal.state(),
                    removal.signatures().size(),
                    removal.at());
        }
    }

    record Items(List<Done> items) {}

    @GetMapping
    Items all(@PathVariable String slug, @RequestAttribute(Caller.ATTRIBUTE) Caller caller) {
        var call = theirs(caller, slug);
        return new Items(removals.of(call.value()).stream().map(Done::of).toList());
    }

    @PostMapping("/preview")
    Preview preview(
            @PathVariable String slug,
            @RequestBody Selection selection,
            @RequestAttribute(Caller.ATTRIBUTE) Caller caller) {
        var found = selecting.select(theirs(caller, slug), selection.checked(), MOST + 1);
        return new Preview(
                found.size(), MOST, found.stream().limit(SHOWN).map(Line::of).toList());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    Done remove(
            @PathVariable String slug, @RequestBody Order order, @RequestAttribute(Caller.ATTRIBUTE) Caller caller) {
        var call = theirs(caller, slug);
        var selection = Objects.requireNonNullElseGet(
                        order.selection(), () -> new Selection(null, null, null, null, null))
                .checked();
        var reason = reason(order);
        var found = selecting.select(call, selection, MOST + 1);
        if (found.isEmpty() || found.size() > MOST || found.size() != order.count()) {
            throw new ProblemException(ProblemType.CONFLICT, "Others are on the roll by now, or too many: look again.");
        }
        var removal = new Removal(
                UUID.randomUUID().toString(),
                call.value(),
                selection,
                reason,
                Removal.REMOVING,
                found.stream().map(published -> published.id().toString()).toList(),
                convener(caller).coordinator().toString(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                null);
        removals.insert(removal);
        removing.soon();
        return Done.of(removal);
    }

    /** Doing it twice is safe; what the organisation itself has changed since stays. */
    @PostMapping("/{id}/undo")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Done undo(@PathVariable String slug, @PathVariable UUID id, @RequestAttribute(Caller.ATTRIBUTE) Caller caller) {
        var call = theirs(caller, slug);
        var removal = removals.find(id.toString())
                .filter(found -> found.call().equals(call.value()))
                .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND, "There is no such removal."));
        var update = Update.update("state", Removal.RESTORING)
                .set("undoneBy", convener(caller).coordinator().toString());
        if (!removals.move(removal.id(), Removal.REMOVED, update)
                && removal.state().equals(Removal.REMOVING)) {
            throw new ProblemException(ProblemType.CONFLICT, "It is still going on; try again in a minute.");
        }
        removing.soon();
        return Done.of(removals.find(removal.id()).orElseThrow());
    }

    /** As if it were not there for whoever is no convener of it. */
    private static CallSlug theirs(Caller caller, String slug) {
        return CallSlug.of(slug)
                .filter(call ->
                        convener(caller).isConvener() && convener(caller).looksAfter(call.value()))
                .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND, "There is no such call."));
    }

    private static Coordination convener(Caller caller) {
        return Reviewer.of(caller).coordination();
    }

    private static String reason(Order order) {
        var reason = order.reason() == null ? "" : order.reason().strip();
        if (reason.isEmpty() || reason.codePointCount(0, reason.length()) > LONGEST_REASON) {
            throw new ProblemException(
                    ProblemType.INVALID_REQUEST,
                    "Nothing was removed.",
                    List.of(new FieldError("/reason", "required", "Say why, in 1 to 1000 characters.")));
        }
        return reason;
    }
}
