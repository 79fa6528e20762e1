package org.convoca.platform.backing;

import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.convoca.platform.internal.Coordination;
import org.convoca.platform.internal.InternalKeys;
import org.convoca.platform.internal.InternalTokens;
import org.convoca.platform.internal.OnBehalf;
import org.convoca.platform.internal.Signatory;

/** Components that call a service under test, with keys that it trusts. */
public final class TestIssuers {

    private static final Map<String, String> KEYS = new ConcurrentHashMap<>(Map.of(
            "gateway", InternalKeys.signingKey("gateway.1"),
            "notification-service", InternalKeys.signingKey("notification-service.1"),
            "operator", InternalKeys.signingKey("operator.1")));

    private TestIssuers() {}

    static String signingKey(String issuer) {
        return KEYS.computeIfAbsent(issuer, name -> InternalKeys.signingKey(name + ".1"));
    }

    static Collection<String> signingKeys() {
        return KEYS.values();
    }

    /** The value of an {@code Authorization} header for one request. */
    public static String authorization(String issuer, String audience, String method, String path) {
        return "Bearer "
                + InternalTokens.signedBy(issuer, signingKey(issuer), Clock.systemUTC())
                        .mint(audience, method, path, Set.of());
    }

    /** The same for a call of the gateway on behalf of a registration's organiser. */
    public static String organisersAuthorization(OnBehalf onBehalf, String audience, String method, String path) {
        return "Bearer "
                + InternalTokens.signedBy("gateway", signingKey("gateway"), Clock.systemUTC())
                        .mint(audience, method, path, Set.of(), onBehalf);
    }

    /** The same for a call of the gateway on behalf of a signature's contact, at the time of a clock that the test owns. */
    public static String signatorysAuthorization(
            Signatory signatory, String audience, String method, String path, Clock clock) {
        return "Bearer "
                + InternalTokens.signedBy("gateway", signingKey("gateway"), clock)
                        .mint(audience, method, path, signatory);
    }

    /** The same for a call of the gateway on behalf of a coordinator. */
    public static String coordinatorsAuthorization(
            Coordination coordination, String audience, String method, String path) {
        return coordinatorsAuthorization(coordination, audience, method, path, Clock.systemUTC());
    }

    /** The same at the time of a clock that the test owns. */
    public static String coordinatorsAuthorization(
            Coordination coordination, String audience, String method, String path, Clock clock) {
        return "Bearer "
                + InternalTokens.signedBy("gateway", signingKey("gateway"), clock)
                        .mint(audience, method, path, coordination);
    }
}
