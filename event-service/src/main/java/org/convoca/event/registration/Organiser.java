package org.convoca.event.registration;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
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
 * @param successor stands for the person who came in the place of an earlier one under the same id, and null where nobody did: what was mailed to the
 *     earlier one, and a session begun by it, names the id or an earlier successor and opens nothing
 * @param formerly ids under which the same person managed registrations that were merged into this one; their links still lead here
 */
public record Organiser(
        UUID id,
        OrganiserOwner owner,
        String locale,
        @Nullable SealedContact contact,
        @Nullable Instant since,
        @Nullable Instant activeSince,
        List<UUID> formerly,
        @Nullable UUID successor) {

    public Organiser {
        // Those that were stored before there were mergers have none.
        formerly = Optional.ofNullable(formerly).map(List::copyOf).orElse(List.of());
    }

    /** The contact of a signature, whose address stays with the signature service. */
    static Organiser ofSignature(UUID signature, String locale, Instant since) {
        return new Organiser(signature, OrganiserOwner.SIGNATURE_SERVICE, locale, null, since, null, List.of(), null);
    }

    /** A person whose contact is kept here. */
    public static Organiser of(UUID id, String locale, SealedContact contact, Instant since) {
        return new Organiser(id, OrganiserOwner.EVENT_SERVICE, locale, contact, since, null, List.of(), null);
    }

    Organiser writtenToIn(String language) {
        return new Organiser(id, owner, language, contact, since, activeSince, formerly, successor);
    }

    Organiser active(Instant now) {
        return new Organiser(id, owner, locale, contact, since, now, formerly, successor);
    }

    /** Without what they wrote to whoever decided about their request. */
    public Organiser withoutMessage() {
        return new Organiser(
                id,
                owner,
                locale,
                contact == null ? null : contact.withoutMessage(),
                since,
                activeSince,
                formerly,
                successor);
    }

    /** The same person, also found under that id and those that it stands for. */
    Organiser alsoKnownAs(Organiser other) {
        var known = Stream.of(formerly, List.of(other.id), other.formerly)
                .flatMap(List::stream)
                .filter(former -> !former.equals(id))
                .distinct()
                .toList();
        return new Organiser(id, owner, locale, contact, since, activeSince, known, successor);
    }

    public OrganiserReference reference() {
        return new OrganiserReference(id, owner);
    }

    /** Another person under the same id, known by nothing that the one before was known by. */
    Organiser succeededBy(UUID person, Instant now) {
        return new Organiser(id, owner, locale, contact, now, null, List.of(), person);
    }

    /** What links and sessions of this very person name. */
    public UUID holder() {
        return successor == null ? id : successor;
    }

    /** Whether a link or a session is this person's, perhaps from before two registrations were merged. */
    boolean isHeldBy(UUID holder) {
        return holder().equals(holder) || formerly.contains(holder);
    }

    boolean isOfASignature() {
        return owner == OrganiserOwner.SIGNATURE_SERVICE;
    }

    boolean isKnownAs(UUID other) {
        return id.equals(other) || formerly.contains(other);
    }

    /** Whether both have the same address, as far as this service can tell. */
    boolean isSamePersonAs(Organiser other) {
        return isKnownAs(other.id) || (contact != null && isReachedAt(other.contact));
    }

    boolean isReachedAt(@Nullable SealedContact address) {
        return contact != null && address != null && contact.lookup().equals(address.lookup());
    }
}
