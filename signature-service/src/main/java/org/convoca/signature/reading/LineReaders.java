package org.convoca.signature.reading;

import org.convoca.contracts.territory.Territories;

/** The reader of each format. Immutable and thread-safe. */
public final class LineReaders {

    private final LineReader list;
    private final LineReader table;

    public LineReaders(Territories territories) {
        list = new ListReader(territories);
        table = new TableReader(territories);
    }

    public LineReader of(Format format) {
        return switch (format) {
            case LIST -> list;
            case CSV -> table;
        };
    }
}
