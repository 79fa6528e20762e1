package org.convoca.signature.handover;

import java.util.Map;
import java.util.UUID;
import org.convoca.contracts.signature.SignatureHandedOn;
import org.convoca.platform.internal.CalledBy;
import org.convoca.platform.internal.Caller;
import org.convoca.signature.authority.Reviewer;
import org.convoca.signature.inquiry.Desk;
import org.convoca.signature.signing.SignatureId;
import org.convoca.signature.signing.Step;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Hands a waiting signature on. That the other covers it too is for the gateway to see to, which offers only those. */
@RestController
@CalledBy("gateway")
class AssigneeController {

    private final Desk desk;

    AssigneeController(Desk desk) {
        this.desk = desk;
    }

    /** @param coordinator null to give it back to whoever comes */
    record Chosen(@Nullable UUID coordinator) {}

    @PutMapping("/api/v1/coordination/signatures/{id}/assignee")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void handOn(@PathVariable UUID id, @RequestBody Chosen chosen, @RequestAttribute(Caller.ATTRIBUTE) Caller caller) {
        var reviewer = Reviewer.of(caller);
        var to = chosen.coordinator();
        desk.change(reviewer, new SignatureId(id), awaiting -> {
            reviewer.needsToBeCoordinator();
            var handed = awaiting.with(awaiting.dossier().assign(to));
            if (to == null) {
                var entry = reviewer.entry(awaiting.submission(), desk.now(), "given-back", null, Map.of());
                return Step.move(handed, true, entry);
            }
            var entry = reviewer.entry(
                    awaiting.submission(), desk.now(), "handed-on", null, Map.of("coordinator", to.toString()));
            return Step.move(handed, true, entry, n -> new SignatureHandedOn(n, handed.facts(), to));
        });
    }
}
