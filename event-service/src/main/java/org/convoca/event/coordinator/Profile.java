package org.convoca.event.coordinator;

import java.time.ZoneId;

/**
 * A coordinator as one who serves: the person, what they look after, and how they are written to.
 *
 * @param locale the language of mails and pages
 * @param zone by whose days digests are made
 */
public record Profile(SealedPerson person, Duties duties, String locale, ZoneId zone) {

    Profile with(SealedPerson other) {
        return new Profile(other, duties, locale, zone);
    }

    Profile with(Duties other) {
        return new Profile(person, other, locale, zone);
    }

    Profile in(String language, ZoneId place) {
        return new Profile(person, duties, language, place);
    }
}
