package org.convoca.event.link;

import java.util.Optional;
import java.util.UUID;
import org.convoca.event.registration.OrganiserLinks;
import org.convoca.event.requesting.RequestAnswers;
import org.convoca.event.requesting.RequestLinks;
import org.convoca.event.review.Inquiries;
import org.convoca.platform.internal.CalledBy;
import org.convoca.platform.problem.ProblemException;
import org.convoca.platform.problem.ProblemType;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The pages behind mailed links ask here. Tokens come in bodies, never in URLs, since URLs are logged. */
@RestController
@RequestMapping("/internal/links")
@CalledBy("gateway")
class LinkController {

    private static final String ORGANISER = "organiser";

    private final OrganiserLinks organisers;
    private final RequestLinks requests;
    private final RequestAnswers answers;
    private final Inquiries inquiries;

    LinkController(OrganiserLinks organisers, RequestLinks requests, RequestAnswers answers, Inquiries inquiries) {
        this.organisers = organisers;
        this.requests = requests;
        this.answers = answers;
        this.inquiries = inquiries;
    }

    /**
     * @param purpose {@code organiser}, which also stands in where none is given, {@code request} or {@code answer}
     * @param text of an answer; null where nothing is answered
     */
    record Followed(
            @Nullable String token,
            @Nullable String purpose,
            @Nullable String text) {
        @Override
        public String toString() {
            return "Followed[hidden]";
        }

        String secret() {
            if (token == null) {
                throw nothingHere();
            }
            return token;
        }

        void refuseUnlessFor(String wanted) {
            if (!(purpose == null ? ORGANISER : purpose).equals(wanted)) {
                throw nothingHere();
            }
        }
    }

    record Contact(@Nullable UUID signature) {}

    /** @param registration whose session the gateway begins */
    record Opened(UUID registration, UUID organiser, String call, String locale) {}

    @PostMapping("/inspect")
    Object inspect(@RequestBody Followed link) {
        if (RequestLinks.PURPOSE.equals(link.purpose())) {
            return requests.find(link.secret()).orElseThrow(LinkController::nothingHere);
        }
        if (Inquiries.PURPOSE.equals(link.purpose())) {
            return inquiries.find(link.secret()).orElseThrow(LinkController::nothingHere);
        }
        return organiserLink(link);
    }

    /** Answers a coordinator's question; once only. */
    @PostMapping("/answer")
    Inquiries.Behind answer(@RequestBody Followed link) {
        return inquiries.answer(link.secret(), link.text()).orElseThrow(LinkController::nothingHere);
    }

    /** Opens the registration as often as the link is followed, until it expires or is revoked. */
    @PostMapping("/open")
    Opened open(@RequestBody Followed link) {
        var behind = organiserLink(link);
        if (!behind.isValid()) {
            throw nothingHere();
        }
        return opened(behind);
    }

    /** Opens the registration for a signature's contact, who came by another link: whose session it is, the gateway knows. */
    @PostMapping("/open-for-contact")
    Opened openForContact(@RequestBody Contact contact) {
        return opened(Optional.ofNullable(contact.signature())
                .flatMap(organisers::ofContact)
                .orElseThrow(LinkController::nothingHere));
    }

    private Opened opened(OrganiserLinks.Behind behind) {
        organisers.opened(behind);
        return new Opened(
                behind.registration(), behind.organiser(), behind.call().slug(), behind.locale());
    }

    private OrganiserLinks.Behind organiserLink(Followed link) {
        link.refuseUnlessFor(ORGANISER);
        return organisers.find(link.secret()).orElseThrow(LinkController::nothingHere);
    }

    @PostMapping("/confirm")
    RequestLinks.Behind confirm(@RequestBody Followed link) {
        link.refuseUnlessFor(RequestLinks.PURPOSE);
        return answers.confirm(link.secret()).orElseThrow(LinkController::nothingHere);
    }

    @PostMapping("/disown")
    RequestLinks.Behind disown(@RequestBody Followed link) {
        link.refuseUnlessFor(RequestLinks.PURPOSE);
        return answers.disown(link.secret()).orElseThrow(LinkController::nothingHere);
    }

    private static ProblemException nothingHere() {
        return new ProblemException(ProblemType.NOT_FOUND, "There is no such link.");
    }
}
