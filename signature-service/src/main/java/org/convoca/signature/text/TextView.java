package org.convoca.signature.text;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.convoca.signature.call.CallContent;
import org.convoca.signature.call.CallSlug;
import org.convoca.signature.call.DeclarationText;
import org.convoca.signature.call.TextWeight;
import org.jspecify.annotations.Nullable;

/**
 * One version of the declaration as anybody may read it.
 *
 * @param hash SHA-256 of the canonical form; how to compute it is said where it is made
 * @param note what was changed, in the conveners' words, or null
 * @param current whether this is what is signed in that language now
 * @param summary left out, as the body is, in the list of versions
 */
record TextView(
        String language,
        int version,
        String hash,
        String title,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String summary,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String body,
        TextWeight weight,
        @Nullable String note,
        Instant revisedAt,
        boolean current) {

    private static final Comparator<DeclarationText> BY_LANGUAGE_LATEST_FIRST = Comparator.comparing(
                    DeclarationText::language)
            .thenComparing(Comparator.comparingInt(DeclarationText::version).reversed());

    /** All versions in all languages. Their number is bounded where they are made. */
    record History(CallSlug slug, String language, List<TextView> items) {

        static History of(CallContent call) {
            var items = call.all()
                    .sorted(BY_LANGUAGE_LATEST_FIRST)
                    .map(text -> view(call, text, false))
                    .toList();
            return new History(call.slug(), call.language(), items);
        }
    }

    static TextView of(CallContent call, DeclarationText text) {
        return view(call, text, true);
    }

    private static TextView view(CallContent call, DeclarationText text, boolean whole) {
        return new TextView(
                text.language(),
                text.version(),
                text.hash(),
                text.title(),
                whole ? text.summary() : null,
                whole ? text.body() : null,
                text.weight(),
                text.note(),
                text.revisedAt(),
                text.equals(call.texts().get(text.language())));
    }
}
