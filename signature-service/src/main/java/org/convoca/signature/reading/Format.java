package org.convoca.signature.reading;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How a list of signatories is written down: as published ({@link ListReader}) or as a table ({@link TableReader}). */
public enum Format {
    LIST,
    CSV;

    /** The format of that code, in lower case. */
    public static Optional<Format> of(String code) {
        return Arrays.stream(values())
                .filter(format -> format.name().toLowerCase(Locale.ROOT).equals(code))
                .findFirst();
    }
}
