package org.convoca.event.registration;

import org.convoca.contracts.registration.OrganiserReference;

/**
 * An organiser as other features see one: whom a mail goes to, never who that is.
 *
 * @param locale the language in which the organiser is written to
 */
public record RegisteredOrganiser(OrganiserReference reference, String locale) {}
