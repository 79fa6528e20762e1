package org.convoca.signature.call;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.convoca.contracts.call.ActionWeek;
import org.convoca.contracts.call.ActionWeek.ToBeAnnounced;
import org.convoca.contracts.call.CallFacts;
import org.convoca.contracts.call.CallStatus;
import org.convoca.contracts.call.ReviewPolicy;
import org.convoca.contracts.signature.TextReference;
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

    /** All versions of the text in that language, the latest first; empty where there never was one. */
    public List<DeclarationText> versions(String wanted) {
        return all().filter(text -> text.language().equals(wanted))
                .sorted(Comparator.comparingInt(DeclarationText::version).reversed())
                .toList();
    }

    /** That version of the text in that language, if there ever was one. */
    public Optional<DeclarationText> version(String wanted, int number) {
        return all().filter(text -> text.language().equals(wanted) && text.version() == number)
                .findFirst();
    }

    /** To which language's texts a signature belongs; where an imported list does not say what was signed, to the main one's. */
    public String languageOf(@Nullable TextReference signed) {
        return signed == null ? language : signed.language();
    }

    /** All versions in all languages, in no order. */
    public Stream<DeclarationText> all() {
        return Stream.concat(texts.values().stream(), earlier.stream());
    }

    /** The last version in that language that says something else than the one before; 0 where none does. */
    public int latestMajor(String wanted) {
        return all().filter(text -> text.language().equals(wanted) && text.weight() == TextWeight.MAJOR)
                .mapToInt(DeclarationText::version)
                .max()
                .orElse(0);
    }

    /** The same call, which reads so in that language from now on. */
    public CallContent revised(String wanted, Wording wording, TextWeight weight, @Nullable String note, Instant now) {
        var before = versions(wanted);
        var version = before.isEmpty() ? 1 : before.getFirst().version() + 1;
        var next = DeclarationText.of(wanted, version, wording, now, weight, note);
        var current = new HashMap<>(texts);
        var replaced = current.put(wanted, next);
        var kept = new ArrayList<>(earlier);
        if (replaced != null) {
            kept.add(replaced);
        }
        return new CallContent(
                slug, language, current, kept, opensAt, closesAt, review, week, window, notices, sourceUrl);
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
