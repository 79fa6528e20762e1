package org.convoca.notification.template;

import com.ibm.icu.text.Bidi;
import com.ibm.icu.text.MessageFormat;
import java.text.AttributedCharacterIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A sentence of ours with words of others in it. Those stay apart from its direction: a Spanish name in an Arabic sentence neither moves its
 * punctuation nor is moved by it (UAX #9, isolates).
 */
record Sentence(List<Span> spans) {

    private static final char FIRST_STRONG_ISOLATE = '\u2068';
    private static final char POP_DIRECTIONAL_ISOLATE = '\u2069';

    /** @param foreign whether the words are not ours: a name, a title, a date */
    record Span(String words, boolean foreign) {}

    Sentence {
        spans = List.copyOf(spans);
    }

    static Sentence of(String pattern, Locale locale, Object... values) {
        var text = new MessageFormat(pattern, withDigitsOfDates(locale)).formatToCharacterIterator(values);
        var spans = new ArrayList<Span>();
        for (text.first(); text.getIndex() < text.getEndIndex(); ) {
            var end = text.getRunLimit(MessageFormat.Field.ARGUMENT);
            // What a number chooses between, with its plural, are words of ours.
            var foreign = text.getAttribute(MessageFormat.Field.ARGUMENT) instanceof Integer argument
                    && !(values[argument] instanceof Number);
            spans.add(new Span(read(text, end), foreign));
        }
        return new Sentence(spans);
    }

    /** Numbers stand beside dates, which Java writes in these digits in every language. */
    private static Locale withDigitsOfDates(Locale locale) {
        return new Locale.Builder()
                .setLocale(locale)
                .setUnicodeLocaleKeyword("nu", "latn")
                .build();
    }

    private static String read(AttributedCharacterIterator text, int end) {
        var words = new StringBuilder();
        for (var letter = text.current(); text.getIndex() < end; letter = text.next()) {
            words.append(letter);
        }
        return words.toString();
    }

    /** The sentence without marks, for a header. */
    public String bare() {
        return spans.stream().map(Span::words).collect(Collectors.joining());
    }

    /** The sentence for plain text; isolates stand in it only where directions meet, since some programs show them as boxes. */
    public String plain() {
        if (!Bidi.requiresBidi(bare().toCharArray(), 0, bare().length())) {
            return bare();
        }
        return spans.stream()
                .map(span ->
                        span.foreign() ? FIRST_STRONG_ISOLATE + span.words() + POP_DIRECTIONAL_ISOLATE : span.words())
                .collect(Collectors.joining());
    }
}
