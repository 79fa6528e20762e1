package org.convoca.event.registration;

import org.convoca.platform.internal.CalledBy;
import org.convoca.platform.problem.ProblemException;
import org.convoca.platform.problem.ProblemType;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Opens registrations for groups that nobody asked for, such as the made-up groups of a demonstration. */
@RestController
@CalledBy("operator")
class OpeningController {

    private final Opening opening;

    OpeningController(Opening opening) {
        this.opening = opening;
    }

    record Wanted(
            @Nullable String call,
            @Nullable String name,
            @Nullable String territory,
            @Nullable Boolean international,
            @Nullable Boolean example) {}

    /** Opens it, or changes what it says of the group; safe to repeat. */
    @PutMapping("/internal/registrations/{id}")
    RegistrationView open(@PathVariable String id, @RequestBody Wanted wanted) {
        var registration = RegistrationId.parse(id)
                .orElseThrow(() -> new ProblemException(ProblemType.MALFORMED_REQUEST, "The id is a UUID."));
        return RegistrationView.of(registration, opening.open(registration, wanted));
    }
}
