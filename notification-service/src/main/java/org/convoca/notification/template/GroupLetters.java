package org.convoca.notification.template;

/** The mails about a group's registration and to those who organise for it. */
final class GroupLetters {

    private final Letter letter;
    private final Composition parts;

    GroupLetters(Letter letter, Composition parts) {
        this.letter = letter;
        this.parts = parts;
    }

    void compose() {
        switch (letter.template()) {
            case REQUEST_CONFIRM -> confirm();
            case REQUEST_RECEIVED -> received();
            case REQUEST_ACCEPTED -> accepted();
            case REQUEST_DECLINED -> declined();
            case ORGANISER_INVITED -> invited();
            case ORGANISER_LINK -> link();
            default -> throw new IllegalArgumentException("not about a group");
        }
    }

    private void confirm() {
        parts.say("request-confirm.asked", letter.contact());
        facts();
        parts.say("request-confirm.act");
        parts.mainLink(Link.CONFIRM, "request-confirm.link");
        parts.validity("request-confirm.valid");
        parts.say("request-confirm.ignore");
        parts.say("request-confirm.disown");
        parts.sideLink(Link.DISOWN, "request-confirm.disown-link");
    }

    private void received() {
        parts.say("request-received.happened", letter.organisation(), letter.call());
        parts.say("request-received.next");
        parts.sideLink(Link.ACTIONS, "actions-link");
    }

    private void accepted() {
        parts.say("request-accepted.happened", letter.organisation(), letter.call());
        facts();
        parts.week();
        registration("request-accepted.link");
    }

    private void declined() {
        parts.say("request-declined.happened", letter.organisation(), letter.call());
        parts.reason("request-declined.reason");
        parts.say("request-declined.next");
        parts.sideLink(Link.ACTIONS, "actions-link");
    }

    private void invited() {
        parts.say("organiser-invited.happened", letter.organisation(), letter.call());
        facts();
        parts.week();
        registration("organiser-invited.link");
        parts.say("organiser-invited.ignore");
    }

    private void link() {
        parts.say("organiser-link.asked", letter.organisation(), letter.call());
        registration("organiser-link.link");
        parts.say("organiser-link.ignore");
    }

    private void registration(String label) {
        parts.mainLink(Link.REGISTRATION, label);
        parts.validity("link.valid");
        parts.say("link.personal");
    }

    private void facts() {
        parts.facts(
                parts.fact("fact.group", letter.organisation()),
                parts.fact("fact.from", parts.territory()),
                parts.fact("fact.call", letter.call()));
    }
}
