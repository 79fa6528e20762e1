package org.convoca.event.signin;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.UUID;
import org.convoca.platform.sealing.Sealing;

/** Six digits that stand in for the link in another browser. So short a secret is kept under a key, bound to its sign-in, and tried a few times only. */
record Code(String digits) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int MANY = 1_000_000;

    static Code random() {
        return new Code(String.format(Locale.ROOT, "%06d", RANDOM.nextInt(MANY)));
    }

    /** What somebody typed, without spaces and hyphens and with the digits of any script read as such. */
    static Code typed(String text) {
        var digits = new StringBuilder();
        text.codePoints()
                .filter(point -> !Character.isWhitespace(point) && !Character.isSpaceChar(point) && point != '-')
                .limit(16)
                .forEach(point -> {
                    var digit = Character.digit(point, 10);
                    digits.append(digit < 0 ? "?" : Integer.toString(digit));
                });
        return new Code(digits.toString());
    }

    String hash(Sealing sealing, UUID signIn) {
        return sealing.lookup("sign-in-code|" + signIn, digits);
    }

    @Override
    public String toString() {
        return "Code[hidden]";
    }
}
