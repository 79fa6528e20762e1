package org.convoca.event.coordinator;

import java.util.List;
import java.util.UUID;
import org.convoca.contracts.coordinator.CoordinatorRole;
import org.convoca.contracts.coordinator.CoordinatorScope;
import org.convoca.contracts.coordinator.CoordinatorStatus;
import org.convoca.platform.internal.CalledBy;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Whoever runs the system makes the first convener, who then appoints the others. */
@RestController
@RequestMapping("/internal/coordinators")
@CalledBy("operator")
class OperatorController {

    private final Appointing appointing;
    private final AppointmentCheck check;

    OperatorController(Appointing appointing, AppointmentCheck check) {
        this.appointing = appointing;
        this.check = check;
    }

    record Appointed(
            UUID id,
            CoordinatorStatus status,
            List<CoordinatorRole> roles,
            CoordinatorScope scope,
            List<String> calls) {}

    /** Appoints whoever has that address, or adds the roles to theirs; safe to repeat. */
    @PostMapping
    Appointed appoint(@RequestBody AppointmentForm form) {
        var id = appointing.ensure(check.operators(form));
        var serving = appointing.get(id);
        var duties = serving.duties();
        return new Appointed(id, Facts.status(serving), duties.roles(), duties.scope(), duties.calls());
    }

    /** Removes a coordinator, as when a person asks for their data to be erased; not the last convener. */
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable UUID id) {
        appointing.remove(id);
    }
}
