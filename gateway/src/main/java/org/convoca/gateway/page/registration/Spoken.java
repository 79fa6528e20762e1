package org.convoca.gateway.page.registration;

import com.ibm.icu.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.convoca.gateway.page.Language;

/**
 * A language that may be spoken at an action.
 *
 * @param field by which it stands in the form
 * @param name in the reader's language
 */
record Spoken(String field, String name, boolean chosen) {

    /** Before the tag, which is BCP 47. */
    static final String FIELD = "spoken-";

    private static final List<String> KNOWN = List.of(
            "ar", "bn", "ca", "de", "el", "en", "es", "eu", "fa", "fr", "gl", "hi", "id", "it", "ja", "ku", "nl", "pl",
            "pt", "ru", "sw", "ta", "tl", "tr", "ur", "zh");

    /** The tags that a form has chosen. */
    static List<String> tags(ActionForm form) {
        return form.values().keySet().stream()
                .filter(field -> field.startsWith(FIELD))
                .map(field -> field.substring(FIELD.length()))
                .filter(tag -> tag.matches("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,3}"))
                .sorted()
                .toList();
    }

    /** All that can be chosen, in the order of the reader's alphabet; what was chosen elsewhere is among them. */
    static List<Spoken> offered(ActionForm form, Locale reader) {
        var tags = new TreeSet<>(KNOWN);
        tags.addAll(tags(form));
        var collator = Collator.getInstance(reader);
        return tags.stream()
                .map(tag -> new Spoken(FIELD + tag, Language.spoken(tag, reader), form.has(FIELD + tag)))
                .sorted(Comparator.comparing(Spoken::name, collator::compare))
                .toList();
    }
}
