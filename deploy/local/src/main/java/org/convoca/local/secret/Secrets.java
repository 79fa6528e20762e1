package org.convoca.local.secret;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.convoca.platform.internal.InternalKeys;
import org.convoca.platform.sealing.SealingKeys;

/**
 * The secrets of the services, made once and kept: one folder for each service, in which a file's name is the property's and its content the value,
 * as Spring's {@code configtree:} reads it. So no secret stands in a command line or an environment.
 */
public final class Secrets {

    public static final String OPERATOR = "operator";
    private static final String SIGNING_KEY = "convoca.internal.signing-key";
    private static final String TRUSTED_KEYS = "convoca.internal.trusted-keys";
    private static final String SEALING_KEYSET = "convoca.sealing.keyset";
    private static final List<String> SESSION_KEYS = List.of("convoca.gateway.form-key", "convoca.gateway.session-key");
    private static final List<String> ISSUERS = List.of("gateway", "notification-service", "event-service", OPERATOR);
    private static final List<String> CALLED = List.of("signature-service", "event-service", "notification-service");

    private final SecretFiles files;

    private Secrets(SecretFiles files) {
        this.files = files;
    }

    /** Makes what is missing. */
    public static Secrets in(Path folder) {
        var secrets = new Secrets(new SecretFiles(folder));
        secrets.shareInternalKeys();
        for (var service : CALLED) {
            secrets.files.keep(service, SEALING_KEYSET, SealingKeys::keyset);
            secrets.files.keep(service, "convoca.sealing.lookup-key", SealingKeys::lookupKey);
        }
        SESSION_KEYS.forEach(name -> secrets.files.keep("gateway", name, Secrets::randomKey));
        return secrets;
    }

    private void shareInternalKeys() {
        Map<String, String> keys = new LinkedHashMap<>();
        for (var issuer : ISSUERS) {
            keys.put(issuer, files.keep(issuer, SIGNING_KEY, () -> InternalKeys.signingKey(issuer + ".1")));
        }
        var trusted = InternalKeys.trustedKeys(keys.values());
        CALLED.forEach(service -> files.put(service, TRUSTED_KEYS, trusted));
    }

    /** A new key that seals from now on, beside those that are kept for reading. */
    public void renewSealing() {
        CALLED.forEach(
                service -> files.put(service, SEALING_KEYSET, SealingKeys.rotated(files.get(service, SEALING_KEYSET))));
    }

    /** What is wrapped with an older key cannot be read any more. */
    public void dropOlderSealing() {
        CALLED.forEach(service ->
                files.put(service, SEALING_KEYSET, SealingKeys.withoutOlder(files.get(service, SEALING_KEYSET))));
    }

    /** Other keys for all who call; only for a system whose parts are started together. */
    public void renewInternal() {
        ISSUERS.forEach(issuer -> files.put(issuer, SIGNING_KEY, InternalKeys.signingKey(issuer + ".1")));
        shareInternalKeys();
    }

    /** Other keys for forms and cookies. */
    public void renewSessions() {
        SESSION_KEYS.forEach(name -> files.put("gateway", name, randomKey()));
    }

    private static String randomKey() {
        var key = new byte[32];
        new SecureRandom().nextBytes(key);
        return Base64.getEncoder().encodeToString(key);
    }

    /** What {@code spring.config.import} of that service must name. */
    public String configTree(String service) {
        return "configtree:" + files.folder(service) + "/";
    }

    /** The key with which an operator's calls are signed. */
    public String operatorKey() {
        return files.get(OPERATOR, SIGNING_KEY);
    }
}
