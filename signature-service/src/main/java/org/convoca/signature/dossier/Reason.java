package org.convoca.signature.dossier;

import org.jspecify.annotations.Nullable;

/** Why something is refused: a template, a reviewer's own words, or both. */
public record Reason(
        @Nullable ReasonTemplate template, @Nullable String text) {

    /** Whether it tells anything at all. */
    public boolean says() {
        return (text != null && !text.isBlank()) || (template != null && template != ReasonTemplate.OTHER);
    }
}
