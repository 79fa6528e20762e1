package org.convoca.gateway.page.review;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.convoca.gateway.page.form.FormFields;
import org.convoca.gateway.page.form.Typed;
import org.convoca.platform.problem.FieldError;
import org.jspecify.annotations.Nullable;

/**
 * A step beside the decision, as it was typed.
 *
 * @param step {@code evidence}, {@code question}, {@code voucher}, {@code assignee} or {@code merge}; empty for a page that was not filled in yet
 * @param errors what is wrong with it
 * @param general key of what is wrong with all of it, or null
 */
record ItemForm(
        String step,
        Map<String, String> values,
        List<FieldError> errors,
        @Nullable String general) {

    static final List<String> EVIDENCE = List.of("public-post", "letter", "reviewer-word");

    private static final List<String> NAMES =
            List.of("proofkind", "proofurl", "proofnote", "question", "voucher", "voucher-search", "colleague", "into");

    static final FormFields FIELDS = new FormFields(List.of(
            Map.entry("/kind", "proofkind"),
            Map.entry("/url", "proofurl"),
            Map.entry("/note", "proofnote"),
            Map.entry("/text", "question"),
            Map.entry("/signature", "voucher"),
            Map.entry("/coordinator", "colleague"),
            Map.entry("/into", "into")));

    ItemForm {
        values = Map.copyOf(values);
        errors = List.copyOf(errors);
    }

    static ItemForm of(String step, Typed typed) {
        var values = new HashMap<String, String>();
        NAMES.forEach(name -> values.put(name, typed.text(name)));
        return new ItemForm(step, values, List.of(), null);
    }

    public String get(String name) {
        return values.getOrDefault(name, "");
    }

    ItemForm wrong(List<FieldError> found) {
        return new ItemForm(step, values, found, null);
    }

    ItemForm wrong(String pointer, String code) {
        return wrong(List.of(new FieldError(pointer, code, "")));
    }

    ItemForm refused(String key) {
        return new ItemForm(step, values, List.of(), key);
    }

    /** Free text may hold personal data. */
    @Override
    public String toString() {
        return "ItemForm[" + step + "]";
    }
}
