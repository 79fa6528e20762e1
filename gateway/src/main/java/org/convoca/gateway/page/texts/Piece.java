package org.convoca.gateway.page.texts;

/** A part of two texts that are compared: in both, only in the earlier, or only in the later one. */
public record Piece(Kind kind, String text) {

    enum Kind {
        SAME,
        GONE,
        ADDED
    }

    public boolean isGone() {
        return kind == Kind.GONE;
    }

    public boolean isAdded() {
        return kind == Kind.ADDED;
    }
}
