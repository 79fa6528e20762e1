package org.convoca.gateway.page.review;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.convoca.gateway.client.Waiting;
import org.convoca.gateway.client.WaitingKind;
import org.convoca.gateway.page.Places;
import org.convoca.gateway.page.action.Moments;
import org.convoca.gateway.page.coordination.Desk;
import org.convoca.gateway.page.review.ItemLine.HintLine;
import org.convoca.gateway.page.review.ItemLine.SettledLine;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says in a coordinator's language and zone what services tell in codes, ids and moments. Thread-safe. */
@Component
class Words {

    private final Places places;
    private final MessageSource messages;
    private final Clock clock;

    Words(Places places, MessageSource messages, Clock clock) {
        this.places = places;
        this.messages = messages;
        this.clock = clock;
    }

    /** @param names of coordinators, by id */
    ItemLine line(Desk desk, Waiting item, Map<UUID, String> names) {
        var kind = Objects.requireNonNull(item.known(), "a kind that is not known");
        return new ItemLine(
                kind.code(),
                item.id(),
                Pick.of(item).written(),
                desk.to(path(kind, item.id())),
                item.title(),
                item.subtitle(),
                place(desk, item),
                item.call(),
                age(item),
                item.waitingSince() == null ? "" : moment(desk, item.waitingSince()),
                item.hints().stream()
                        .map(hint -> hint(desk, kind, hint))
                        .filter(hint -> isKnown("review.hint." + hint.code(), desk))
                        .toList(),
                kind.needsEvidence(),
                item.evidence().size(),
                item.approvals().size(),
                item.settled() == null ? null : settled(desk, item.settled(), names),
                item.assignee() == null ? "" : names.getOrDefault(item.assignee(), ""),
                desk.coordinator().equals(item.assignee()));
    }

    /** How long it has waited. */
    Age age(Waiting item) {
        var now = clock.instant();
        return Age.between(item.waitingSince() == null ? now : item.waitingSince(), now);
    }

    static String path(WaitingKind kind, UUID id) {
        return ReviewController.REVIEW + "/" + kind.plural() + "/" + id;
    }

    private String place(Desk desk, Waiting item) {
        if (item.territory() != null) {
            return places.territory(item.territory(), desk.reader());
        }
        return item.region() == null ? "" : places.region(item.region(), desk.reader());
    }

    /** The other one may be one whose name is not public. */
    private HintLine hint(Desk desk, WaitingKind kind, Waiting.Hint hint) {
        var name = hint.value("name") + hint.value("title");
        var unnamed = hint.code() + "-unnamed";
        var code = name.isEmpty() && isKnown("review.hint." + unnamed, desk) ? unnamed : hint.code();
        return new HintLine(code, name, other(desk, kind, hint.ref()));
    }

    /** Where the other one of the same kind is. */
    static @Nullable String other(Desk desk, WaitingKind kind, @Nullable String ref) {
        try {
            return ref == null ? null : desk.to(path(kind, UUID.fromString(ref)));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    SettledLine settled(Desk desk, Waiting.Settled settled, Map<UUID, String> names) {
        var until = settled.effectiveAt();
        var open = until != null && clock.instant().isBefore(until);
        return new SettledLine(
                isKnown("review.decided." + settled.decision(), desk) ? settled.decision() : "other",
                name(settled.by(), names),
                desk.coordinator().equals(settled.by()),
                settled.at() == null ? "" : moment(desk, settled.at()),
                until == null ? "" : clock(desk, until),
                open,
                settled.reason() == null ? null : settled.reason().text());
    }

    static String name(@Nullable UUID coordinator, Map<UUID, String> names) {
        return coordinator == null ? "" : names.getOrDefault(coordinator, "");
    }

    /** A moment as clocks show it where the coordinator is. */
    static String moment(Desk desk, Instant moment) {
        return Moments.local(moment, desk.zone(), desk.reader());
    }

    /** The time of day. */
    static String clock(Desk desk, Instant moment) {
        return Moments.hour(moment.atZone(desk.zone()).toLocalDateTime(), desk.reader());
    }

    /** Whether there are words for it; a newer service may say more than these pages know. */
    boolean isKnown(String key, Desk desk) {
        return messages.getMessage(key, null, null, desk.reader()) != null;
    }
}
