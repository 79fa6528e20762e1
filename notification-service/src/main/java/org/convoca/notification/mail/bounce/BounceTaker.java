package org.convoca.notification.mail.bounce;

/** Takes what came back. */
public interface BounceTaker {

    enum Taken {
        RECORDED,
        /** No mail of ours came back that way. */
        FOREIGN,
        /** Too early: the mail is still in hand. */
        LATER
    }

    /** Writes it down; a report that comes again changes nothing. */
    Taken take(Returned returned);
}
