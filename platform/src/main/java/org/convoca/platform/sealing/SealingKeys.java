package org.convoca.platform.sealing;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig2026;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;

/** Makes the secrets of {@code convoca.sealing}, for a first start and for tests. */
public final class SealingKeys {

    private SealingKeys() {}

    /** A new keyset with one AES-256-GCM key: the value of {@code convoca.sealing.keyset}. */
    public static String keyset() {
        try {
            return written(KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, AeadConfig2026.get()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-256-GCM is not available", e);
        }
    }

    /**
     * That keyset with a new key, which wraps from now on; the others stay for reading.
     *
     * @param keyset a value of {@code convoca.sealing.keyset}
     */
    public static String rotated(String keyset) {
        try {
            var added = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, AeadConfig2026.get());
            var builder = KeysetHandle.newBuilder(parsed(keyset));
            builder.addEntry(KeysetHandle.importKey(added.getPrimary().getKey())
                    .withFixedId(added.getPrimary().getId())
                    .makePrimary());
            return written(builder.build());
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("no keyset for sealing", e);
        }
    }

    /** That keyset without the keys that do not wrap any more: what they wrapped and nobody has wrapped anew is lost. */
    public static String withoutOlder(String keyset) {
        try {
            return written(primaryOf(parsed(keyset)));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("no keyset for sealing", e);
        }
    }

    static KeysetHandle primaryOf(KeysetHandle keyset) throws GeneralSecurityException {
        var primary = keyset.getPrimary();
        return KeysetHandle.newBuilder()
                .addEntry(KeysetHandle.importKey(primary.getKey())
                        .withFixedId(primary.getId())
                        .makePrimary())
                .build();
    }

    static KeysetHandle parsed(String keyset) throws GeneralSecurityException {
        return TinkJsonProtoKeysetFormat.parseKeyset(keyset, AeadConfig2026.get(), InsecureSecretKeyAccess.get());
    }

    private static String written(KeysetHandle keyset) throws GeneralSecurityException {
        return TinkJsonProtoKeysetFormat.serializeKeyset(keyset, AeadConfig2026.get(), InsecureSecretKeyAccess.get());
    }

    /** 32 random bytes in base64: the value of {@code convoca.sealing.lookup-key}. */
    public static String lookupKey() {
        var key = new byte[32];
        new SecureRandom().nextBytes(key);
        return Base64.getEncoder().encodeToString(key);
    }
}
