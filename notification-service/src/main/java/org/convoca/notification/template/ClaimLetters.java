package org.convoca.notification.template;

/** The mails to somebody who says to speak for a signatory that came from a list. */
final class ClaimLetters {

    private final Letter letter;
    private final Composition parts;

    ClaimLetters(Letter letter, Composition parts) {
        this.letter = letter;
        this.parts = parts;
    }

    void compose() {
        switch (letter.template()) {
            case CLAIM_CONFIRM -> confirm();
            case CLAIM_ACCEPTED -> accepted();
            case CLAIM_REJECTED -> rejected();
            default -> throw new IllegalArgumentException("not about a claim");
        }
    }

    private void confirm() {
        parts.say("claim-confirm.asked", letter.contact());
        facts();
        parts.say("claim-confirm.act");
        parts.mainLink(Link.CONFIRM, "claim-confirm.link");
        parts.validity("claim-confirm.valid");
        parts.say("claim-confirm.ignore");
        parts.say("claim-confirm.disown");
        parts.sideLink(Link.DISOWN, "claim-confirm.disown-link");
    }

    private void accepted() {
        parts.say("claim-accepted.happened", letter.organisation(), letter.call());
        facts();
        parts.mainLink(Link.ROLL, "roll-link");
        parts.say("claim-accepted.next");
        if (parts.given(Link.WITHDRAW) != null) {
            parts.say("withdraw");
            parts.sideLink(Link.WITHDRAW, "withdraw-link");
        }
    }

    private void rejected() {
        parts.say("claim-rejected.happened", letter.organisation(), letter.call());
        parts.reason("claim-rejected.reason");
        parts.say("claim-rejected.next");
        parts.sideLink(Link.ROLL, "roll-link");
    }

    private void facts() {
        parts.facts(
                parts.fact("fact.organisation", letter.organisation()),
                parts.fact("fact.territory", parts.territory()),
                parts.fact("fact.call", letter.call()));
    }
}
