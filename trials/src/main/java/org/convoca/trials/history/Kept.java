package org.convoca.trials.history;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.util.List;
import org.convoca.trials.Invariant;

/** Whether what clients were told is kept, and nothing else: I1, I2, I6 and I7. */
final class Kept {

    private final ClientLog log;
    private final Snapshot snapshot;
    private final Findings findings;

    Kept(ClientLog log, Snapshot snapshot, Findings findings) {
        this.log = log;
        this.snapshot = snapshot;
        this.findings = findings;
    }

    void check() {
        log.accepted().forEach(this::accepted);
        everyEventIsTold();
        nothingUnasked();
        unknownOnesAreSettled();
    }

    private void accepted(Operation operation) {
        var signature = snapshot.signatures().get(operation.id());
        if (signature == null || !name(signature).equals(operation.name())) {
            findings.add(Invariant.I1, operation + " was accepted as " + operation.id() + " and is not stored");
        } else if (operation.isConfirmed() && !signature.status().equals("published")) {
            findings.add(Invariant.I1, operation + " has confirmed and is " + signature.status());
        }
    }

    private void everyEventIsTold() {
        var told = snapshot.eventIds();
        for (var signature : snapshot.signatures().values()) {
            for (var sequence = 1L; sequence <= signature.sequence(); sequence++) {
                var id = signature.id() + "." + sequence;
                findings.check(Invariant.I2, told.contains(id), "event " + id + " is in no topic");
            }
        }
    }

    private void nothingUnasked() {
        var asked = log.all().stream().collect(toMap(Operation::name, operation -> operation));
        for (var signature : snapshot.signatures().values()) {
            var operation = asked.get(name(signature));
            findings.check(Invariant.I6, operation != null, "nobody asked for signature " + signature.id());
            if (operation != null && signature.status().equals("published")) {
                findings.check(Invariant.I6, operation.triedToConfirm(), signature.id() + " is published, unconfirmed");
            }
        }
        for (var event : snapshot.events()) {
            findings.check(
                    Invariant.I6,
                    snapshot.signatures().containsKey(event.subject()),
                    "event " + event.id() + " is about nothing");
        }
        for (var signature : snapshot.registrations().keySet()) {
            findings.check(
                    Invariant.I6,
                    snapshot.signatures().containsKey(signature),
                    "a registration for signature " + signature + ", which is none");
        }
    }

    private void unknownOnesAreSettled() {
        var byName = snapshot.signatures().values().stream().collect(groupingBy(Kept::name));
        for (var operation : log.all()) {
            var stored = byName.getOrDefault(operation.name(), List.of());
            findings.check(Invariant.I7, stored.size() <= 1, operation + " is there " + stored.size() + " times");
            findings.check(Invariant.I7, operation.isSettled(), operation + " never learnt where it stands");
            if (operation.wasUnknown() && operation.isAccepted()) {
                findings.check(
                        Invariant.I7,
                        stored.stream().anyMatch(one -> one.id().equals(operation.id())),
                        operation + " asked again and was told of another signature");
            }
        }
    }

    private static String name(Stored signature) {
        return signature.text("submission", "organisation", "name");
    }
}
