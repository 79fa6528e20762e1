package org.convoca.event.registration;

import java.util.UUID;
import org.convoca.platform.internal.CalledBy;
import org.convoca.platform.problem.ProblemException;
import org.convoca.platform.problem.ProblemType;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The page behind an organiser's link asks here. Tokens come in bodies, never in URLs, since URLs are logged. */
@RestController
@RequestMapping("/internal/links")
@CalledBy("gateway")
class LinkController {

    private final OrganiserLinks links;

    LinkController(OrganiserLinks links) {
        this.links = links;
    }

    record Followed(@Nullable String token, @Nullable String purpose) {
        @Override
        public String toString() {
            return "Followed[hidden]";
        }
    }

    /** @param registration whose session the gateway begins */
    record Opened(UUID registration, String call, String locale) {}

    @PostMapping("/inspect")
    OrganiserLinks.Behind inspect(@RequestBody Followed link) {
        return behind(link);
    }

    /** Opens the registration as often as the link is followed, until it expires. */
    @PostMapping("/open")
    Opened open(@RequestBody Followed link) {
        var behind = behind(link);
        if (!behind.isValid()) {
            throw nothingHere();
        }
        return new Opened(behind.registration(), behind.call().slug(), behind.locale());
    }

    private OrganiserLinks.Behind behind(Followed link) {
        var purpose = link.purpose() == null ? OrganiserLinks.PURPOSE : link.purpose();
        if (link.token() == null || !purpose.equals(OrganiserLinks.PURPOSE)) {
            throw nothingHere();
        }
        return links.find(link.token()).orElseThrow(LinkController::nothingHere);
    }

    private static ProblemException nothingHere() {
        return new ProblemException(ProblemType.NOT_FOUND, "There is no such link.");
    }
}
