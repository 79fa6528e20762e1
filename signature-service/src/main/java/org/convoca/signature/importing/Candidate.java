package org.convoca.signature.importing;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import java.net.URI;
import java.net.URISyntaxException;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.convoca.signature.call.CallSlug;
import org.convoca.signature.reading.Objection;
import org.convoca.signature.reading.ReadLine;
import org.convoca.signature.signing.FoldedText;
import org.convoca.signature.signing.Organisation;
import org.convoca.signature.signing.RollKeys;
import org.jspecify.annotations.Nullable;

/**
 * A line whose organisation can stand on the roll.
 *
 * @param organisation as the line alone describes it
 */
record Candidate(ReadLine.Signatory read, Organisation organisation, RollKeys keys) {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_ACRONYM = 40;
    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    private static final int ZERO_WIDTH_JOINER = 0x200D;

    static Candidate of(CallSlug call, ReadLine.Signatory read) {
        var organisation = organisation(read, null, Map.of());
        return new Candidate(read, organisation, RollKeys.of(call, organisation));
    }

    /** What keeps a line from the roll, whatever stands there. */
    static Optional<Objection> objection(ReadLine.Signatory read) {
        if (isLonger(read.name(), LONGEST_NAME)) {
            return Optional.of(Objection.NAME_TOO_LONG);
        }
        if (read.acronym() != null && isLonger(read.acronym(), LONGEST_ACRONYM)) {
            return Optional.of(Objection.ACRONYM_TOO_LONG);
        }
        var further = read.further();
        if (!isReadable(read.name())
                || (read.acronym() != null && !isReadable(read.acronym()))
                || (further != null
                        && !further.names().values().stream()
                                .allMatch(name -> isReadable(name) && !isLonger(name, LONGEST_NAME)))) {
            return Optional.of(Objection.NOT_ALLOWED_CHARACTERS);
        }
        return further != null && further.website() != null && !isWebAddress(further.website())
                ? Optional.of(Objection.NOT_A_WEB_ADDRESS)
                : Optional.empty();
    }

    /** The organisation as it is on the roll, corrected by what the line says; the rest of it stays. */
    Organisation over(@Nullable String website, Map<String, String> names) {
        return organisation(read, website, names);
    }

    String nameKey() {
        return keys.values().getFirst();
    }

    Optional<String> acronymKey() {
        return keys.values().stream().skip(1).findFirst();
    }

    String folded() {
        return FoldedText.of(organisation.name()).value();
    }

    private static Organisation organisation(
            ReadLine.Signatory read, @Nullable String website, Map<String, String> names) {
        var further = read.further();
        var merged = new HashMap<>(names);
        if (further != null) {
            merged.keySet().removeAll(further.languages());
            further.names().forEach((language, name) -> merged.put(language, composed(name)));
        }
        var acronym = read.acronym() == null ? null : composed(read.acronym());
        var usual = Organisation.of(composed(read.name()), acronym, null, read.territory(), read.region());
        return new Organisation(
                usual.name(),
                merged,
                acronym,
                further == null ? website : further.website(),
                read.territory(),
                read.region(),
                usual.sortKey());
    }

    /** In NFC; nothing else of the letters is touched. */
    private static String composed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    private static boolean isLonger(String text, int most) {
        return text.codePointCount(0, text.length()) > most;
    }

    private static boolean isReadable(String text) {
        return text.codePoints().anyMatch(UCharacter::isLetterOrDigit)
                && text.codePoints().allMatch(Candidate::isVisible);
    }

    private static boolean isVisible(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED -> false;
            default ->
                point == ZERO_WIDTH_JOINER
                        || point == ZERO_WIDTH_NON_JOINER
                        || !UCharacter.hasBinaryProperty(point, UProperty.DEFAULT_IGNORABLE_CODE_POINT);
        };
    }

    private static boolean isWebAddress(String text) {
        try {
            var address = new URI(text);
            return address.getHost() != null
                    && address.getUserInfo() == null
                    && ("https".equalsIgnoreCase(address.getScheme()) || "http".equalsIgnoreCase(address.getScheme()));
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
