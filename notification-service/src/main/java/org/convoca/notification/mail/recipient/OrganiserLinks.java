package org.convoca.notification.mail.recipient;

import java.util.UUID;

/** Asks for the links by which organisers come to their registration. Asking twice is harmless: an unused link expires. Thread-safe. */
interface OrganiserLinks {

    OrganiserLink mint(UUID registration, UUID organiser);
}
