package org.convoca.event.registration;

import org.convoca.platform.internal.CalledBy;
import org.convoca.platform.internal.Caller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RestController;

/** The public API of registrations, behind the gateway. Who asks for one is nobody's business, so what is only asked for is not found. */
@RestController
@CalledBy({"gateway", "operator"})
class RegistrationController {

    private final Registrations registrations;

    RegistrationController(Registrations registrations) {
        this.registrations = registrations;
    }

    @GetMapping("/api/v1/registrations/{id}")
    RegistrationView registration(@PathVariable String id, @RequestAttribute(Caller.ATTRIBUTE) Caller caller) {
        return RegistrationId.parse(id)
                .flatMap(parsed -> registrations
                        .find(parsed)
                        .filter(stored -> caller.isOperator() || !(stored.state() instanceof Request))
                        .map(stored -> RegistrationView.of(parsed, stored.state())))
                .orElseThrow(TeamAccess::notFound);
    }
}
