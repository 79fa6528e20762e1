package org.convoca.event.action;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.convoca.contracts.action.ActionKind;
import org.convoca.contracts.territory.Region;
import org.jspecify.annotations.Nullable;

/**
 * What organisers say of an action; all of it is checked and meant for the public.
 *
 * @param titles by language (BCP 47), at least one
 * @param descriptions by language: plain text, lines broken by U+000A
 * @param region of the place's territory, or the group's where it has none
 * @param languages spoken there (BCP 47)
 * @param publicContact how to reach the organisers; they chose to make it public
 * @param coOrganisers signatures of other groups that organise it too
 * @param tentative whether it is not sure yet
 */
public record Content(
        ActionKind kind,
        Map<String, String> titles,
        Map<String, String> descriptions,
        Place place,
        Region region,
        When when,
        List<String> languages,
        @Nullable String accessibility,
        @Nullable String publicContact,
        @Nullable String url,
        @Nullable Integer expectedSize,
        List<UUID> coOrganisers,
        boolean tentative) {

    public Content {
        titles = Map.copyOf(titles);
        descriptions = Map.copyOf(descriptions);
        languages = List.copyOf(languages);
        coOrganisers = List.copyOf(coOrganisers);
    }
}
