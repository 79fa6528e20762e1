package org.convoca.platform.sealing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.Configuration;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig2026;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Sealing with Tink.
 *
 * <p>Tink keeps a source of randomness for each thread, and looks for a provider that is not there whenever it makes one. Requests are served by virtual
 * threads, each used once: so sealing has a few threads of its own, or each signature would pay that search.
 */
final class TinkSealing implements Sealing {

    private static final Configuration CONFIGURATION = AeadConfig2026.get();
    private static final String HMAC = "HmacSHA256";
    private static final String KEY_FIELD = "key";
    private static final int LOOKUP_KEY_LENGTH = 32;

    private final ExecutorService threads = Executors.newFixedThreadPool(
            Runtime.getRuntime().availableProcessors(),
            Thread.ofPlatform().daemon().name("sealing-", 1).factory());
    private final Aead wrapping;
    /** The key that wraps now, without those that are kept for reading. */
    private final Aead newest;

    private final SecretKeySpec lookupKey;

    TinkSealing(SealingProperties properties) {
        try {
            var keyset = SealingKeys.parsed(properties.keyset());
            wrapping = aead(keyset);
            newest = aead(SealingKeys.primaryOf(keyset));
            lookupKey = new SecretKeySpec(lookupKey(properties), HMAC);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalStateException("convoca.sealing.keyset or convoca.sealing.lookup-key cannot be read", e);
        }
    }

    private static byte[] lookupKey(SealingProperties properties) {
        var key = Base64.getDecoder().decode(properties.lookupKey().strip());
        if (key.length < LOOKUP_KEY_LENGTH) {
            throw new IllegalArgumentException("shorter than 32 bytes");
        }
        return key;
    }

    @Override
    public SealedFields seal(String collection, String documentId, Map<String, String> fields) {
        try {
            return threads.submit(() -> sealed(collection, documentId, fields)).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while sealing", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException("personal data cannot be sealed", e.getCause());
        }
    }

    private SealedFields sealed(String collection, String documentId, Map<String, String> fields)
            throws GeneralSecurityException {
        var key = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, CONFIGURATION);
        var aead = aead(key);
        var sealed = new TreeMap<String, String>();
        for (var field : fields.entrySet()) {
            var context = context(collection, documentId, field.getKey());
            sealed.put(field.getKey(), base64(aead.encrypt(field.getValue().getBytes(UTF_8), context)));
        }
        var wrapped = TinkProtoKeysetFormat.serializeEncryptedKeyset(
                key, wrapping, context(collection, documentId, KEY_FIELD), CONFIGURATION);
        return new SealedFields(base64(wrapped), sealed);
    }

    @Override
    public Map<String, String> open(String collection, String documentId, SealedFields sealed) {
        try {
            var key = TinkProtoKeysetFormat.parseEncryptedKeyset(
                    bytes(sealed.key()), wrapping, context(collection, documentId, KEY_FIELD), CONFIGURATION);
            var aead = aead(key);
            var fields = new TreeMap<String, String>();
            for (var field : sealed.fields().entrySet()) {
                var context = context(collection, documentId, field.getKey());
                fields.put(field.getKey(), new String(aead.decrypt(bytes(field.getValue()), context), UTF_8));
            }
            return fields;
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalStateException(
                    "sealed data of " + documentId + " does not belong there or was altered", e);
        }
    }

    /**
     * A person’s key as it was wrapped, wrapped with the newest key.
     *
     * @return the same where it is wrapped with that already; nothing where it is no wrapped key of that document
     */
    Optional<String> rewrapped(String collection, String documentId, String wrapped) {
        var context = context(collection, documentId, KEY_FIELD);
        if (unwrapped(wrapped, newest, context).isPresent()) {
            return Optional.of(wrapped);
        }
        return unwrapped(wrapped, wrapping, context).map(key -> {
            try {
                return base64(TinkProtoKeysetFormat.serializeEncryptedKeyset(key, newest, context, CONFIGURATION));
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("a key cannot be wrapped", e);
            }
        });
    }

    private static Optional<KeysetHandle> unwrapped(String wrapped, Aead by, byte[] context) {
        try {
            return Optional.of(TinkProtoKeysetFormat.parseEncryptedKeyset(bytes(wrapped), by, context, CONFIGURATION));
        } catch (GeneralSecurityException | IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    @Override
    public String lookup(String scope, String value) {
        try {
            var mac = Mac.getInstance(HMAC);
            mac.init(lookupKey);
            mac.update(scope.getBytes(UTF_8));
            mac.update((byte) 0);
            return HexFormat.of().formatHex(mac.doFinal(value.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HMAC-SHA-256 is not available", e);
        }
    }

    private static Aead aead(KeysetHandle keyset) throws GeneralSecurityException {
        return keyset.getPrimitive(CONFIGURATION, Aead.class);
    }

    /** What a ciphertext is bound to. */
    private static byte[] context(String collection, String documentId, String field) {
        if ((collection + documentId + field).contains("\n")) {
            throw new IllegalArgumentException("a line break would make two contexts look the same");
        }
        return String.join("\n", collection, documentId, field).getBytes(UTF_8);
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static byte[] bytes(String base64) {
        return Base64.getDecoder().decode(base64);
    }
}
