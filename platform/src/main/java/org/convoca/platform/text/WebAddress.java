package org.convoca.platform.text;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the address of a website: http or https, a public domain, no user name. What was typed without a scheme gets {@code https}. */
public final class WebAddress {

    private static final int LONGEST = 500;

    private WebAddress() {}

    /** The absolute address with its host in ASCII, or empty when nobody could open it. */
    public static Optional<String> parse(String typed) {
        var text = typed.strip();
        if (text.length() > LONGEST || !HeaderSafety.isSafe(typed)) {
            return Optional.empty();
        }
        return split(text).flatMap(WebAddress::whole).filter(address -> address.length() <= LONGEST);
    }

    private record Parts(String scheme, String authority, String rest) {}

    private static Optional<Parts> split(String text) {
        var colon = text.indexOf("://");
        var scheme = colon < 0 ? "https" : text.substring(0, colon).toLowerCase(Locale.ROOT);
        var afterScheme = colon < 0 ? text : text.substring(colon + 3);
        if (!scheme.equals("http") && !scheme.equals("https")) {
            return Optional.empty();
        }
        var end = firstOf(afterScheme, "/?#");
        return Optional.of(new Parts(scheme, afterScheme.substring(0, end), afterScheme.substring(end)));
    }

    private static int firstOf(String text, String marks) {
        for (var at = 0; at < text.length(); at++) {
            if (marks.indexOf(text.charAt(at)) >= 0) {
                return at;
            }
        }
        return text.length();
    }

    private static Optional<String> whole(Parts parts) {
        var colon = parts.authority().indexOf(':');
        var host = colon < 0 ? parts.authority() : parts.authority().substring(0, colon);
        var port = colon < 0 ? "" : parts.authority().substring(colon);
        if (!port.isEmpty() && !isPort(port.substring(1))) {
            return Optional.empty();
        }
        return EmailAddress.domain(host)
                .map(domain -> uri(parts.scheme() + "://" + domain + port + parts.rest()))
                .map(uri -> uri == null ? null : uri.toASCIIString());
    }

    private static boolean isPort(String digits) {
        return !digits.isEmpty()
                && digits.length() <= 5
                && digits.chars().allMatch(digit -> digit >= '0' && digit <= '9');
    }

    private static @Nullable URI uri(String text) {
        try {
            return new URI(text);
        } catch (URISyntaxException e) {
            return null;
        }
    }
}
