package org.convoca.gateway.page.revision;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.convoca.gateway.client.ConvenedTexts.Change;
import org.convoca.gateway.client.TextVersion;
import org.convoca.gateway.page.form.FormFields;
import org.convoca.gateway.page.form.Typed;
import org.convoca.gateway.page.texts.Comparison.Said;
import org.convoca.platform.problem.FieldError;

/**
 * A text as a convener rewrites it.
 *
 * @param weight {@code minor} or {@code major}; empty while nothing was chosen
 * @param version that was looked at; 0 where there is no text in that language yet
 */
record RevisionForm(Said text, String weight, String note, int version) {

    static final FormFields FIELDS = new FormFields(List.of(
            Map.entry("/title", "texttitle"),
            Map.entry("/summary", "textsummary"),
            Map.entry("/body", "textbody"),
            Map.entry("/weight", "textweight"),
            Map.entry("/note", "textnote")));

    static RevisionForm empty() {
        return new RevisionForm(new Said("", "", ""), "", "", 0);
    }

    static RevisionForm of(TextVersion text) {
        return new RevisionForm(Said.of(text), "", "", text.version());
    }

    static RevisionForm of(Typed typed) {
        var version = typed.text("version");
        return new RevisionForm(
                new Said(typed.text("texttitle"), lines(typed.text("textsummary")), lines(typed.text("textbody"))),
                typed.text("textweight"),
                lines(typed.text("textnote")),
                version.matches("[0-9]{1,6}") ? Integer.parseInt(version) : 0);
    }

    /** Browsers send line ends as CRLF, which would differ everywhere. */
    private static String lines(String typed) {
        return typed.replace("\r\n", "\n");
    }

    /** The same, after its author saw that another version is signed by now. */
    RevisionForm lookingAt(int other) {
        return new RevisionForm(text, weight, note, other);
    }

    boolean isFirst() {
        return version == 0;
    }

    boolean isMajor() {
        return weight.equals("major");
    }

    /** What can be said before the service is asked. */
    List<FieldError> wrong() {
        var wrong = new ArrayList<FieldError>();
        required("/title", text.title(), wrong);
        required("/summary", text.summary(), wrong);
        required("/body", text.body(), wrong);
        if (!isFirst() && !isMajor() && !weight.equals("minor")) {
            wrong.add(new FieldError("/weight", "required", ""));
        }
        return wrong;
    }

    private static void required(String pointer, String typed, List<FieldError> wrong) {
        if (typed.isEmpty()) {
            wrong.add(new FieldError(pointer, "required", ""));
        }
    }

    /** By the names of its fields. */
    Map<String, String> fields() {
        return Map.of(
                "texttitle", text.title(),
                "textsummary", text.summary(),
                "textbody", text.body(),
                "textweight", weight,
                "textnote", note,
                "version", String.valueOf(version));
    }

    /** For the service. */
    Change change() {
        return new Change(
                text.title(), text.summary(), text.body(), Typed.present(weight), Typed.present(note), version);
    }
}
