package org.convoca.notification.happening;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.convoca.contracts.action.ActionCancelled;
import org.convoca.contracts.action.ActionChanged;
import org.convoca.contracts.action.ActionEvent;
import org.convoca.contracts.action.ActionFacts;
import org.convoca.contracts.action.ActionHandedOn;
import org.convoca.contracts.action.ActionPublished;
import org.convoca.contracts.action.ActionReported;
import org.convoca.contracts.action.ActionStatus;
import org.convoca.platform.event.Received;
import org.jspecify.annotations.Nullable;

/** Follows street actions: new, changed, cancelled, reported, waiting for a decision. An example is none. */
class ActionNews {

    private final Happenings happenings;
    private final WaitingThings waiting;
    private final KnownThings known;

    ActionNews(Happenings happenings, WaitingThings waiting, KnownThings known) {
        this.happenings = happenings;
        this.waiting = waiting;
        this.known = known;
    }

    void take(Received<ActionEvent> received) {
        var facts = received.event().action();
        if (facts.example()) {
            return;
        }
        var place = new Place(facts.territory(), facts.region());
        if (!facts.titles().isEmpty()) {
            kind(received.event()).ifPresent(kind -> happenings.add(happening(received, kind, place)));
        }
        if (facts.status() == ActionStatus.AWAITING_REVIEW || facts.awaitingCoordinator()) {
            waiting.add(Waiting.Kind.ACTION, facts.id(), facts.call(), place, received.time());
        } else {
            waiting.remove(Waiting.Kind.ACTION, facts.id());
        }
        if (received.event() instanceof ActionHandedOn handedOn) {
            waiting.assign(Waiting.Kind.ACTION, facts.id(), handedOn.coordinator());
        }
        known.put(known(facts, place));
    }

    private static Optional<Happening.Kind> kind(ActionEvent event) {
        return Optional.ofNullable(
                switch (event) {
                    case ActionPublished _ -> Happening.Kind.ACTION_PUBLISHED;
                    case ActionChanged changed when stands(changed.action()) -> Happening.Kind.ACTION_CHANGED;
                    case ActionCancelled _ -> Happening.Kind.ACTION_CANCELLED;
                    case ActionReported _ -> Happening.Kind.ACTION_REPORTED;
                    default -> null;
                });
    }

    private Happening happening(Received<ActionEvent> received, Happening.Kind kind, Place place) {
        var facts = received.event().action();
        return new Happening(
                received.id(),
                happenings.now(),
                kind,
                facts.call(),
                place,
                facts.id(),
                title(facts.titles()),
                facts.titles());
    }

    /** One of them, always the same, for readers of another language. */
    private static String title(Map<String, String> titles) {
        return titles.keySet().stream().sorted().findFirst().map(titles::get).orElse("");
    }

    private static boolean stands(ActionFacts facts) {
        return switch (facts.status()) {
            case PUBLISHED, DONE, REPORTED -> true;
            case DRAFT, AWAITING_REVIEW, REJECTED, CANCELLED, MERGED -> false;
        };
    }

    private static Known known(ActionFacts facts, Place place) {
        return new Known(
                Known.Kind.ACTION,
                facts.id(),
                facts.call(),
                place,
                stands(facts),
                title(facts.titles()),
                facts.titles(),
                schedule(facts));
    }

    private static Known.@Nullable Schedule schedule(ActionFacts facts) {
        var startsAt = facts.startsAt();
        if (startsAt != null && facts.start() != null && facts.zone() != null) {
            return new Known.Schedule(
                    startsAt, LocalDateTime.parse(facts.start()), ZoneId.of(facts.zone()), null, facts.locality());
        }
        var day = facts.day();
        return day == null
                ? null
                : new Known.Schedule(day.atStartOfDay(ZoneOffset.UTC).toInstant(), null, null, day, facts.locality());
    }
}
