package org.convoca.signature.call;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.convoca.contracts.call.ActionWeek;
import org.convoca.contracts.call.CallChanged;
import org.convoca.contracts.call.CallClosed;
import org.convoca.contracts.call.CallOpened;
import org.convoca.contracts.call.CallSuspended;
import org.convoca.contracts.call.CallTextRevised;
import org.convoca.contracts.call.CallWeekAnnounced;
import org.convoca.contracts.call.CallWithdrawn;
import org.convoca.platform.outbox.Sequenced;
import org.jspecify.annotations.Nullable;

/** Which events tell the way from one state of a call to the next. A draft is told to nobody. */
final class CallChanges {

    private final Call next;
    private final List<Sequenced> events = new ArrayList<>();

    private CallChanges(Call next) {
        this.next = next;
    }

    static Sequenced[] between(@Nullable Call before, Call next) {
        var changes = new CallChanges(next);
        if (before == null || before instanceof Call.Draft) {
            changes.status();
        } else {
            changes.since(before);
        }
        return changes.events.toArray(Sequenced[]::new);
    }

    private void since(Call before) {
        if (before.status() != next.status()) {
            status();
        }
        if (!hashes(before).equals(hashes(next))) {
            events.add(n -> new CallTextRevised(n, next.facts()));
        }
        var weekMoved = !before.content().week().equals(next.content().week());
        if (weekMoved && next.content().week() instanceof ActionWeek.Announced) {
            events.add(n -> new CallWeekAnnounced(n, next.facts()));
        }
        if (events.isEmpty() || !sameBesides(before.content(), next.content())) {
            events.add(n -> new CallChanged(n, next.facts()));
        }
    }

    private void status() {
        switch (next) {
            case Call.Draft _ -> {}
            case Call.Open _ -> events.add(n -> new CallOpened(n, next.facts()));
            case Call.Suspended _ -> events.add(n -> new CallSuspended(n, next.facts()));
            case Call.Closed _ -> events.add(n -> new CallClosed(n, next.facts()));
            case Call.Withdrawn _ -> events.add(n -> new CallWithdrawn(n, next.facts()));
            case Call.Archived _ -> events.add(n -> new CallChanged(n, next.facts()));
        }
    }

    private static Map<String, String> hashes(Call call) {
        return call.content().texts().values().stream()
                .collect(Collectors.toMap(DeclarationText::language, DeclarationText::hash));
    }

    /** Whether the signing period and the review policy, which no event of their own tells, stayed as they were. */
    private static boolean sameBesides(CallContent before, CallContent next) {
        return before.opensAt().equals(next.opensAt())
                && Objects.equals(before.closesAt(), next.closesAt())
                && before.review() == next.review()
                && before.language().equals(next.language());
    }
}
