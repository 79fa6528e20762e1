package org.convoca.signature.reading;

import java.util.HashSet;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.convoca.platform.problem.FieldError;
import org.convoca.platform.problem.ProblemException;
import org.convoca.platform.problem.ProblemType;

/**
 * The columns of a table of signatories, in any order.
 *
 * <ul>
 *   <li>{@code region}: one of the seven, needed where no territory stands
 *   <li>{@code territory}: a code ({@code BR}, {@code x-galicia}) or a name in any language that we know; empty for a network
 *   <li>{@code acronym}, {@code website}: may be empty
 *   <li>{@code name}: letter for letter
 *   <li>{@code name:es} and the like (BCP 47), as many as wanted: further names
 *   <li>{@code id} and {@code publishedAt}, as our own export has them, are passed over
 * </ul>
 *
 * <p>The first five must be there, so that a missing column is never taken for "has no website".
 */
record TableHeader(List<String> columns) {

    private static final Set<String> NEEDED = Set.of("region", "territory", "acronym", "name", "website");
    private static final Set<String> PASSED_OVER = Set.of("id", "publishedAt");
    private static final String NAME_IN = "name:";

    TableHeader {
        columns = List.copyOf(columns);
    }

    static TableHeader of(List<String> titles) {
        var header = new TableHeader(titles.stream().map(String::strip).toList());
        if (!header.columns.containsAll(NEEDED)) {
            throw refused(
                    "column-missing", "The header needs the columns region, territory, acronym, name and website.");
        }
        if (new HashSet<>(header.columns).size() != header.columns.size()) {
            throw refused("column-repeated", "A column stands twice in the header.");
        }
        if (!header.columns.stream().allMatch(TableHeader::isKnown)) {
            throw refused(
                    "column-unknown",
                    "The header holds a column that is not known; nothing is passed over in silence.");
        }
        return header;
    }

    static ProblemException refused(String code, String message) {
        return new ProblemException(ProblemType.INVALID_REQUEST, message, List.of(new FieldError("", code, message)));
    }

    private static boolean isKnown(String column) {
        return NEEDED.contains(column) || PASSED_OVER.contains(column) || isNameIn(column);
    }

    private static boolean isNameIn(String column) {
        if (!column.startsWith(NAME_IN)) {
            return false;
        }
        try {
            return !new Locale.Builder()
                    .setLanguageTag(column.substring(NAME_IN.length()))
                    .build()
                    .getLanguage()
                    .isEmpty();
        } catch (IllformedLocaleException e) {
            return false;
        }
    }

    int at(String column) {
        return columns.indexOf(column);
    }

    Set<String> languages() {
        return columns.stream()
                .filter(column -> column.startsWith(NAME_IN))
                .map(column -> column.substring(NAME_IN.length()))
                .collect(Collectors.toUnmodifiableSet());
    }
}
