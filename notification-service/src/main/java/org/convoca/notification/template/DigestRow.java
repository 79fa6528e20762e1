package org.convoca.notification.template;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row of a digest; text and HTML are made from the same ones, so that neither says more than the other. */
sealed interface DigestRow {

    record Paragraph(Sentence sentence) implements DigestRow {}

    record Heading(Sentence sentence) implements DigestRow {}

    record Subheading(Sentence sentence) implements DigestRow {}

    record Items(List<Item> items) implements DigestRow {}

    /**
     * @param note that is said behind it, or null
     * @param address where it leads, or null
     */
    record Item(
            Sentence words,
            @Nullable Sentence note,
            @Nullable String address) {}

    /** Where the rest of a list is. */
    record More(Sentence sentence, @Nullable String address) implements DigestRow {}

    record SmallPrint(Sentence sentence) implements DigestRow {}

    record SmallLink(String label, String address) implements DigestRow {}

    /** For the templates, which cannot switch over types. */
    default String kind() {
        return switch (this) {
            case Paragraph _ -> "paragraph";
            case Heading _ -> "heading";
            case Subheading _ -> "subheading";
            case Items _ -> "items";
            case More _ -> "more";
            case SmallPrint _ -> "small-print";
            case SmallLink _ -> "small-link";
        };
    }
}
