package org.convoca.event.registration;

import org.convoca.platform.internal.CalledBy;
import org.convoca.platform.problem.ProblemException;
import org.convoca.platform.problem.ProblemType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The public API of registrations, behind the gateway. */
@RestController
@CalledBy({"gateway", "operator"})
class RegistrationController {

    private final Registrations registrations;

    RegistrationController(Registrations registrations) {
        this.registrations = registrations;
    }

    @GetMapping("/api/v1/registrations/{id}")
    RegistrationView registration(@PathVariable String id) {
        return RegistrationId.parse(id)
                .flatMap(
                        parsed -> registrations.find(parsed).map(stored -> RegistrationView.of(parsed, stored.state())))
                .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND, "There is no such registration."));
    }
}
