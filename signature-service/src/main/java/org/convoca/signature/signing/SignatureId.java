package org.convoca.signature.signing;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/**
 * A signature's identity.
 *
 * @param value random, so that nobody can guess another's
 */
public record SignatureId(@JsonValue UUID value) {

    public static SignatureId random() {
        return new SignatureId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
