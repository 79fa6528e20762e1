package org.convoca.signature.form;

import org.convoca.contracts.territory.Region;
import org.jspecify.annotations.Nullable;

/**
 * An organisation's part of a form in which every field is right.
 *
 * @param territory code, or null for an international network
 * @param website absolute http or https URL with an ASCII host, or null
 */
public record CheckedOrganisation(
        String name,
        @Nullable String acronym,
        @Nullable String territory,
        Region region,
        @Nullable String website) {}
