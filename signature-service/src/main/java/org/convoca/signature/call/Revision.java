package org.convoca.signature.call;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.convoca.contracts.call.ActionWeek.ToBeAnnounced;
import org.convoca.contracts.call.CallStatus;
import org.jspecify.annotations.Nullable;

/** Makes a call's next content: a text that reads as before keeps its version, another wording is a new version, and no version is ever lost. */
final class Revision {

    private final Map<String, DeclarationText> before;
    private final List<DeclarationText> earlier;
    private final @Nullable ToBeAnnounced window;
    private final Instant now;

    private Revision(@Nullable CallContent current, Instant now) {
        this.before = current == null ? Map.of() : current.texts();
        this.earlier = new ArrayList<>(current == null ? List.of() : current.earlier());
        this.window = current == null ? null : current.window();
        this.now = now;
    }

    static Call of(CallSlug slug, @Nullable CallContent current, CheckedCall wanted, Instant now) {
        var content = new Revision(current, now).content(slug, wanted);
        var over = wanted.status() == CallStatus.OPEN && content.isOver(now);
        return Call.of(over ? CallStatus.CLOSED : wanted.status(), content);
    }

    private CallContent content(CallSlug slug, CheckedCall wanted) {
        var texts = new TreeMap<String, DeclarationText>();
        wanted.texts().forEach((language, wording) -> texts.put(language, text(language, wording)));
        before.values().stream()
                .filter(text -> !text.equals(texts.get(text.language())))
                .sorted((one, other) -> one.language().compareTo(other.language()))
                .forEach(earlier::add);
        return new CallContent(
                slug,
                wanted.language(),
                texts,
                earlier,
                wanted.opensAt(),
                wanted.closesAt(),
                wanted.review(),
                wanted.week(),
                window,
                wanted.notices(),
                wanted.sourceUrl());
    }

    private DeclarationText text(String language, Wording wording) {
        var current = before.get(language);
        if (current != null && current.says(wording)) {
            return current;
        }
        var last = Stream.concat(before.values().stream(), earlier.stream())
                .filter(text -> text.language().equals(language))
                .mapToInt(DeclarationText::version)
                .max()
                .orElse(0);
        return DeclarationText.of(language, last + 1, wording, now);
    }
}
