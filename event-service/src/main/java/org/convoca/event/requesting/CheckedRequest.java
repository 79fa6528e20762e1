package org.convoca.event.requesting;

import org.convoca.event.registration.Group;
import org.convoca.event.registration.SealedContacts;

/**
 * A request in which every field is right.
 *
 * @param locale one of the languages that mails are written in
 */
record CheckedRequest(Group group, SealedContacts.Person person, String locale) {

    @Override
    public String toString() {
        return "CheckedRequest[hidden]";
    }
}
