package org.convoca.contracts.registration;

import java.util.UUID;

/**
 * An organiser as events name one: never who that is.
 *
 * @param id opaque; with it the owner of the contact is asked for the recipient of a mail. Where the signature service owns the contact, the
 *     signature's id
 * @param owner the service that keeps the organiser's address
 */
public record OrganiserReference(UUID id, OrganiserOwner owner) {}
