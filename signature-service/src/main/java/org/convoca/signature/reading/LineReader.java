package org.convoca.signature.reading;

import java.util.List;

/** Reads one format of lists. */
public interface LineReader {

    /** What stands in a text where bytes were not UTF-8. */
    char MALFORMED = '\uFFFD';

    /** @param text decoded from UTF-8, with {@link #MALFORMED} for what could not be decoded */
    List<ReadLine> read(String text);
}
