package org.convoca.gateway.page.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import org.convoca.gateway.edge.PublicAddress;
import org.convoca.gateway.session.HostCookie;
import org.springframework.stereotype.Component;

/**
 * Knows the browser in which a sign-in was asked for, by a random value in a cookie that outlives the mail by little. The link alone is good in that
 * browser only, so that whoever sees it over a shoulder or in a proxy has nothing.
 */
@Component
class AskingBrowser {

    private static final Duration KEPT_FOR = Duration.ofMinutes(15);
    private static final Pattern VALUE = Pattern.compile("([A-Za-z0-9_-]{43})\\.(.{0,100})");
    private static final SecureRandom RANDOM = new SecureRandom();

    private final HostCookie cookie;

    AskingBrowser(PublicAddress address) {
        cookie = new HostCookie("convoca-sign-in", address);
    }

    /** @param next where to go then */
    record Asking(String browser, ReturnPath next) {}

    Optional<Asking> of(HttpServletRequest request) {
        return cookie.of(request)
                .map(VALUE::matcher)
                .filter(java.util.regex.Matcher::matches)
                .map(value -> new Asking(value.group(1), ReturnPath.named(value.group(2))));
    }

    /** The same browser as before, or one that never asked. */
    String known(HttpServletRequest request) {
        return of(request).map(Asking::browser).orElseGet(AskingBrowser::random);
    }

    /** Remembers it, and where it wants to go. */
    String remember(ReturnPath next, HttpServletRequest request, HttpServletResponse response) {
        var browser = known(request);
        cookie.set(browser + "." + next.key(), KEPT_FOR, response);
        return browser;
    }

    void forget(HttpServletResponse response) {
        cookie.clear(response);
    }

    private static String random() {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
