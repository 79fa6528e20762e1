package org.convoca.gateway.client;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.convoca.gateway.client.Answers.Question;
import org.springframework.stereotype.Component;

/** The declaration's texts in all their versions, as anybody may read them. Thread-safe. */
@Component
public class Texts {

    private static final String TEXTS = "/api/v1/calls/{slug}/texts";

    private final SignatureAnswers answers;

    Texts(SignatureAnswers answers) {
        this.answers = answers;
    }

    /**
     * All versions in all languages, by language, the latest first.
     *
     * @param language the main one
     */
    public record History(String language, List<TextVersion> items) {
        public History {
            items = List.copyOf(items);
        }
    }

    public Reading<History> history(String slug, Locale reader) {
        return answers.ask(Question.of(TEXTS, Map.of("slug", slug), slug, reader), History.class);
    }

    /** One version, whole. */
    public Reading<TextVersion> version(String slug, String language, int version, Locale reader) {
        var variables = Map.of("slug", slug, "language", language, "version", String.valueOf(version));
        return answers.ask(Question.of(TEXTS + "/{language}/{version}", variables, slug, reader), TextVersion.class);
    }
}
