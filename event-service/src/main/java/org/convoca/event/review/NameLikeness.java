package org.convoca.event.review;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Whether two names may be meant for one group: how many of their pairs of letters they share, whatever case, accents and what stands between. */
final class NameLikeness {

    /** Few misspellings or one word more keep names above it. It is a hint for a person, who sees both. */
    private static final double ALIKE = 0.72;

    private NameLikeness() {}

    static boolean areAlike(String one, String other) {
        var first = folded(one);
        var second = folded(other);
        return !first.isEmpty() && (first.equals(second) || shared(pairs(first), pairs(second)) >= ALIKE);
    }

    private static String folded(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKD)
                .replaceAll("[^\\p{L}\\p{N}]+", "")
                .toLowerCase(Locale.ROOT);
    }

    private static Set<String> pairs(String folded) {
        var pairs = new HashSet<String>();
        for (var i = 0; i + 2 <= folded.length(); i++) {
            pairs.add(folded.substring(i, i + 2));
        }
        return pairs;
    }

    /** Dice's coefficient. */
    private static double shared(Set<String> one, Set<String> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return 0;
        }
        var both = one.stream().filter(other::contains).count();
        return 2.0 * both / (one.size() + other.size());
    }
}
