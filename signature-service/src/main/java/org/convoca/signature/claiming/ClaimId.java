package org.convoca.signature.claiming;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/**
 * A claim's identity.
 *
 * @param value random, so that nobody can guess another's
 */
public record ClaimId(@JsonValue UUID value) {

    static ClaimId random() {
        return new ClaimId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
