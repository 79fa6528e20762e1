package org.convoca.signature.roll;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import org.convoca.signature.signing.RollOrder;

/**
 * Where a page ended. Its text is opaque to clients; whatever has its form only names a place in the order, so a forged one shows nothing that the
 * roll does not show.
 *
 * @param language of the order in which the reading began and goes on
 */
record RollCursor(String language, String position) {

    private static final String FORM = "1";
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,8}");
    private static final int LONGEST = 10_000;

    /** The cursor of that text, or empty when it is none of ours. */
    static Optional<RollCursor> read(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            var parts = new String(Base64.getUrlDecoder().decode(text), UTF_8).split("\\|", -1);
            return parts.length == 3
                            && parts[0].equals(FORM)
                            && LANGUAGE.matcher(parts[1]).matches()
                            && RollOrder.isPosition(parts[2])
                    ? Optional.of(new RollCursor(parts[1], parts[2]))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        var text = String.join("|", FORM, language, position);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
    }
}
