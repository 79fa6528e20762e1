package org.convoca.gateway.page.form;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * The fields of a posted form.
 *
 * @param values by name
 */
public record Typed(MultiValueMap<String, String> values) {

    /** What people type for a web address: {@code example.org/about}. */
    private static final Pattern NO_SCHEME = Pattern.compile("[\\p{L}\\p{N}-]+(\\.[\\p{L}\\p{N}-]+)+(/\\S*)?");

    /** Without space around; empty when it is not there. */
    public String text(String name) {
        var value = values.getFirst(name);
        return value == null ? "" : value.strip();
    }

    /** Whether a box is ticked. */
    public boolean isThere(String name) {
        return !text(name).isEmpty();
    }

    /** The text, or null when it is empty. */
    public static @Nullable String present(String value) {
        return value.isEmpty() ? null : value;
    }

    /** With a scheme, where people leave it out; null when it is empty. */
    public static @Nullable String webAddress(String value) {
        return NO_SCHEME.matcher(value).matches() ? "https://" + value : present(value);
    }

    @Override
    public String toString() {
        return "Typed[hidden]";
    }
}
