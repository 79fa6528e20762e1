package org.convoca.notification.template;

import java.util.Objects;

/** The mails to a coordinator that are no digests. */
final class CoordinatorLetters {

    private final Letter letter;
    private final Composition parts;

    CoordinatorLetters(Letter letter, Composition parts) {
        this.letter = letter;
        this.parts = parts;
    }

    void compose() {
        switch (letter.template()) {
            case SIGN_IN -> signIn();
            case COORDINATOR_INVITED -> invited();
            default -> throw new IllegalArgumentException("not to a coordinator");
        }
    }

    /** The code stands behind the link: most need only the link, and who is asked for the code knows what to look for. */
    private void signIn() {
        parts.say("sign-in.asked");
        parts.mainLink(Link.SIGN_IN, "sign-in.link");
        parts.say("sign-in.elsewhere");
        parts.code("sign-in.code", Objects.requireNonNull(letter.particulars().code()));
        parts.validity("sign-in.valid");
        parts.say("sign-in.nobody-asks");
        parts.say("sign-in.not-you");
    }

    private void invited() {
        parts.say("coordinator-invited.happened");
        parts.say("coordinator-invited.what");
        parts.mainLink(Link.SIGN_IN, "coordinator-invited.link");
        parts.say("coordinator-invited.how");
        parts.say("coordinator-invited.ignore");
    }
}
