package org.convoca.trials.history;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.convoca.trials.Invariant;

/** Whether the events, the consumers and the mails say the same as the signatures: I3, I4 and I5. */
final class Told {

    private static final String PUBLISHED = "published";

    private final Snapshot snapshot;
    private final Findings findings;

    Told(Snapshot snapshot, Findings findings) {
        this.snapshot = snapshot;
        this.findings = findings;
    }

    void check() {
        eventsAddUpToWhatIsStored();
        registrationsFollow();
        mailsFollow();
        inOrder(snapshot.events());
        inOrder(snapshot.registrationEvents());
        nothingTwice();
    }

    private void eventsAddUpToWhatIsStored() {
        var last = new HashMap<String, Event>();
        snapshot.events()
                .forEach(event -> last.merge(
                        event.subject(), event, (one, other) -> other.sequence() > one.sequence() ? other : one));
        for (var signature : snapshot.signatures().values()) {
            var event = last.get(signature.id());
            var told = event == null
                    ? "nothing"
                    : event.data().path("signature").path("status").asString("nothing");
            findings.check(
                    Invariant.I3,
                    told.equals(signature.status()),
                    signature.id() + " is " + signature.status() + ", its events say " + told);
        }
    }

    private void registrationsFollow() {
        for (var signature : snapshot.signatures().values()) {
            var registrations = snapshot.registrations().getOrDefault(signature.id(), List.of());
            if (signature.status().equals(PUBLISHED)) {
                findings.check(Invariant.I3, !registrations.isEmpty(), signature.id() + " has no registration");
            } else {
                findings.check(Invariant.I6, registrations.isEmpty(), signature.id() + " has a registration");
            }
            findings.check(Invariant.I5, registrations.size() <= 1, signature.id() + " has several registrations");
        }
        var total = snapshot.shown().path("counts").path("total").asLong(-1);
        findings.check(
                Invariant.I5,
                total == snapshot.published(),
                snapshot.published() + " are published, the page counts " + total);
    }

    private void mailsFollow() {
        for (var signature : snapshot.signatures().values()) {
            ordered(signature.id(), "confirm");
            if (signature.status().equals(PUBLISHED)) {
                ordered(signature.id(), PUBLISHED);
            }
        }
        var taken = new HashSet<String>();
        snapshot.mails().forEach(mail -> taken.add(Snapshot.orderOf(mail)));
        for (var order : snapshot.orders().values()) {
            if (order.status().equals("sent")) {
                findings.check(Invariant.I3, taken.contains(order.id()), "mail " + order.id() + " was never taken");
            }
        }
    }

    private void ordered(String about, String template) {
        var there = snapshot.orders().values().stream()
                .anyMatch(order -> order.text("order", "about").equals(about)
                        && order.text("order", "template").equals(template));
        findings.check(Invariant.I3, there, "no mail " + template + " about " + about);
    }

    /** First appearances count: the relay may repeat itself, yet never tells a later event before an earlier one. */
    private void inOrder(List<Event> events) {
        var last = new HashMap<String, Event>();
        var seen = new HashSet<String>();
        for (var event : events) {
            var before = last.get(event.subject());
            if (seen.add(event.id())) {
                findings.check(
                        Invariant.I4,
                        before == null || isAfter(event, before),
                        "event " + event.id() + " stands after " + (before == null ? "" : before.id()));
                last.put(event.subject(), event);
            }
        }
    }

    private static boolean isAfter(Event event, Event before) {
        return before.sequence() < event.sequence() && before.partition() == event.partition();
    }

    private void nothingTwice() {
        for (var mail : times().entrySet()) {
            var order = snapshot.orders().get(mail.getKey());
            var allowed = order == null ? 1 : copies(order);
            findings.check(
                    Invariant.I5,
                    mail.getValue() <= allowed,
                    "mail " + mail.getKey() + " came " + mail.getValue() + " times");
        }
    }

    private Map<String, Long> times() {
        return snapshot.mails().stream().collect(groupingBy(Snapshot::orderOf, counting()));
    }

    /**
     * How often it may have been taken. A template whose mail is worth more than the risk of a second one is sent once more when nobody knows whether
     * it was taken; when that happens again, or for other templates at once, it is given up and reported (M-7).
     */
    private static int copies(Stored order) {
        var interruptions = order.number("progress", "interruptions");
        var reported = order.text("reason").equals("outcome-unknown");
        return reported ? Math.max(1, interruptions) : 1 + Math.min(1, interruptions);
    }
}
