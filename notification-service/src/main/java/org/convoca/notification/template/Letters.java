package org.convoca.notification.template;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.convoca.contracts.territory.Territories;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/**
 * Writes letters: the sentences in the reader's language, as text and as HTML from the same parts. A template that a language does not have whole
 * falls back, and the metric {@code convoca.mails.fallbacks} says so: a missing translation never keeps anyone from signing. Thread-safe.
 */
public class Letters {

    private static final String FOLDER = "org/convoca/notification/template/";

    private final Messages messages;
    private final Territories territories;
    private final MeterRegistry meters;
    private final SpringTemplateEngine engine = engine();

    Letters(Messages messages, Territories territories, MeterRegistry meters) {
        this.messages = messages;
        this.territories = territories;
        this.meters = meters;
    }

    static SpringTemplateEngine engine() {
        var engine = new SpringTemplateEngine();
        engine.setTemplateResolvers(Set.of(resolver("html", TemplateMode.HTML), resolver("txt", TemplateMode.TEXT)));
        return engine;
    }

    private static ClassLoaderTemplateResolver resolver(String ending, TemplateMode mode) {
        var resolver = new ClassLoaderTemplateResolver(Letters.class.getClassLoader());
        resolver.setPrefix(FOLDER);
        resolver.setResolvablePatterns(Set.of("*." + ending));
        resolver.setTemplateMode(mode);
        resolver.setCharacterEncoding(UTF_8.name());
        return resolver;
    }

    /** Writes that letter in the first of its languages that has the template whole. */
    public Rendered render(Letter letter) {
        var phrases = messages.phrases(letter.template(), letter.languages());
        countFallback(letter, phrases.language());
        var subject = phrases.say(letter.template().code() + ".subject", letter.call(), title(letter));
        var context = new Context(
                phrases.language(),
                Map.of(
                        "subject", subject.bare(),
                        "blocks", Composition.of(letter, phrases, territories),
                        "look", new Look(phrases)));
        return new Rendered(
                phrases.language(),
                subject.bare(),
                engine.process("mail.txt", context).strip() + "\n",
                engine.process("mail.html", context).replaceAll("\\n\\s*\\n", "\n"));
    }

    private static String title(Letter letter) {
        var action = letter.action();
        return action == null ? "" : action.title();
    }

    private void countFallback(Letter letter, Locale used) {
        var wanted = letter.languages().isEmpty()
                ? Messages.FALLBACK
                : language(letter.languages().getFirst());
        if (!wanted.equals(used.getLanguage())) {
            // Only languages that exist become values of a tag; anything else would let a sender make metrics without
            // end.
            var known = Set.of(Locale.getISOLanguages()).contains(wanted) ? wanted : "other";
            meters.counter(
                            "convoca.mails.fallbacks",
                            "template",
                            letter.template().code(),
                            "language",
                            known)
                    .increment();
        }
    }

    private static String language(String tag) {
        return Locale.forLanguageTag(tag).getLanguage();
    }

    /** Directions as the templates write them: on the document, on the table, and in each cell, since mail programs drop some of them. */
    record Look(Phrases phrases) {

        public String language() {
            return phrases.language().toLanguageTag();
        }

        /** As it follows a label; French has a space before it. */
        public String colon() {
            return phrases.words("colon");
        }

        public String direction() {
            return phrases.isRightToLeft() ? "rtl" : "ltr";
        }

        public String side() {
            return phrases.isRightToLeft() ? "right" : "left";
        }

        public String style() {
            return "direction:" + direction() + ";text-align:" + side() + ";";
        }
    }
}
