package org.convoca.signature.own;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.convoca.signature.correction.Correction;
import org.convoca.signature.signing.Organisation;

/** What differs between two states of an organisation, as the log keeps it: {@code name.before}, {@code name.after}. */
final class Changes {

    private Changes() {}

    static Map<String, String> between(Organisation before, Organisation after) {
        var changes = new HashMap<>(Correction.difference(before, after));
        var languages = new TreeSet<>(before.names().keySet());
        languages.addAll(after.names().keySet());
        for (var language : languages) {
            var one = Objects.requireNonNullElse(before.names().get(language), "");
            var other = Objects.requireNonNullElse(after.names().get(language), "");
            if (!one.equals(other)) {
                changes.put("names." + language + ".before", one);
                changes.put("names." + language + ".after", other);
            }
        }
        return changes;
    }
}
