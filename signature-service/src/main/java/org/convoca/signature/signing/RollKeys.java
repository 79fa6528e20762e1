package org.convoca.signature.signing;

import java.util.List;
import java.util.stream.Stream;
import org.convoca.signature.call.CallSlug;

/**
 * What must not stand on a call's roll twice: an organisation's folded name, and its folded acronym, within its territory. Held in a field with a unique
 * index from confirmation to exit.
 */
public record RollKeys(List<String> values) {

    public RollKeys {
        values = List.copyOf(values);
    }

    public static RollKeys of(CallSlug call, Organisation organisation) {
        var acronym = organisation.acronym();
        return new RollKeys(Stream.of(
                        Stream.of(key(call, organisation, "name", organisation.name())),
                        acronym == null
                                ? Stream.<String>empty()
                                : Stream.of(key(call, organisation, "acronym", acronym)))
                .flatMap(keys -> keys)
                .toList());
    }

    /** The keys of an unconfirmed signature: they keep one contact from signing twice, and nobody else from signing. */
    RollKeys claimedBy(Contact contact) {
        return new RollKeys(
                values.stream().map(key -> key + "|" + contact.lookup()).toList());
    }

    private static String key(CallSlug call, Organisation organisation, String kind, String text) {
        return String.join(
                "|",
                call.value(),
                organisation.place(),
                kind,
                FoldedText.of(text).value());
    }
}
