package org.convoca.signature.removal;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.convoca.platform.problem.FieldError;
import org.convoca.platform.problem.ProblemException;
import org.convoca.platform.problem.ProblemType;
import org.convoca.signature.signing.FoldedText;
import org.convoca.signature.signing.Signature;
import org.jspecify.annotations.Nullable;

/**
 * What signatures have in common; each that is not null must hold.
 *
 * @param name that the organisation's name contains, whatever its case and accents
 * @param domain of the contact's mail address, or a domain above it
 * @param from since when it is on the roll, inclusive
 * @param to until when, exclusive
 * @param withoutEvidence where it is true, only those for which nothing but a confirmed mail speaks
 */
record Selection(
        @Nullable String name,
        @Nullable String domain,
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable Boolean withoutEvidence) {

    private static final int LONGEST = 200;

    /** Without white space at the ends; what is empty does not count. */
    Selection checked() {
        var checked = new Selection(stripped(name), stripped(domain), from, to, withoutEvidence);
        if (checked.name == null && checked.domain == null && from == null && to == null) {
            throw refused("/name", "required", "Say by what you select: a name, a mail domain or a time.");
        }
        if (length(checked.name) > LONGEST || length(checked.domain) > LONGEST) {
            throw refused("/name", "too-long", "At most " + LONGEST + " characters.");
        }
        return checked;
    }

    private static int length(@Nullable String text) {
        return text == null ? 0 : text.codePointCount(0, text.length());
    }

    private static @Nullable String stripped(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static ProblemException refused(String pointer, String code, String message) {
        return new ProblemException(
                ProblemType.INVALID_REQUEST, "Nothing was selected.", List.of(new FieldError(pointer, code, message)));
    }

    /** @param mailDomain is asked for only where it matters, since it lies sealed; empty where there is no contact */
    boolean fits(Signature.Published published, Supplier<String> mailDomain) {
        return fitsTime(published.publishedAt())
                && (!Boolean.TRUE.equals(withoutEvidence)
                        || !published.dossier().hasEvidence())
                && fitsName(published)
                && fitsDomain(mailDomain);
    }

    private boolean fitsTime(Instant publishedAt) {
        return (from == null || !publishedAt.isBefore(from)) && (to == null || publishedAt.isBefore(to));
    }

    private boolean fitsName(Signature.Published published) {
        return name == null
                || FoldedText.of(published.submission().organisation().name())
                        .value()
                        .contains(FoldedText.of(name).value());
    }

    private boolean fitsDomain(Supplier<String> mailDomain) {
        if (domain == null) {
            return true;
        }
        var wanted = domain.toLowerCase(Locale.ROOT);
        var found = mailDomain.get();
        return found.equals(wanted) || found.endsWith("." + wanted);
    }
}
