package org.convoca.gateway.page.review;

import java.util.List;
import org.convoca.gateway.client.Reviews.Reason;
import org.convoca.gateway.page.form.Typed;

/**
 * Why somebody is refused, as it was typed.
 *
 * @param template code of a sentence that exists in all languages, or empty
 * @param text in the coordinator's own words, or empty
 */
public record Grounds(String template, String text) {

    /** In the order in which they are offered; their sentences are the mails' own. */
    public static final List<String> TEMPLATES =
            List.of("not-an-organisation", "no-authority", "duplicate", "not-for-this-call", "incomplete", "other");

    static final Grounds NONE = new Grounds("", "");

    static Grounds of(Typed typed) {
        var template = typed.text("template");
        return new Grounds(TEMPLATES.contains(template) ? template : "", typed.text("text"));
    }

    /** "Other" says nothing by itself. */
    public boolean isMissing() {
        return text.isEmpty() && (template.isEmpty() || template.equals("other"));
    }

    Reason reason() {
        return new Reason(Typed.present(template), Typed.present(text));
    }
}
