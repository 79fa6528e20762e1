package org.convoca.event.passkey;

import java.nio.ByteBuffer;
import java.util.Objects;
import java.util.UUID;
import org.convoca.event.coordinator.Me;
import org.convoca.event.coordinator.Selves;
import org.convoca.platform.problem.ProblemException;
import org.convoca.platform.problem.ProblemType;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.stereotype.Component;

/**
 * Coordinators as authenticators know them: by their opaque id, and by name and address, which an authenticator shows to its owner alone. Nothing is
 * stored for it, and whoever is no coordinator any more is nobody here.
 */
@Component
class Handles implements PublicKeyCredentialUserEntityRepository {

    private static final int UUID_BYTES = 16;

    private final Selves selves;

    Handles(Selves selves) {
        this.selves = selves;
    }

    static Bytes of(UUID coordinator) {
        return new Bytes(ByteBuffer.allocate(UUID_BYTES)
                .putLong(coordinator.getMostSignificantBits())
                .putLong(coordinator.getLeastSignificantBits())
                .array());
    }

    static UUID coordinator(Bytes handle) {
        var bytes = ByteBuffer.wrap(handle.getBytes());
        return new UUID(bytes.getLong(), bytes.getLong());
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findById(Bytes id) {
        return id.getBytes().length == UUID_BYTES ? find(coordinator(id)) : null;
    }

    /** @param username a coordinator's id as text */
    @Override
    public @Nullable PublicKeyCredentialUserEntity findByUsername(String username) {
        return find(UUID.fromString(username));
    }

    private @Nullable PublicKeyCredentialUserEntity find(UUID coordinator) {
        return selves.find(coordinator).map(Handles::entity).orElse(null);
    }

    private static PublicKeyCredentialUserEntity entity(Me me) {
        return ImmutablePublicKeyCredentialUserEntity.builder()
                .id(of(me.id()))
                .name(me.email())
                .displayName(Objects.requireNonNullElse(me.name(), me.email()))
                .build();
    }

    /** Asked for whom it does not find: somebody who was removed a moment ago. */
    @Override
    public void save(PublicKeyCredentialUserEntity userEntity) {
        throw new ProblemException(ProblemType.NOT_FOUND, "There is no such coordinator.");
    }

    @Override
    public void delete(Bytes id) {
        throw new UnsupportedOperationException("coordinators are removed elsewhere");
    }
}
