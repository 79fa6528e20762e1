package org.convoca.gateway.page.revision;

import java.util.Optional;
import org.convoca.gateway.client.ConvenedTexts;
import org.convoca.gateway.client.ConvenedTexts.InOneLanguage;
import org.convoca.gateway.client.TextVersion;
import org.convoca.gateway.page.coordination.Desk;
import org.convoca.gateway.page.texts.Comparison;
import org.convoca.gateway.page.texts.Comparison.Said;

/**
 * A call's text in one language, as a convener looks at it.
 *
 * @param call slug
 * @param texts of the call in all languages
 */
record Seen(Desk desk, String call, ConvenedTexts.All texts, String language) {

    /** What is signed now; empty where there is no text in that language yet. */
    Optional<TextVersion> now() {
        return inOneLanguage().map(InOneLanguage::text);
    }

    int version() {
        return now().map(TextVersion::version).orElse(0);
    }

    /** How many are asked when the text is changed in substance. */
    long reachable() {
        return inOneLanguage().map(InOneLanguage::reachable).orElse(0L);
    }

    boolean says(Said text) {
        return now().map(Said::of).filter(text::equals).isPresent();
    }

    /** What would differ. */
    Comparison comparedWith(Said text) {
        return Comparison.of(language, now().map(Said::of).orElse(null), text);
    }

    String path() {
        return RevisionController.TEXTS + "/" + call + "/" + language;
    }

    private Optional<InOneLanguage> inOneLanguage() {
        return texts.in(language);
    }
}
