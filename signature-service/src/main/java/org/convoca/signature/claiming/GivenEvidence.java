package org.convoca.signature.claiming;

import java.util.List;
import org.convoca.platform.problem.FieldError;
import org.convoca.platform.problem.ProblemException;
import org.convoca.platform.problem.ProblemType;
import org.convoca.platform.text.WebAddress;
import org.convoca.signature.dossier.EvidenceKind;
import org.jspecify.annotations.Nullable;

/** An item of evidence as a coordinator typed it: anything may be missing or wrong. */
record GivenEvidence(
        @Nullable EvidenceKind kind,
        @Nullable String url,
        @Nullable String note) {

    private static final int LONGEST_NOTE = 1000;

    /** @throws ProblemException when a person cannot give such evidence, or the post or the words are missing */
    ClaimDesk.Given checked() {
        if (kind == null) {
            throw refused("/kind", "required", "Say what kind of evidence it is.");
        }
        return switch (kind) {
            case PUBLIC_POST -> new ClaimDesk.Given(kind, post(), words());
            case LETTER, REVIEWER_WORD -> new ClaimDesk.Given(kind, null, needed(words()));
            case MAIL_DOMAIN, VOUCHED ->
                throw refused("/kind", "not-yours-to-give", "This is found by asking, not given.");
        };
    }

    private String post() {
        return WebAddress.parse(url == null ? "" : url)
                .orElseThrow(
                        () -> refused("/url", "not-a-web-address", "Give the address where the post can be read."));
    }

    private @Nullable String words() {
        if (note == null || note.isBlank()) {
            return null;
        }
        var text = note.strip();
        if (text.codePointCount(0, text.length()) > LONGEST_NOTE) {
            throw refused("/note", "too-long", "At most " + LONGEST_NOTE + " characters.");
        }
        return text;
    }

    private static String needed(@Nullable String words) {
        if (words == null) {
            throw refused("/note", "required", "Some words are needed.");
        }
        return words;
    }

    private static ProblemException refused(String pointer, String code, String message) {
        return new ProblemException(
                ProblemType.INVALID_REQUEST, "Nothing was kept.", List.of(new FieldError(pointer, code, message)));
    }

    @Override
    public String toString() {
        return "GivenEvidence[hidden]";
    }
}
