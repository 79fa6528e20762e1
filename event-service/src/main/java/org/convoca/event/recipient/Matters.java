package org.convoca.event.recipient;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.convoca.event.registration.OrganiserLinks;
import org.springframework.stereotype.Component;

/** Tells what a mail is about as things stand now; empty when they no longer stand so that it should be sent. */
@Component
class Matters {

    private final OrganiserLinks links;
    private final RequestMatters requests;
    private final ActionMatters actions;

    Matters(OrganiserLinks links, RequestMatters requests, ActionMatters actions) {
        this.links = links;
        this.requests = requests;
        this.actions = actions;
    }

    Optional<Matter> of(Recipients.Wanted wanted, Addressee to) {
        return switch (wanted.template()) {
            case INVITED, REQUEST_ACCEPTED, ORGANISER_INVITED -> to.open() ? registration(to) : Optional.empty();
            // Also of a closed one, whose organisers may want to see what becomes of their actions.
            case ORGANISER_LINK -> registration(to);
            case REQUEST_CONFIRM -> requests.toConfirm(to);
            case REQUEST_RECEIVED -> requests.received(to);
            case REQUEST_DECLINED -> requests.declined(to);
            case REGISTRATION_QUESTION -> requests.asked(to, Objects.requireNonNull(wanted.matter()));
            case ACTION_SUBMITTED,
                    ACTION_PUBLISHED,
                    ACTION_REJECTED,
                    ACTION_CHANGED,
                    ACTION_CANCELLED,
                    ACTION_QUESTION,
                    WEEK_ANNOUNCED,
                    WEEK_REMINDER,
                    REPORT_ASKED,
                    REPORT_REMINDER -> actions.of(wanted, to);
            case SIGN_IN, COORDINATOR_INVITED, DIGEST, WAITING ->
                throw new IllegalArgumentException("not to an organiser");
        };
    }

    private Optional<Matter> registration(Addressee to) {
        return links.mint(to.registration(), to.organiser())
                .map(minted -> new Matter(Map.of("registration", minted.link()), minted.expiresAt(), null, null));
    }
}
