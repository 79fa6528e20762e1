package org.convoca.platform.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.validator.routines.DomainValidator;

/**
 * Finds what a mail program or a browser would make a link of. A name that consists of nothing but a domain is let through, since there are organisations
 * that are called so; the dots of abbreviations are no domains.
 */
public final class LinksInNames {

    private static final Pattern SCHEME = Pattern.compile("(?:://|^(?:mailto|javascript|data|tel|www\\d?\\.).*)");
    private static final Pattern SEPARATORS = Pattern.compile("[\\s()<>\\[\\]{}\"'“”«»,;|/?#:@=]+");
    private static final Pattern SPACES = Pattern.compile("\\s+");
    /** Dots of other scripts, which browsers take for a dot between labels (UTS 46). */
    private static final Pattern DOTS = Pattern.compile("[\u3002\uFF0E\uFF61]");

    private static final int LONGEST_DOMAIN = 253;

    private LinksInNames() {}

    /** Whether there is one in that name. */
    public static boolean present(String name) {
        var text = DOTS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKC))
                .replaceAll(".")
                .toLowerCase(Locale.ROOT);
        return Stream.of(SPACES.split(text))
                        .anyMatch(word -> SCHEME.matcher(word).find())
                || (!isShortDomain(text)
                        && Stream.of(SEPARATORS.split(text))
                                .map(LinksInNames::withoutFullStop)
                                .anyMatch(LinksInNames::isDomain));
    }

    private static boolean isShortDomain(String text) {
        return isDomain(text) && text.indexOf('.') == text.lastIndexOf('.');
    }

    private static String withoutFullStop(String word) {
        return word.endsWith(".") ? word.substring(0, word.length() - 1) : word;
    }

    private static boolean isDomain(String word) {
        var lastDot = word.lastIndexOf('.');
        if (lastDot < 0 || word.length() > LONGEST_DOMAIN) {
            return false;
        }
        var label = word.substring(word.lastIndexOf('.', lastDot - 1) + 1, lastDot);
        return label.length() > 1 && DomainValidator.getInstance().isValid(word);
    }
}
