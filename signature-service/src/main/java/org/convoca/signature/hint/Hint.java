package org.convoca.signature.hint;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that a reviewer should know.
 *
 * @param code {@code similar-name}, {@code same-contact}, {@code private-mailbox}, {@code disposable-mail}, {@code first-from-territory},
 *     {@code not-vouched}
 * @param values what there is to say about it, by name: {@code name} of another organisation, where it is on the roll
 * @param ref the other signature, or null where there is none
 */
public record Hint(
        String code, Map<String, String> values, @Nullable UUID ref) {

    public Hint {
        values = Map.copyOf(values);
    }

    static Hint of(String code) {
        return new Hint(code, Map.of(), null);
    }
}
