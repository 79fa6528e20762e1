package org.convoca.notification.mail;

import java.util.Locale;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Makes the addresses to which mails come back: each its own (VERP), so that a bounce says by where it arrives which mail it is about, whatever the
 * server that made it writes into it. 128 random bits, so that nobody can make one up.
 */
class ReturnPaths {

    static final int LETTERS = 26;

    private static final String PREFIX = "b+";
    private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";

    private final @Nullable String domain;
    private final RandomGenerator random;

    /** @param domain that takes bounces; null when mails are to come back to their sender */
    ReturnPaths(@Nullable String domain, RandomGenerator random) {
        this.domain = domain == null || domain.isBlank() ? null : domain.strip().toLowerCase(Locale.ROOT);
        this.random = random;
    }

    /** What tells a mail's way back from any other: one for all its attempts, or null where none is expected. */
    @Nullable
    String opaque(Progress progress) {
        if (domain == null || progress.returnPath() != null) {
            return progress.returnPath();
        }
        var letters = new StringBuilder(LETTERS);
        for (var letter = 0; letter < LETTERS; letter++) {
            letters.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return letters.toString();
    }

    /** The whole address, or null for the sender's. */
    @Nullable
    String address(@Nullable String opaque) {
        return domain == null || opaque == null ? null : PREFIX + opaque + "@" + domain;
    }
}
