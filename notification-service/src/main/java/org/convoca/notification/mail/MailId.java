package org.convoca.notification.mail;

/**
 * A mail's id, which follows from the event that caused it, and from who gets it where one event causes several: the same however often the event
 * comes, so that the insert under it decides.
 *
 * @param value at most 100 letters, digits, dots and hyphens, so that it fits into a Message-ID (RFC 5322, section 3.6.4) and into a URL
 */
public record MailId(String value) {

    public MailId {
        if (!value.matches("[A-Za-z0-9][A-Za-z0-9.-]{0,99}") || value.contains("..") || value.endsWith(".")) {
            throw new IllegalArgumentException("not a mail id");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
