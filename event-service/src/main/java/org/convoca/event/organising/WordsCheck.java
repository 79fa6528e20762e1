package org.convoca.event.organising;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads what is said of an action in words, by language. */
final class WordsCheck {

    static final String LANGUAGE = "[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,3}";

    private static final int LONGEST_TITLE = 150;
    private static final int LONGEST_DESCRIPTION = 5000;
    private static final int LONGEST_NOTE = 500;
    private static final int MOST_LANGUAGES = 20;

    private final Findings findings;
    private final PlainText text;

    WordsCheck(Findings findings) {
        this.findings = findings;
        this.text = new PlainText(findings);
    }

    Map<String, String> titles(@Nullable Map<String, String> typed) {
        if (isEmpty(typed)) {
            findings.open("/title", "required", "Give it a title in at least one language.");
        }
        return byLanguage("/title", typed, (at, title) -> text.line(at, title, LONGEST_TITLE));
    }

    Map<String, String> descriptions(@Nullable Map<String, String> typed) {
        return byLanguage("/description", typed, (at, description) -> text.lines(at, description, LONGEST_DESCRIPTION));
    }

    @Nullable
    String note(String pointer, @Nullable String typed) {
        return text.lines(pointer, typed, LONGEST_NOTE);
    }

    @Nullable
    String contact(String pointer, @Nullable String typed) {
        return text.line(pointer, typed, LONGEST_NOTE);
    }

    private interface Reading {
        @Nullable
        String read(String pointer, @Nullable String typed);
    }

    private Map<String, String> byLanguage(String pointer, @Nullable Map<String, String> texts, Reading reading) {
        var checked = new LinkedHashMap<String, String>();
        if (texts == null) {
            return checked;
        }
        if (texts.size() > MOST_LANGUAGES) {
            findings.wrong(pointer, "too-many", "At most " + MOST_LANGUAGES + " languages.");
            return checked;
        }
        texts.forEach((language, typed) -> {
            if (!language.matches(LANGUAGE)) {
                findings.wrong(pointer, "unknown-language", "Texts stand under language tags such as es or pt-BR.");
                return;
            }
            var read = reading.read(pointer + "/" + language, typed);
            if (read != null) {
                checked.put(language, read);
            }
        });
        return checked;
    }

    private static boolean isEmpty(@Nullable Map<String, String> texts) {
        return texts == null || texts.values().stream().allMatch(text -> text == null || text.isBlank());
    }

    /** The languages that are spoken there. */
    List<String> languages(@Nullable List<String> tags) {
        if (tags == null) {
            return List.of();
        }
        if (tags.size() > MOST_LANGUAGES || !tags.stream().allMatch(tag -> tag != null && tag.matches(LANGUAGE))) {
            findings.wrong("/languages", "unknown-language", "Languages are tags such as es or pt-BR.");
            return List.of();
        }
        return tags.stream().distinct().toList();
    }
}
