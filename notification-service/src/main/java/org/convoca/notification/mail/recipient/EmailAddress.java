package org.convoca.notification.mail.recipient;

/** An address for mail; print hides it. */
public record EmailAddress(String value) {

    @Override
    public String toString() {
        return "EmailAddress[hidden]";
    }
}
