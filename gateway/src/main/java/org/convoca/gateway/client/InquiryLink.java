package org.convoca.gateway.client;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is behind a mailed link by which coordinators ask something.
 *
 * @param state {@code valid}, {@code used} or {@code expired}
 * @param outcome what became of an answer; null when nobody answered
 * @param kind what it is about: {@code signature}, {@code registration} or {@code action}
 * @param question in the words of whoever asks; null where it is answered, and where one organisation is asked whether it knows another
 * @param about what it is about: an organisation's name, a group's, or an action's title
 * @param territory of that organisation; null where there is none, or it is not said
 * @param organisation who is asked; null where it is the same
 * @param locale in which whoever is asked gets mails
 */
public record InquiryLink(
        String state,
        @Nullable String outcome,
        @Nullable String kind,
        @Nullable String question,
        @Nullable String about,
        @Nullable String territory,
        @Nullable String website,
        @Nullable String organisation,
        LinkView.@Nullable CallName call,
        @Nullable String locale,
        @Nullable Instant expiresAt) {

    public boolean isValid() {
        return state.equals("valid");
    }

    @Override
    public String toString() {
        return "InquiryLink[hidden]";
    }
}
