package org.convoca.gateway.page.texts;

import java.util.List;
import java.util.stream.Stream;
import org.convoca.gateway.client.TextVersion;
import org.convoca.gateway.page.Language;
import org.jspecify.annotations.Nullable;

/**
 * Two versions of a declaration beside each other, to be shown as one text in which the difference is marked.
 *
 * @param language of both
 */
public record Comparison(String language, List<Piece> title, List<Piece> summary, List<Piece> body) {

    /** What a version says. */
    public record Said(String title, String summary, String body) {

        public static Said of(TextVersion text) {
            return new Said(text.title(), text.summary(), text.body());
        }
    }

    /** @param before null where there is nothing to compare with: then nothing is marked */
    public static Comparison of(String language, @Nullable Said before, Said after) {
        var earlier = before == null ? after : before;
        return new Comparison(
                language,
                Difference.between(earlier.title(), after.title(), language),
                Difference.between(earlier.summary(), after.summary(), language),
                Difference.between(earlier.body(), after.body(), language));
    }

    /** Of the language's script, for {@code dir}. */
    public String direction() {
        return Language.directionOf(language);
    }

    /** Whether both say the same. */
    public boolean isSame() {
        return Stream.of(title, summary, body).flatMap(List::stream).allMatch(piece -> piece.kind() == Piece.Kind.SAME);
    }
}
