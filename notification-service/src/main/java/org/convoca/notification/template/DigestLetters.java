package org.convoca.notification.template;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.convoca.contracts.territory.Territories;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;

/**
 * Writes digests, as text and as HTML from the same rows. A digest of which some mail programs would cut the end off is written again with shorter
 * lists. Thread-safe.
 */
public class DigestLetters {

    /** Gmail shows no more than this of a mail and hides the rest behind a link. */
    static final int LONGEST_HTML = 100_000;

    private static final int MOST_LINES = 60;

    private final Messages digests;
    private final Messages mails;
    private final Territories territories;
    private final SpringTemplateEngine engine = Letters.engine();

    DigestLetters(Messages digests, Messages mails, Territories territories) {
        this.digests = digests;
        this.mails = mails;
        this.territories = territories;
    }

    /** Writes that digest in the first of its languages that has all words for it. */
    public Rendered render(DigestLetter letter) {
        var phrases = digests.phrases(letter.languages());
        var actions = new ActionWords(mails.phrases(List.of(phrases.language().toLanguageTag())));
        var most = MOST_LINES;
        var rendered = render(letter, phrases, actions, most);
        while (rendered.html().getBytes(UTF_8).length > LONGEST_HTML && most > 1) {
            most = most / 2;
            rendered = render(letter, phrases, actions, most);
        }
        return rendered;
    }

    private Rendered render(DigestLetter letter, Phrases phrases, ActionWords actions, int most) {
        var subject = phrases.words("subject." + letter.kind().code());
        var context = new Context(
                phrases.language(),
                Map.of(
                        "subject",
                        subject,
                        "rows",
                        DigestComposition.of(letter, phrases, actions, territories, most),
                        "look",
                        new Letters.Look(phrases)));
        return new Rendered(
                phrases.language(),
                subject,
                engine.process("digest.txt", context).strip() + "\n",
                engine.process("digest.html", context).replaceAll("\\n\\s*\\n", "\n"));
    }

    /** The languages in which digests are written. */
    Set<String> languages() {
        return digests.languages();
    }

    /** The language in which a reader of those is written to, for addresses of pages that have one. */
    public Locale language(List<String> languages) {
        return digests.phrases(languages).language();
    }
}
