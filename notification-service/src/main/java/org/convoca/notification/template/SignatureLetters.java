package org.convoca.notification.template;

/** The mails about a signature. */
final class SignatureLetters {

    private final Letter letter;
    private final Composition parts;

    SignatureLetters(Letter letter, Composition parts) {
        this.letter = letter;
        this.parts = parts;
    }

    void compose() {
        switch (letter.template()) {
            case CONFIRM -> confirm();
            case ALREADY_SIGNED -> alreadySigned();
            case PUBLISHED -> published();
            case INVITED -> invited();
            case REJECTED -> rejected();
            case WITHDRAWN -> withdrawn();
            case TEXT_REVISED -> textRevised();
            case SIGNATURE_LINK -> ownPage();
            case CONTACT_CHANGE_OLD -> handingOver();
            case CONTACT_CHANGE_NEW -> takingOver();
            default -> throw new IllegalArgumentException("not about a signature");
        }
    }

    private void confirm() {
        parts.say("confirm.asked", letter.contact());
        facts();
        parts.say("confirm.act");
        parts.mainLink(Link.CONFIRM, "confirm.link");
        parts.validity("confirm.valid");
        parts.say("confirm.ignore");
        parts.say("confirm.disown");
        parts.sideLink(Link.DISOWN, "confirm.disown-link");
    }

    private void alreadySigned() {
        parts.say("already-signed.happened", letter.organisation(), letter.call());
        parts.say("already-signed.stands");
        parts.mainLink(Link.ROLL, "roll-link");
        withdrawal();
    }

    private void published() {
        parts.say("published.happened", letter.organisation(), letter.call());
        facts();
        parts.mainLink(Link.ROLL, "roll-link");
        parts.say("published.share");
        withdrawal();
    }

    private void invited() {
        parts.say("invited.can", letter.organisation(), letter.call());
        facts();
        parts.week();
        parts.mainLink(Link.REGISTRATION, "invited.link");
        parts.validity("invited.valid");
        parts.say("invited.personal");
        withdrawal();
    }

    private void rejected() {
        parts.say("rejected.happened", letter.organisation(), letter.call());
        parts.reason("rejected.reason");
        parts.say("rejected.next");
        parts.sideLink(Link.ROLL, "roll-link");
    }

    private void withdrawn() {
        parts.say("withdrawn.happened", letter.organisation(), letter.call());
        parts.say("withdrawn.next");
        parts.sideLink(Link.ROLL, "roll-link");
    }

    private void textRevised() {
        parts.say("text-revised.happened", letter.organisation(), letter.call());
        var note = letter.particulars().question();
        if (note != null && !note.isBlank()) {
            parts.quote("text-revised.note", note);
        }
        parts.say("text-revised.asked");
        parts.mainLink(Link.RECONFIRM, "text-revised.link");
        parts.say("text-revised.choice");
        parts.say("text-revised.meanwhile");
    }

    private void ownPage() {
        parts.say("signature-link.happened", letter.organisation(), letter.call());
        parts.mainLink(Link.SIGNATURE, "own-page-link");
        parts.say("signature-link.personal");
        parts.say("signature-link.ignore");
    }

    private void handingOver() {
        parts.say("contact-change-old.happened", letter.organisation(), letter.call());
        parts.say("contact-change-old.act");
        parts.mainLink(Link.CONTACT_CHANGE, "contact-change.link");
        parts.validity("link.valid");
        parts.say("contact-change-old.ignore");
    }

    private void takingOver() {
        parts.say("contact-change-new.happened");
        facts();
        parts.say("contact-change-new.what");
        parts.say("contact-change-new.act");
        parts.mainLink(Link.CONTACT_CHANGE, "contact-change.link");
        parts.validity("link.valid");
        parts.say("contact-change-new.ignore");
    }

    /** The links are for the contact of record alone; another contact's mail has none. */
    private void withdrawal() {
        if (parts.given(Link.SIGNATURE) != null) {
            parts.say("own-page");
            parts.sideLink(Link.SIGNATURE, "own-page-link");
        }
        if (parts.given(Link.WITHDRAW) != null) {
            parts.say("withdraw");
            parts.sideLink(Link.WITHDRAW, "withdraw-link");
        }
    }

    private void facts() {
        parts.facts(
                parts.fact("fact.organisation", letter.organisation()),
                parts.fact("fact.territory", parts.territory()),
                parts.fact("fact.call", letter.call()));
    }
}
