package org.convoca.signature.roll;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.convoca.contracts.territory.Region;
import org.convoca.contracts.territory.Territories;
import org.convoca.platform.problem.FieldError;
import org.convoca.platform.problem.ProblemException;
import org.convoca.platform.problem.ProblemType;
import org.convoca.signature.signing.FoldedText;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what is asked of a roll; what makes no sense is told, not guessed. */
@Component
class RollRequests {

    static final int MOST_ENTRIES = 500;

    private static final int LONGEST_SEARCH = 100;
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,8}");
    private static final String NO_LANGUAGE = "root";

    private final Territories territories;

    RollRequests(Territories territories) {
        this.territories = territories;
    }

    RollQuery query(RollParameters asked, @Nullable String acceptLanguage) {
        var filter = new RollFilter(
                read("region", asked.region(), RollRequests::region),
                read("territory", asked.territory(), territories::find),
                words(asked.q()));
        return new RollQuery(
                filter,
                language(acceptLanguage),
                read("after", asked.after(), RollCursor::read),
                read("order", asked.order(), RollRequests::order) != null,
                asked.limit() == null ? RollParameters.USUAL_LIMIT : Math.clamp(asked.limit(), 1, MOST_ENTRIES));
    }

    private static Optional<String> order(String text) {
        return Optional.of(text).filter("newest"::equals);
    }

    private static Optional<Region> region(String code) {
        return Arrays.stream(Region.values())
                .filter(region -> region.code().equals(code))
                .findFirst();
    }

    private static List<String> words(@Nullable String search) {
        if (search == null || search.isBlank()) {
            return List.of();
        }
        if (search.codePointCount(0, search.length()) > LONGEST_SEARCH) {
            throw refused("q", "too-long", "At most " + LONGEST_SEARCH + " characters are searched for.");
        }
        return List.of(FoldedText.of(search).value().split(" "));
    }

    /** An empty parameter, as a form sends it, asks for nothing. */
    private static <T> @Nullable T read(String name, @Nullable String text, Function<String, Optional<T>> reading) {
        return text == null || text.isEmpty()
                ? null
                : reading.apply(text)
                        .orElseThrow(() -> refused(name, "unknown-" + name, "There is no such " + meaning(name) + "."));
    }

    private static String meaning(String name) {
        return name.equals("after") ? "place in this roll" : name;
    }

    private static ProblemException refused(String name, String code, String message) {
        return new ProblemException(
                ProblemType.INVALID_REQUEST, message, List.of(new FieldError("/" + name, code, message)));
    }

    /** The reader's first language; a header that nobody can read names none. */
    private static String language(@Nullable String acceptLanguage) {
        if (acceptLanguage == null) {
            return NO_LANGUAGE;
        }
        try {
            return Locale.LanguageRange.parse(acceptLanguage).stream()
                    .filter(range -> range.getWeight() > 0)
                    .map(range -> Locale.forLanguageTag(range.getRange()).getLanguage())
                    .filter(language -> LANGUAGE.matcher(language).matches())
                    .findFirst()
                    .orElse(NO_LANGUAGE);
        } catch (IllegalArgumentException e) {
            return NO_LANGUAGE;
        }
    }
}
