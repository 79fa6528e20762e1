package org.convoca.contracts.territory;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** All territories and their names. Immutable and thread-safe; loading reads resources of this module, so keep one instance. */
public class Territories {

    private Territories() {}

    /** Reads the territories from the class path. */
    public static Territories load() {
        return new Territories();
    }

    /** All territories, in the order of their codes. */
    public List<Territory> all() {
        throw new UnsupportedOperationException();
    }

    /** The territory of that code, letter for letter. */
    public Optional<Territory> find(String code) {
        throw new UnsupportedOperationException();
    }

    /** The territory that is called so in any of our languages or by a known alias; case, diacritics and white space at the ends do not matter. */
    public Optional<Territory> findByName(String name) {
        throw new UnsupportedOperationException();
    }

    /**
     * The territory's name for a reader of that language.
     *
     * @throws IllegalArgumentException when there is no territory of that code
     */
    public String name(String code, Locale locale) {
        throw new UnsupportedOperationException();
    }

    /** The region's name for a reader of that language. */
    public String name(Region region, Locale locale) {
        throw new UnsupportedOperationException();
    }
}
