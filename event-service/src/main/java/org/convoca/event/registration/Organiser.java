package org.convoca.event.registration;

import java.time.Instant;
import java.util.UUID;
import org.convoca.contracts.registration.OrganiserOwner;
import org.convoca.contracts.registration.OrganiserReference;
import org.jspecify.annotations.Nullable;

/**
 * Who manages a registration's actions, as far as this service needs to know: never who that is.
 *
 * @param id opaque; of a contact that the signature service keeps, the signature's id
 * @param owner the service that keeps the address
 * @param locale the language in which the organiser is written to
 * @param contact name and address, sealed; null where another service keeps them
 * @param since when they became an organiser; null for those from before that was kept
 * @param activeSince when they first opened their link, or null until they do
 */
record Organiser(
        UUID id,
        OrganiserOwner owner,
        String locale,
        @Nullable SealedContact contact,
        @Nullable Instant since,
        @Nullable Instant activeSince) {

    /** The contact of a signature, whose address stays with the signature service. */
    static Organiser ofSignature(UUID signature, String locale, Instant since) {
        return new Organiser(signature, OrganiserOwner.SIGNATURE_SERVICE, locale, null, since, null);
    }

    Organiser writtenToIn(String language) {
        return new Organiser(id, owner, language, contact, since, activeSince);
    }

    OrganiserReference reference() {
        return new OrganiserReference(id, owner);
    }

    boolean isOfASignature() {
        return owner == OrganiserOwner.SIGNATURE_SERVICE;
    }
}
