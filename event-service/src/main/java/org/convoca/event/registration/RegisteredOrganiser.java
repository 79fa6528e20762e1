package org.convoca.event.registration;

import java.util.UUID;
import org.convoca.contracts.registration.OrganiserReference;

/**
 * An organiser as other features see one: whom a mail goes to, never who that is.
 *
 * @param holder what a link for them names: the reference stays when another person comes to it, this does not
 * @param locale the language in which the organiser is written to
 */
public record RegisteredOrganiser(OrganiserReference reference, UUID holder, String locale) {}
