package org.convoca.event.form;

import org.convoca.platform.text.LinksInNames;
import org.convoca.platform.text.NameText;
import org.jspecify.annotations.Nullable;

/** Fields of a form that hold the name of a person, a group or a place. What comes out of a field with a finding is of no use. */
public final class NameFields {

    private static final int LONGEST = 200;

    private final Findings findings;

    public NameFields(Findings findings) {
        this.findings = findings;
    }

    public String required(String pointer, @Nullable String typed, int shortest) {
        if (typed == null || typed.isBlank()) {
            findings.add(pointer, "required", "A name is needed.");
            return "";
        }
        return checked(pointer, typed, shortest);
    }

    public @Nullable String optional(String pointer, @Nullable String typed) {
        return typed == null || typed.isBlank() ? null : checked(pointer, typed, 1);
    }

    private String checked(String pointer, String typed, int shortest) {
        var name = NameText.normalised(typed);
        var length = name.codePointCount(0, name.length());
        if (length > LONGEST) {
            findings.add(pointer, "too-long", "At most " + LONGEST + " characters.");
        } else if (!NameText.isReadable(typed)) {
            findings.add(
                    pointer,
                    "not-allowed-characters",
                    "Letters of any script, but no line breaks, controls or characters that cannot be seen.");
        } else if (length < shortest) {
            findings.add(pointer, "too-short", "At least " + shortest + " characters.");
        } else if (LinksInNames.present(name)) {
            findings.add(pointer, "link-in-name", "A name without web or mail addresses.");
        }
        return name;
    }
}
