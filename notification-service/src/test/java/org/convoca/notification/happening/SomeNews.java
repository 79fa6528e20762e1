package org.convoca.notification.happening;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.convoca.contracts.call.CallFacts;

/** Lets things happen as the topics would. */
public final class SomeNews {

    public static final String CALL = "anti-imperialist-week";

    private final Happenings happenings;
    private final WaitingThings waiting;
    private final KnownThings known;
    private final Calls calls;

    public SomeNews(Happenings happenings, WaitingThings waiting, KnownThings known, Calls calls) {
        this.happenings = happenings;
        this.waiting = waiting;
        this.known = known;
        this.calls = calls;
    }

    public void opens(CallFacts call) {
        calls.put(call);
    }

    /** Somebody stands on the roll, stored under the moment that the clock of the happenings says. */
    public Happening signs(String id, Place place, String name) {
        var happening = new Happening(
                id, happenings.now(), Happening.Kind.SIGNED, CALL, place, UUID.randomUUID(), name, Map.of());
        happenings.add(happening);
        return happening;
    }

    public void happens(Happening happening) {
        happenings.add(happening);
    }

    public void isKnown(Known thing) {
        known.put(thing);
    }

    public void waits(Waiting.Kind kind, UUID id, Place place, Instant since) {
        waiting.add(kind, id, CALL, place, since);
    }

    public void isSettled(Waiting.Kind kind, UUID id) {
        waiting.remove(kind, id);
    }

    public void isHandedOn(Waiting.Kind kind, UUID id, UUID coordinator) {
        waiting.assign(kind, id, coordinator);
    }
}
