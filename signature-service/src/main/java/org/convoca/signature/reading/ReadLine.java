package org.convoca.signature.reading;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.convoca.contracts.territory.Region;
import org.jspecify.annotations.Nullable;

/** One line of an import as a reader understood it. {@link #line} counts the file's lines from 1. */
public sealed interface ReadLine {

    int line();

    /**
     * An organisation and its place.
     *
     * @param territory its code, or null where the list names none
     * @param further what else the line says; null where lines of this format say no more
     */
    record Signatory(
            int line,
            Region region,
            @Nullable String territory,
            @Nullable String acronym,
            String name,
            @Nullable Further further,
            List<Assumption> assumed)
            implements ReadLine {
        public Signatory {
            assumed = List.copyOf(assumed);
        }
    }

    /**
     * What only tables say.
     *
     * @param names by language; a language of {@code languages} that is missing has no name
     * @param languages of which the table speaks at all
     */
    record Further(@Nullable String website, Map<String, String> names, Set<String> languages) {
        public Further {
            names = Map.copyOf(names);
            languages = Set.copyOf(languages);
        }
    }

    /** A line that is not taken. */
    record Refused(int line, Objection objection) implements ReadLine {}
}
