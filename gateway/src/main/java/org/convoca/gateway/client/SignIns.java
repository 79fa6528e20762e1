package org.convoca.gateway.client;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.convoca.gateway.session.Me;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * How coordinators sign in: by a mail, or for an address that somebody else vouches for. Secrets travel in bodies, never in an address. Thread-safe.
 */
@Component
public class SignIns {

    private static final String ALL = "/internal/sign-ins";

    private final EventService service;
    private final Reader reader;

    SignIns(EventService service, Reader reader) {
        this.service = service;
        this.reader = reader;
    }

    /**
     * What is known of a mailed link.
     *
     * @param state {@code valid}, {@code used} or {@code expired}
     * @param sameBrowser whether the mail was asked for in this browser
     * @param locale of the coordinator, or null where the link is unknown
     */
    public record Link(
            String state, boolean sameBrowser, @Nullable String locale) {

        public boolean isValid() {
            return state.equals("valid");
        }
    }

    /**
     * What came of trying.
     *
     * @param state {@code signed-in}, {@code code-needed}, {@code wrong-code}, {@code exhausted}, {@code used}, {@code expired}
     * @param triesLeft null where codes are not the matter
     * @param session the new session's token, when signed in
     */
    public record Redeemed(
            String state,
            @Nullable Integer triesLeft,
            @Nullable String session,
            @Nullable Me me) {

        /** Whether there is a session now. */
        public boolean isSignedIn() {
            return state.equals("signed-in") && session != null;
        }

        public String token() {
            return Objects.requireNonNull(session);
        }

        @Override
        public String toString() {
            return "Redeemed[" + state + "]";
        }
    }

    /**
     * Has a mail sent, if it is a coordinator's address; the answer does not tell.
     *
     * @return found when it was taken, missing when it is no address at all
     */
    public Reading<Boolean> ask(String email, String browser, String locale) {
        var body = Map.of("email", email, "browser", browser, "locale", locale);
        return reader.reading(service.post(ALL, Map.of(), body, _ -> {}), _ -> true);
    }

    /** Looks a link up and changes nothing. */
    public Reading<Link> inspect(String token, String browser) {
        return asked(ALL + "/inspect", Map.of("token", token, "browser", browser), Link.class);
    }

    /**
     * Signs in, once.
     *
     * @param token of the mailed link, or null where only the code was typed
     * @param code of the same mail, or null
     * @param agent the kind of browser, for the list of sessions
     */
    public Reading<Redeemed> redeem(@Nullable String token, @Nullable String code, String browser, String agent) {
        var body = new HashMap<String, String>();
        body.put("browser", browser);
        body.put("agent", agent);
        if (token != null) {
            body.put("token", token);
        }
        if (code != null) {
            body.put("code", code);
        }
        return asked(ALL + "/redeem", body, Redeemed.class);
    }

    /** Signs in whoever has that address, which was proved elsewhere; missing where no coordinator has it. */
    public Reading<Redeemed> forAddress(String email, String agent, String method) {
        var body = Map.of("email", email, "agent", agent, "method", method);
        return asked("/internal/coordinator-sessions/for-address", body, Redeemed.class);
    }

    private <T> Reading<T> asked(String path, Object body, Class<T> type) {
        return reader.reading(service.post(path, Map.of(), body, _ -> {}), type);
    }
}
