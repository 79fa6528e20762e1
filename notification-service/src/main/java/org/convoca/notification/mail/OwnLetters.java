package org.convoca.notification.mail;

import java.util.Map;
import org.convoca.notification.mail.recipient.Recipient;
import org.convoca.notification.template.Rendered;
import org.convoca.notification.template.Template;

/** A feature that writes the letters of its mails itself, at the moment of their sending. */
public interface OwnLetters {

    /** Whether mails of that template are written by this. */
    boolean writes(Template template);

    /** The letter of that mail to that recipient. */
    Writing write(MailId id, MailOrder order, Recipient recipient);

    /** What came of it. */
    sealed interface Writing {

        /**
         * @param headers beside those of every mail
         */
        record Written(Rendered letter, Map<String, String> headers) implements Writing {
            public Written {
                headers = Map.copyOf(headers);
            }
        }

        /** There is nothing to say any more: nobody is written to. */
        record Pointless() implements Writing {}

        /** Something it needs is away: the mail waits. */
        record NotYet() implements Writing {}
    }
}
