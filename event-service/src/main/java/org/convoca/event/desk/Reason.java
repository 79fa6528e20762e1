package org.convoca.event.desk;

import org.jspecify.annotations.Nullable;

/** Why something is refused: a template, a coordinator's own words, or both. */
public record Reason(
        @Nullable ReasonTemplate template, @Nullable String text) {

    /** Whether it tells anything at all. */
    public boolean says() {
        return text != null || (template != null && template != ReasonTemplate.OTHER);
    }
}
