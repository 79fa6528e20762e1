package org.convoca.event.registration;

import java.util.UUID;
import org.convoca.contracts.signature.SignatureFacts;
import org.convoca.contracts.territory.Region;
import org.jspecify.annotations.Nullable;

/**
 * Who takes part in the week, as far as the week needs to know: never a person.
 *
 * @param signature the signature that stands for it on the roll
 * @param call the slug of the call that it signed
 * @param territory the code of its territory, or null for a network without one
 */
record Group(UUID signature, String call, @Nullable String territory, Region region) {

    static Group of(SignatureFacts signature) {
        return new Group(signature.id(), signature.call(), signature.territory(), signature.region());
    }
}
