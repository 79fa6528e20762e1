package org.convoca.notification.mail.recipient;

import java.util.Map;

/** How the owners answered a batch. */
public sealed interface Answers {

    /** @param byMail answers by the mail's id */
    record Given(Map<String, Answer> byMail) implements Answers {

        public Given {
            byMail = Map.copyOf(byMail);
        }

        public Answer to(String mail) {
            return byMail.getOrDefault(mail, new Answer.Missing());
        }
    }

    /** None of those who were asked can be reached or can answer now; the mails wait. */
    record Away() implements Answers {}
}
