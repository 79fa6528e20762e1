package org.convoca.event.registration;

import java.util.UUID;
import org.convoca.platform.internal.CalledBy;
import org.convoca.platform.problem.ProblemException;
import org.convoca.platform.problem.ProblemType;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Makes the links that invitations carry, at the moment when the mail is sent. */
@RestController
@CalledBy("notification-service")
class OrganiserLinkController {

    private final OrganiserLinks links;

    OrganiserLinkController(OrganiserLinks links) {
        this.links = links;
    }

    record Wanted(@Nullable UUID registration, @Nullable UUID organiser) {}

    @PostMapping("/internal/organiser-links")
    OrganiserLinks.Minted mint(@RequestBody Wanted wanted) {
        if (wanted.registration() == null || wanted.organiser() == null) {
            throw new ProblemException(ProblemType.MALFORMED_REQUEST, "Name a registration and an organiser.");
        }
        return links.mint(wanted.registration(), wanted.organiser())
                .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND, "There is no such organiser."));
    }
}
