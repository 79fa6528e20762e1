package org.convoca.signature.call;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A call's name in URLs, which is its identity.
 *
 * @param value 1 to 64 lower-case ASCII letters and digits, with single hyphens between them
 */
public record CallSlug(@JsonValue String value) {

    private static final int LONGEST = 64;
    private static final Pattern FORM = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*+");

    public CallSlug {
        if (!isSlug(value)) {
            throw new IllegalArgumentException("not the slug of a call");
        }
    }

    /** The slug in a URL's path, or empty when no call can be called so. */
    public static Optional<CallSlug> of(String text) {
        return isSlug(text) ? Optional.of(new CallSlug(text)) : Optional.empty();
    }

    private static boolean isSlug(String text) {
        return text.length() <= LONGEST && FORM.matcher(text).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
