package org.convoca.event.registration;

/**
 * An organiser in clear, for the mail that is about to be sent and for nothing else.
 *
 * @param locale the language in which the organiser is written to
 */
public record OrganiserContact(String name, String email, String locale) {

    @Override
    public String toString() {
        return "OrganiserContact[hidden]";
    }
}
