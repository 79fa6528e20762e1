package org.convoca.event.passkey;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.types.Binary;
import org.convoca.platform.sealing.SealedFields;
import org.convoca.platform.sealing.Sealing;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.stereotype.Component;

/**
 * A passkey's document: {@code { _id, credential, coordinator, publicKey, counter, verified, eligible, synced, transports, attestation, sealed, createdAt, usedAt }}.
 * The key is public by nature; what its owner calls it is sealed.
 */
@Component
class PasskeyDocuments {

    static final String COLLECTION = "passkeys";
    static final String CREDENTIAL = "credential";
    static final String COORDINATOR = "coordinator";
    static final String COUNTER = "counter";
    static final String SYNCED = "synced";
    static final String SEALED = "sealed";
    static final String CREATED_AT = "createdAt";
    static final String USED_AT = "usedAt";

    private static final String PUBLIC_KEY = "publicKey";
    private static final String VERIFIED = "verified";
    private static final String ELIGIBLE = "eligible";
    private static final String TRANSPORTS = "transports";
    private static final String ATTESTATION = "attestation";
    private static final String LABEL = "label";
    private static final String KEY = "key";

    private final Sealing sealing;

    PasskeyDocuments(Sealing sealing) {
        this.sealing = sealing;
    }

    Document document(UUID id, CredentialRecord record, Instant now) {
        return new Document("_id", id.toString())
                .append(CREDENTIAL, record.getCredentialId().toBase64UrlString())
                .append(
                        COORDINATOR,
                        Handles.coordinator(record.getUserEntityUserId()).toString())
                .append(PUBLIC_KEY, new Binary(record.getPublicKey().getBytes()))
                .append(COUNTER, record.getSignatureCount())
                .append(VERIFIED, record.isUvInitialized())
                .append(ELIGIBLE, record.isBackupEligible())
                .append(SYNCED, record.isBackupState())
                .append(TRANSPORTS, transports(record))
                .append(ATTESTATION, new Binary(attestation(record)))
                .append(SEALED, sealed(id, record.getLabel()))
                .append(CREATED_AT, Date.from(now))
                .append(USED_AT, null);
    }

    private static List<String> transports(CredentialRecord record) {
        return record.getTransports().stream()
                .map(AuthenticatorTransport::getValue)
                .sorted()
                .toList();
    }

    private static byte[] attestation(CredentialRecord record) {
        return Objects.requireNonNull(record.getAttestationObject()).getBytes();
    }

    Document sealed(UUID id, String label) {
        var sealed = sealing.seal(COLLECTION, id.toString(), Map.of(LABEL, label));
        return new Document(KEY, sealed.key())
                .append(LABEL, Objects.requireNonNull(sealed.fields().get(LABEL)));
    }

    Passkey passkey(Document document) {
        var id = document.getString("_id");
        var sealed = document.get(SEALED, Document.class);
        var fields = sealing.open(
                COLLECTION, id, new SealedFields(sealed.getString(KEY), Map.of(LABEL, sealed.getString(LABEL))));
        return new Passkey(
                UUID.fromString(id),
                Objects.requireNonNull(fields.get(LABEL)),
                document.getDate(CREATED_AT).toInstant(),
                moment(document.getDate(USED_AT)),
                document.getBoolean(SYNCED));
    }

    private static @Nullable Instant moment(@Nullable Date date) {
        return date == null ? null : date.toInstant();
    }

    static CredentialRecord record(Document document) {
        return ImmutableCredentialRecord.builder()
                .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
                .credentialId(Bytes.fromBase64(document.getString(CREDENTIAL)))
                .userEntityUserId(Handles.of(UUID.fromString(document.getString(COORDINATOR))))
                .publicKey(new ImmutablePublicKeyCose(
                        document.get(PUBLIC_KEY, Binary.class).getData()))
                .signatureCount(document.getLong(COUNTER))
                .uvInitialized(document.getBoolean(VERIFIED))
                .backupEligible(document.getBoolean(ELIGIBLE))
                .backupState(document.getBoolean(SYNCED))
                .transports(document.getList(TRANSPORTS, String.class).stream()
                        .map(AuthenticatorTransport::valueOf)
                        .collect(Collectors.toSet()))
                .attestationObject(
                        new Bytes(document.get(ATTESTATION, Binary.class).getData()))
                .created(document.getDate(CREATED_AT).toInstant())
                .lastUsed(Objects.requireNonNullElse(document.getDate(USED_AT), document.getDate(CREATED_AT))
                        .toInstant())
                .label("")
                .build();
    }
}
