package org.convoca.notification.mail.smtp;

/** Something that was to stand in a header could break out of it, or is no address. Nothing was sent, and nothing is repeated here. */
public final class UnsafeHeaderException extends RuntimeException {

    UnsafeHeaderException(String header) {
        super("not fit for the header " + header);
    }
}
