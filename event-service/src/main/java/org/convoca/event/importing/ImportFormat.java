package org.convoca.event.importing;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What can be imported. */
enum ImportFormat {
    /** A table with a header (RFC 4180), with whatever a spreadsheet makes of it. */
    CSV,
    /** A calendar (RFC 5545). */
    ICS;

    static Optional<ImportFormat> of(String code) {
        return Arrays.stream(values())
                .filter(format -> format.name().toLowerCase(Locale.ROOT).equals(code))
                .findFirst();
    }
}
