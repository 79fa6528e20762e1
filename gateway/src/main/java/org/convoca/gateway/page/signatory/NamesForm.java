package org.convoca.gateway.page.signatory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.convoca.gateway.client.OwnSignature;
import org.convoca.gateway.page.form.FormFields;
import org.convoca.gateway.page.form.Typed;
import org.convoca.platform.problem.FieldError;
import org.jspecify.annotations.Nullable;

/**
 * What an organisation is to be called, as it was typed.
 *
 * @param values by field
 * @param languages in which it has a name already (BCP 47)
 */
record NamesForm(Map<String, String> values, List<String> languages) {

    /** How many names in other languages can be added at once. */
    static final List<Integer> ROOM = List.of(0, 1);

    private static final List<String> FIELDS = List.of("name", "acronym", "website", "version");

    NamesForm {
        values = Map.copyOf(values);
        languages = List.copyOf(languages);
    }

    /** As it stands, or as was asked for before. */
    static NamesForm of(OwnSignature signature) {
        var asked = signature.asked();
        var current = asked == null ? signature.organisation() : asked;
        var values = new HashMap<String, String>();
        values.put("version", String.valueOf(signature.version()));
        values.put("name", current.name());
        values.put("acronym", current.acronym() == null ? "" : current.acronym());
        values.put("website", current.website() == null ? "" : current.website());
        current.names().forEach((language, name) -> values.put(field(language), name));
        return new NamesForm(values, languages(signature));
    }

    static NamesForm of(Typed typed, OwnSignature signature) {
        var languages = languages(signature);
        var values = new HashMap<String, String>();
        FIELDS.forEach(field -> values.put(field, typed.text(field)));
        languages.forEach(language -> values.put(field(language), typed.text(field(language))));
        ROOM.forEach(row -> {
            values.put("language-" + row, typed.text("language-" + row));
            values.put("further-" + row, typed.text("further-" + row));
        });
        return new NamesForm(values, languages);
    }

    private static List<String> languages(OwnSignature signature) {
        var languages = new TreeSet<>(signature.organisation().names().keySet());
        if (signature.asked() != null) {
            languages.addAll(signature.asked().names().keySet());
        }
        return List.copyOf(languages);
    }

    static String field(String language) {
        return "name-" + language;
    }

    public String get(String field) {
        return values.getOrDefault(field, "");
    }

    long version() {
        return get("version").matches("[0-9]{1,18}") ? Long.parseLong(get("version")) : 0;
    }

    /** The same about that version of the signature. */
    NamesForm over(long version) {
        var renewed = new HashMap<>(values);
        renewed.put("version", String.valueOf(version));
        return new NamesForm(renewed, languages);
    }

    /** What the service cannot see: a name whose language nobody chose. */
    List<FieldError> missing() {
        return ROOM.stream()
                .filter(row -> !get("further-" + row).isEmpty()
                        && get("language-" + row).isEmpty())
                .map(row -> new FieldError("/language-" + row, "required", ""))
                .toList();
    }

    /** A merge patch (RFC 7396): an empty field means that there is none. */
    Map<String, @Nullable Object> patch() {
        var names = new HashMap<String, @Nullable Object>();
        languages.forEach(language -> names.put(language, Typed.present(get(field(language)))));
        ROOM.stream()
                .filter(row -> !get("language-" + row).isEmpty()
                        && !get("further-" + row).isEmpty())
                .forEach(row -> names.put(get("language-" + row), get("further-" + row)));
        var patch = new HashMap<String, @Nullable Object>();
        patch.put("name", get("name"));
        patch.put("acronym", Typed.present(get("acronym")));
        patch.put("website", Typed.webAddress(get("website")));
        patch.put("names", names);
        return patch;
    }

    FormFields fields() {
        var fields = new ArrayList<Map.Entry<String, String>>();
        fields.add(Map.entry("/name", "name"));
        fields.add(Map.entry("/acronym", "acronym"));
        fields.add(Map.entry("/website", "website"));
        // A name typed in a new row stands there, also in a language that had one before.
        ROOM.forEach(row -> {
            fields.add(Map.entry("/names/" + get("language-" + row), "further-" + row));
            fields.add(Map.entry("/language-" + row, "language-" + row));
        });
        languages.forEach(language -> fields.add(Map.entry("/names/" + language, field(language))));
        fields.add(Map.entry("/names", "language-0"));
        return new FormFields(fields);
    }
}
