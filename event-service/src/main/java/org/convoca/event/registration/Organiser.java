package org.convoca.event.registration;

import java.util.UUID;
import org.convoca.contracts.registration.OrganiserOwner;

/**
 * Who manages a registration's actions, as far as this service needs to know: never who that is.
 *
 * @param id opaque; of a contact that the signature service keeps, the signature's id
 * @param owner the service that keeps the address
 * @param locale the language in which the organiser is written to
 */
record Organiser(UUID id, OrganiserOwner owner, String locale) {}
