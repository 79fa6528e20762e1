package org.convoca.event.listing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.regex.Pattern;
import org.convoca.platform.problem.ProblemException;
import org.convoca.platform.problem.ProblemType;

/** A place in a list, as it stands in the link to the following page. What a forged one names shows nothing that the list does not show. */
public final class Cursor {

    private static final Pattern POSITION =
            Pattern.compile("(~|[0-9]{4}-[0-9]{2}-[0-9]{2}(T[0-9:]{5,8})?)\\|[0-9a-f-]{36}");

    private Cursor() {}

    public static String of(String position) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(position.getBytes(UTF_8));
    }

    /** @throws ProblemException when it is none of ours */
    public static String position(String cursor) {
        try {
            var position = new String(Base64.getUrlDecoder().decode(cursor), UTF_8);
            if (POSITION.matcher(position).matches()) {
                return position;
            }
        } catch (IllegalArgumentException _) {
            // Falls through: it is none of ours.
        }
        throw new ProblemException(ProblemType.MALFORMED_REQUEST, "This is no place in the list.");
    }
}
