package org.convoca.gateway.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SayingsTest {

    private static final Map<String, MessageFile> WHOLE = MessageFile.read(List.of(Messages.OWN));
    private static final Object[] TWO = {2};

    /** A language with one message of its own, which leans on a relative that leans back on it. */
    private static Map<String, MessageFile> withEsperanto(String... relatives) {
        var files = new TreeMap<>(WHOLE);
        files.put("eo", new MessageFile(List.of(relatives), Map.of("sign.button", "Subskribi", "format.locale", "eo")));
        return files;
    }

    private static String said(Messages messages, String key, String language) {
        return messages.getMessage(key, TWO, Locale.forLanguageTag(language));
    }

    @Test
    void aLanguageIsSpokenAsFarAsItGoesThenItsRelativesThenEnglish() {
        assertThat(said(new Messages(withEsperanto("fr")), "sign.button", "eo")).isEqualTo("Subskribi");
        assertThat(said(new Messages(withEsperanto("fr")), "call.count", "eo")).isEqualTo("2 organisations");
        assertThat(said(new Messages(withEsperanto("pt")), "call.count", "eo")).isEqualTo("2 organizações");
        assertThat(said(new Messages(withEsperanto()), "call.count", "eo")).isEqualTo("2 organisations");
        assertThat(said(new Messages(withEsperanto()), "sign.button", "eo")).isEqualTo("Subskribi");
    }

    @Test
    void relativesThatLeanOnEachOtherEndInTheMainLanguages() {
        var files = Map.of(
                "a", new MessageFile(List.of("b"), Map.of()),
                "b", new MessageFile(List.of("a", "es"), Map.of()));

        assertThat(Sayings.order("a", files)).containsExactly("a", "b", "es", "en", "pt", "fr", "ar");
    }

    @Test
    void numbersAreWrittenAsInTheLanguageThatSpeaks() {
        assertThat(new Messages(withEsperanto("es")).getMessage("number", new Object[] {12345}, Locale.of("eo")))
                .isEqualTo("12.345");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es", "pt", "fr", "ar"})
    void nothingIsMissingOnPagesWhenAWholeFileIs(String lost) {
        var files = new TreeMap<>(WHOLE);
        files.remove(lost);
        var messages = new Messages(files);
        var language = new Language(lost);

        assertThat(messages.languages().all()).contains(language);
        WHOLE.getOrDefault(lost, MessageFile.NONE)
                .messages()
                .keySet()
                .forEach(key -> assertThat(messages.getMessage(key, null, language.locale()))
                        .isNotBlank());
        assertThat(said(messages, "sign.button", lost)).isEqualTo(lost.equals("en") ? "Firmar" : "Sign");
    }

    @Test
    void aMetricSaysWhatALanguageLacksAndHowOftenItShowed() {
        var files = new TreeMap<>(WHOLE);
        files.remove("es");
        var messages = new Messages(files);
        var meters = new SimpleMeterRegistry();
        new MessagesMeters(messages).bindTo(meters);

        said(messages, "sign.button", "es");
        said(messages, "sign.button", "fr");

        assertThat(meters.get("convoca.messages.missing")
                        .tag("language", "es")
                        .gauge()
                        .value())
                .isEqualTo(messages.of(Languages.FALLBACK).size());
        assertThat(meters.get("convoca.messages.missing")
                        .tag("language", "fr")
                        .gauge()
                        .value())
                .isZero();
        assertThat(meters.get("convoca.messages.fallbacks")
                        .tag("language", "es")
                        .functionCounter()
                        .count())
                .isEqualTo(1);
        assertThat(meters.get("convoca.messages.fallbacks")
                        .tag("language", "fr")
                        .functionCounter()
                        .count())
                .isZero();
    }
}
