package org.convoca.notification.mail;

import java.util.UUID;
import org.convoca.contracts.registration.OrganiserOwner;
import org.convoca.contracts.registration.OrganiserReference;
import org.springframework.data.annotation.TypeAlias;

/** To whom a mail goes: an identity that its owner can look up at the moment of sending, never an address. */
public sealed interface Addressee {

    /** The same for the same person's address, whichever mail goes there: what comes back from it is counted under this. */
    String key();

    /** The contact of a signature. */
    @TypeAlias("addressee.contact")
    record Contact(UUID signature) implements Addressee {

        @Override
        public String key() {
            return "contact:" + signature;
        }
    }

    /** Somebody who organises for a registration. */
    @TypeAlias("addressee.organiser")
    record Organiser(UUID registration, OrganiserReference organiser) implements Addressee {

        @Override
        public String key() {
            return switch (organiser.owner()) {
                case OrganiserOwner.SIGNATURE_SERVICE -> new Contact(organiser.id()).key();
                case OrganiserOwner.EVENT_SERVICE -> "organiser:" + organiser.id();
            };
        }
    }

    @TypeAlias("addressee.coordinator")
    record Coordinator(UUID coordinator) implements Addressee {

        @Override
        public String key() {
            return "coordinator:" + coordinator;
        }
    }

    /** Who says to speak for a signatory. */
    @TypeAlias("addressee.claimant")
    record Claimant(UUID claim) implements Addressee {

        @Override
        public String key() {
            return "claimant:" + claim;
        }
    }
}
