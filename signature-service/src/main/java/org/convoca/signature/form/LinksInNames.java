package org.convoca.signature.form;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.validator.routines.DomainValidator;

/**
 * Finds what a mail program or a browser would make a link of. A name that consists of nothing but a domain is let through, since there are organisations
 * that are called so; the dots of abbreviations are no domains.
 */
final class LinksInNames {

    private static final Pattern SCHEME = Pattern.compile("(?:://|^(?:mailto|javascript|data|tel|www\\d?\\.).*)");
    private static final Pattern SEPARATORS = Pattern.compile("[\\s()<>\\[\\]{}\"'“”«»,;|]+");
    private static final Pattern END_OF_HOST = Pattern.compile("[/?#:]");
    private static final int LONGEST_DOMAIN = 253;

    private LinksInNames() {}

    static boolean present(String name) {
        var text = Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return !isDomain(text) && Stream.of(SEPARATORS.split(text)).anyMatch(LinksInNames::isLink);
    }

    private static boolean isLink(String word) {
        return SCHEME.matcher(word).find() || isDomain(host(word));
    }

    private static String host(String word) {
        var afterUser = word.substring(word.lastIndexOf('@') + 1);
        var host = END_OF_HOST.split(afterUser, 2)[0];
        return host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
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
