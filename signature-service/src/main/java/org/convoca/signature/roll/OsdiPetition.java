package org.convoca.signature.roll;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.convoca.platform.osdi.Osdi;
import org.convoca.signature.call.CallAddresses;
import org.convoca.signature.call.CallContent;
import org.convoca.signature.call.DeclarationText;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * A call as the resource {@code osdi:petition} of the Open Supporter Data Interface, in one of its languages.
 *
 * @param modifiedDate when the text became what it is
 * @param language beyond the standard
 */
@JsonNaming(SnakeCaseStrategy.class)
record OsdiPetition(
        List<String> identifiers,
        String originSystem,
        Instant modifiedDate,
        String name,
        String title,
        String summary,
        String petitionText,
        String language,
        URI browserUrl,
        long totalSignatures,
        @JsonProperty("_links") Map<String, Osdi.Link> links) {

    static OsdiPetition of(CallContent call, DeclarationText text, long signatures, CallAddresses addresses) {
        var slug = call.slug().value();
        var links = new LinkedHashMap<String, Osdi.Link>();
        links.put("self", new Osdi.Link(addresses.api(slug, "/osdi/petition")));
        links.put("osdi:signatures", new Osdi.Link(addresses.api(slug, "/roll.osdi")));
        links.put("osdi:record_signature_helper", new Osdi.Link(addresses.api(slug, "/osdi/record_signature_helper")));
        return new OsdiPetition(
                List.of(Osdi.identifier(slug)),
                Osdi.SYSTEM,
                text.revisedAt(),
                text.title(),
                text.title(),
                text.summary(),
                text.body(),
                text.language(),
                addresses.page(text.language(), slug, ""),
                signatures,
                links);
    }
}
