package org.convoca.event.registration;

import java.util.Optional;
import java.util.UUID;

/**
 * A registration's identity. That of a signatory follows from its signature's, so that however often, and on however many instances, a signature's
 * publication is heard of, there is one registration.
 */
public record RegistrationId(UUID value) {

    /** The version 5 UUID of {@code urn:convoca:registration} in RFC 9562's namespace of URLs. */
    private static final UUID NAMESPACE = UUID.fromString("8ea9279f-5a0a-5a44-8b40-be0280df052d");

    /** The id of a signature's registration: the version 5 UUID of the signature's id, in lower-case letters, in a namespace of our own. */
    static RegistrationId ofSignature(UUID signature) {
        return new RegistrationId(NameBasedUuid.of(NAMESPACE, signature.toString()));
    }

    /** The id in a URL's path, or empty when no registration can have it. */
    public static Optional<RegistrationId> parse(String text) {
        try {
            var id = UUID.fromString(text);
            return id.toString().equalsIgnoreCase(text) ? Optional.of(new RegistrationId(id)) : Optional.empty();
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
