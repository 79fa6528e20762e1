package org.convoca.signature.own;

import java.net.URI;
import java.util.Objects;
import org.convoca.signature.signing.FoldedText;
import org.convoca.signature.signing.Organisation;
import org.jspecify.annotations.Nullable;

/** Tells whether a correction is one of spelling, which leaves everybody sure who is meant, or says something that nobody has looked at. */
final class Spelling {

    private Spelling() {}

    /** Capitals, accents and punctuation, whatever is taken away but the name, and another page of the same site. */
    static boolean isAllThatChanges(Organisation before, Organisation after) {
        return isSame(before.name(), after.name())
                && (after.acronym() == null || isSame(before.acronym(), after.acronym()))
                && (after.website() == null || Objects.equals(host(before.website()), host(after.website())))
                && after.names().entrySet().stream()
                        .allMatch(name -> isSame(before.names().get(name.getKey()), name.getValue()));
    }

    private static boolean isSame(@Nullable String before, String after) {
        return before != null && FoldedText.of(before).equals(FoldedText.of(after));
    }

    private static @Nullable String host(@Nullable String address) {
        return address == null ? null : URI.create(address).getHost();
    }
}
