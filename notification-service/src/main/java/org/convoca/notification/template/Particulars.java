package org.convoca.notification.template;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * What only some mails say. Personal data and a code that acts: never stored, and print hides it.
 *
 * @param code six digits with which a coordinator signs in elsewhere, or null
 * @param question what a reviewer asks, in the reviewer's words, or what conveners say about a newer text; or null
 * @param subject the organisation that a question is about when it is not the reader's own, or null
 * @param zone of the reader, for moments that are near, or null for UTC
 */
public record Particulars(
        @Nullable String code,
        @Nullable String question,
        @Nullable String subject,
        @Nullable ZoneId zone) {

    public static final Particulars NONE = new Particulars(null, null, null, null);

    /** Whether that template finds what it cannot do without. */
    boolean suffice(Template template) {
        return switch (template) {
            case SIGN_IN -> isSaid(code);
            case REVIEW_QUESTION, REGISTRATION_QUESTION, ACTION_QUESTION -> isSaid(question);
            case VOUCH -> isSaid(subject);
            default -> true;
        };
    }

    private static boolean isSaid(@Nullable String words) {
        return words != null && !words.isBlank();
    }

    @Override
    public String toString() {
        return "Particulars[hidden]";
    }
}
