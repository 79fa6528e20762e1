package org.convoca.notification.template;

import java.util.Objects;

/** The mails by which a coordinator asks something before deciding. Whoever asks stays unnamed: the answer is for all who decide. */
final class InquiryLetters {

    private final Letter letter;
    private final Composition parts;

    InquiryLetters(Letter letter, Composition parts) {
        this.letter = letter;
        this.parts = parts;
    }

    void compose() {
        switch (letter.template()) {
            case REVIEW_QUESTION -> question("review-question", letter.organisation());
            case REGISTRATION_QUESTION -> question("registration-question", letter.organisation());
            case ACTION_QUESTION ->
                question(
                        "action-question",
                        Objects.requireNonNull(letter.action()).title());
            case VOUCH -> vouch();
            default -> throw new IllegalArgumentException("not an inquiry");
        }
    }

    private void question(String code, String about) {
        parts.say(code + ".happened", about, letter.call());
        parts.quote(
                "inquiry.question", Objects.requireNonNull(letter.particulars().question()));
        parts.mainLink(Link.ANSWER, "inquiry.link");
        parts.validity("link.valid");
        parts.say("inquiry.once");
        parts.say(code + ".waits");
    }

    private void vouch() {
        var other = Objects.requireNonNull(letter.particulars().subject());
        parts.say("vouch.happened", other, letter.call());
        parts.say("vouch.asks", letter.organisation());
        parts.facts(
                parts.fact("fact.organisation", other),
                parts.fact("fact.territory", parts.territory()),
                parts.fact("fact.call", letter.call()));
        var note = letter.particulars().question();
        if (note != null && !note.isBlank()) {
            parts.quote("inquiry.question", note);
        }
        parts.mainLink(Link.VOUCH, "vouch.link");
        parts.validity("link.valid");
        parts.say("vouch.free");
    }
}
