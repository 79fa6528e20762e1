package org.convoca.signature.roll;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.convoca.platform.osdi.Osdi;
import org.convoca.signature.call.CallAddresses;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * An entry of the roll as the resource {@code osdi:signature} of the Open Supporter Data Interface. Nobody is named in it: who signs is an organisation,
 * which is embedded where others link a person.
 *
 * @param createdDate when it came on the roll
 */
@JsonNaming(SnakeCaseStrategy.class)
record OsdiSignature(
        List<String> identifiers,
        String originSystem,
        Instant createdDate,
        Instant actionDate,
        @JsonProperty("_embedded") Map<String, Organization> embedded,
        @JsonProperty("_links") Map<String, Osdi.Link> links)
        implements Osdi.Resource {

    /**
     * An {@code osdi:organization}.
     *
     * @param acronym beyond the standard
     * @param browserUrl its website
     */
    @JsonNaming(SnakeCaseStrategy.class)
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Organization(
            String name, @Nullable String acronym, @Nullable String browserUrl, Location location) {}

    /**
     * Where it signs for.
     *
     * @param country ISO 3166-1; null for a land that has no code there, and for a network without a territory
     * @param territory beyond the standard: our code, of those lands too
     */
    @JsonNaming(SnakeCaseStrategy.class)
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Location(
            @Nullable String country,
            @Nullable String territory,
            @JsonProperty("public") boolean shared) {

        static Location of(@Nullable String territory) {
            return new Location(territory != null && territory.length() == 2 ? territory : null, territory, true);
        }
    }

    static OsdiSignature of(String call, RollEntry entry, CallAddresses addresses) {
        var organization =
                new Organization(entry.name(), entry.acronym(), entry.website(), Location.of(entry.territory()));
        var links = new LinkedHashMap<String, Osdi.Link>();
        links.put("self", new Osdi.Link(addresses.api(call, "/roll/" + entry.id() + ".osdi")));
        links.put("osdi:petition", new Osdi.Link(addresses.api(call, "/osdi/petition")));
        return new OsdiSignature(
                List.of(Osdi.identifier(entry.id())),
                Osdi.SYSTEM,
                entry.publishedAt(),
                entry.publishedAt(),
                Map.of("osdi:organization", organization),
                links);
    }
}
