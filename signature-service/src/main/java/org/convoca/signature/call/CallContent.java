package org.convoca.signature.call;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.convoca.contracts.call.ActionWeek;
import org.convoca.contracts.call.ActionWeek.ToBeAnnounced;
import org.convoca.contracts.call.CallFacts;
import org.convoca.contracts.call.CallStatus;
import org.convoca.contracts.call.ReviewPolicy;
import org.jspecify.annotations.Nullable;

/**
 * All of a call but its state.
 *
 * @param language the main language, which stands in where a text is missing
 * @param texts the current version in each language, the main one among them
 * @param earlier all versions that were replaced or taken away, oldest first
 * @param opensAt start of the signing period, inclusive
 * @param closesAt its end, exclusive; null while there is none
 * @param window in which the week was to lie before its dates were known, and lies again when they are withdrawn; null when nobody ever said
 * @param notices a note beside the call by language; may be empty
 * @param sourceUrl where the original stands, or null
 */
public record CallContent(
        CallSlug slug,
        String language,
        Map<String, DeclarationText> texts,
        List<DeclarationText> earlier,
        Instant opensAt,
        @Nullable Instant closesAt,
        ReviewPolicy review,
        ActionWeek week,
        @Nullable ToBeAnnounced window,
        Map<String, String> notices,
        @Nullable String sourceUrl) {

    public CallContent {
        texts = Map.copyOf(texts);
        earlier = List.copyOf(earlier);
        notices = Map.copyOf(notices);
        window = week instanceof ToBeAnnounced open ? open : window;
        if (!texts.containsKey(language)) {
            throw new IllegalArgumentException("a call has a text in its main language");
        }
    }

    /** The text in that language, else in the main one. */
    public DeclarationText text(String wanted) {
        return texts.getOrDefault(wanted, Objects.requireNonNull(texts.get(language)));
    }

    /** The same with another week. */
    CallContent in(ActionWeek other) {
        return new CallContent(
                slug, language, texts, earlier, opensAt, closesAt, review, other, window, notices, sourceUrl);
    }

    /** Whether the clock has passed the end of the signing period. */
    public boolean isOver(Instant now) {
        return closesAt != null && !now.isBefore(closesAt);
    }

    CallFacts facts(CallStatus status) {
        var titles = texts.values().stream()
                .collect(Collectors.toMap(
                        DeclarationText::language, DeclarationText::title, (first, _) -> first, TreeMap::new));
        return new CallFacts(slug.value(), status, titles, language, opensAt, closesAt, review, week);
    }
}
