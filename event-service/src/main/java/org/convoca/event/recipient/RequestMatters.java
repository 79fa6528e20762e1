package org.convoca.event.recipient;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.convoca.contracts.registration.RegistrationStatus;
import org.convoca.event.registration.MailedGroup;
import org.convoca.event.registration.RegisteredGroups;
import org.convoca.event.requesting.RequestLinks;
import org.convoca.event.review.Inquiries;
import org.springframework.stereotype.Component;

/** Tells what a mail about a group's request says, if the request still stands so that it should be sent. */
@Component
class RequestMatters {

    private final RegisteredGroups groups;
    private final RequestLinks links;
    private final Inquiries inquiries;

    RequestMatters(RegisteredGroups groups, RequestLinks links, Inquiries inquiries) {
        this.groups = groups;
        this.links = links;
        this.inquiries = inquiries;
    }

    /** @param to whoever asked */
    Optional<Matter> toConfirm(Addressee to) {
        return links.mint(to.registration())
                .map(minted -> new Matter(
                        Map.of("confirm", minted.confirm(), "disown", minted.disown()),
                        minted.expiresAt(),
                        null,
                        null));
    }

    Optional<Matter> received(Addressee to) {
        return groups.forMail(to.registration())
                .filter(RequestMatters::waitsForACoordinator)
                .map(group -> telling(group, to));
    }

    Optional<Matter> declined(Addressee to) {
        return groups.forMail(to.registration())
                .filter(group -> group.status() == RegistrationStatus.DECLINED)
                .map(group -> telling(group, to));
    }

    Optional<Matter> asked(Addressee to, UUID inquiry) {
        return inquiries.ofRequest(to.registration(), inquiry, to.locale()).map(asked -> Matter.asking(asked, null));
    }

    private static boolean waitsForACoordinator(MailedGroup group) {
        return group.status() == RegistrationStatus.REQUESTED && group.expiresAt() == null;
    }

    private static Matter telling(MailedGroup group, Addressee to) {
        var actions = "/" + to.locale() + "/calls/" + group.call() + "/actions";
        return new Matter(Map.of("actions", actions), null, group.reason(), null);
    }
}
