package org.convoca.notification.template;

import java.util.List;

/** A part of a letter; text and HTML are made from the same ones, so that neither says more than the other. */
sealed interface Block {

    record Paragraph(Sentence sentence) implements Block {}

    /** What it is about, line by line. */
    record Facts(List<Fact> facts) implements Block {}

    record Fact(String label, Sentence value) {}

    /** The one thing that the reader is asked to do. */
    record MainLink(String label, String address, String hint) implements Block {}

    /** Something to read off and type in elsewhere. */
    record Code(String label, String code) implements Block {}

    /** Somebody's own words, line by line. */
    record Quote(String label, List<Sentence> lines) implements Block {}

    record SideLink(String label, String address) implements Block {}

    record SmallPrint(Sentence sentence) implements Block {}

    /** For the templates, which cannot switch over types. */
    default String kind() {
        return switch (this) {
            case Paragraph _ -> "paragraph";
            case Facts _ -> "facts";
            case MainLink _ -> "main-link";
            case Code _ -> "code";
            case Quote _ -> "quote";
            case SideLink _ -> "side-link";
            case SmallPrint _ -> "small-print";
        };
    }
}
