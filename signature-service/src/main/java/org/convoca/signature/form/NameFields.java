package org.convoca.signature.form;

import org.convoca.platform.text.LinksInNames;
import org.convoca.platform.text.NameText;
import org.jspecify.annotations.Nullable;

/** The names of a form. */
final class NameFields {

    private static final int SHORTEST = 2;
    private static final int LONGEST = 200;
    private static final int LONGEST_ACRONYM = 40;

    private final Findings findings;

    NameFields(Findings findings) {
        this.findings = findings;
    }

    String name(@Nullable String typed) {
        return required("/organisation/name", typed, SHORTEST);
    }

    String contactName(@Nullable String typed) {
        return required("/contact/name", typed, 1);
    }

    @Nullable
    String acronym(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : checked("/organisation/acronym", typed, 1, LONGEST_ACRONYM);
    }

    /** A further name, in some language. */
    String further(String language, String typed) {
        return checked("/organisation/names/" + language, typed, SHORTEST, LONGEST);
    }

    private String required(String pointer, @Nullable String typed, int shortest) {
        if (typed == null || typed.isBlank()) {
            findings.add(pointer, "required", "A name is needed.");
            return "";
        }
        return checked(pointer, typed, shortest, LONGEST);
    }

    private String checked(String pointer, String typed, int shortest, int longest) {
        var name = NameText.normalised(typed);
        var length = name.codePointCount(0, name.length());
        if (length > longest) {
            findings.add(pointer, "too-long", "At most " + longest + " characters.");
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
