package org.convoca.gateway.page.correction;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.convoca.gateway.page.form.FormFields;
import org.convoca.gateway.page.form.Typed;
import org.convoca.platform.problem.FieldError;
import org.jspecify.annotations.Nullable;

/**
 * What shall be put right, as it was typed.
 *
 * @param step {@code correct}, {@code merge}, {@code unpublish}, {@code accept} or {@code decline}; empty for a page that was not filled in yet
 * @param errors what is wrong with it
 * @param general key of what is wrong with all of it, or null
 */
record CorrectionForm(
        String step,
        Map<String, String> values,
        List<FieldError> errors,
        @Nullable String general) {

    private static final List<String> NAMES = List.of(
            "name", "acronym", "territory", "website", "version", "into", "template", "text", "merge-search", "since");

    static final FormFields FIELDS = new FormFields(List.of(
            Map.entry("/organisation/name", "name"),
            Map.entry("/name", "name"),
            Map.entry("/organisation/acronym", "acronym"),
            Map.entry("/acronym", "acronym"),
            Map.entry("/organisation/territory", "territory"),
            Map.entry("/organisation/international", "territory"),
            Map.entry("/organisation", "territory"),
            Map.entry("/territory", "territory"),
            Map.entry("/organisation/website", "website"),
            Map.entry("/website", "website"),
            Map.entry("/into", "into"),
            Map.entry("/reason", "text"),
            Map.entry("/reason/text", "text"),
            Map.entry("/reason/template", "template")));

    CorrectionForm {
        values = Map.copyOf(values);
        errors = List.copyOf(errors);
    }

    static CorrectionForm of(String step, Typed typed) {
        var values = new HashMap<String, String>();
        NAMES.forEach(name -> values.put(name, typed.text(name)));
        return new CorrectionForm(step, values, List.of(), null);
    }

    public String get(String name) {
        return values.getOrDefault(name, "");
    }

    /** The same with what stands there, where nothing was typed. */
    CorrectionForm over(Map<String, String> current) {
        if (step.equals("correct")) {
            return this;
        }
        var all = new HashMap<>(values);
        all.putAll(current);
        return new CorrectionForm(step, all, errors, general);
    }

    CorrectionForm wrong(List<FieldError> found) {
        return new CorrectionForm(step, values, found, null);
    }

    CorrectionForm refused(String key) {
        return new CorrectionForm(step, values, List.of(), key);
    }

    /** What is named goes into the service's patch: an empty field means that there is none. */
    Map<String, @Nullable Object> patch() {
        var patch = new HashMap<String, @Nullable Object>();
        patch.put("name", get("name"));
        patch.put("acronym", Typed.present(get("acronym")));
        patch.put("website", Typed.webAddress(get("website")));
        if (get("territory").equals("international")) {
            patch.put("international", true);
        } else {
            patch.put("territory", Typed.present(get("territory")));
        }
        return patch;
    }

    /** When what the organisation asked for was asked for, as the page said. */
    Optional<Instant> since() {
        try {
            return Optional.of(Instant.parse(get("since")));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    long version() {
        var text = get("version");
        return text.matches("[0-9]{1,18}") ? Long.parseLong(text) : 0;
    }

    @Override
    public String toString() {
        return "CorrectionForm[" + step + "]";
    }
}
