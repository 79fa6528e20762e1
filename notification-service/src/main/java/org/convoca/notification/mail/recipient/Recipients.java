package org.convoca.notification.mail.recipient;

import java.util.List;

/** Asks the owner of the contacts. Asking twice is harmless: the links of an answer that is not used expire unused. Thread-safe. */
public interface Recipients {

    /** @param questions at most 100 */
    Answers ask(List<Question> questions);

    /** Whether asking is worth it: false for a while after the owner failed. */
    boolean areAvailable();
}
