package org.convoca.signature.form;

import java.util.Map;

/**
 * An organisation and its further names, in which every field is right.
 *
 * @param names by language (BCP 47)
 */
public record CheckedNames(CheckedOrganisation organisation, Map<String, String> names) {

    public CheckedNames {
        names = Map.copyOf(names);
    }
}
