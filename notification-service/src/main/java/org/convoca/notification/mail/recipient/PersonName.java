package org.convoca.notification.mail.recipient;

/** A person's name; print hides it. */
public record PersonName(String value) {

    @Override
    public String toString() {
        return "PersonName[hidden]";
    }
}
