package org.convoca.event.calendar;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * What the Open Supporter Data Interface (https://opensupporter.github.io/osdi-docs) wraps its resources in: HAL, with links by relation. Its
 * {@code total_pages} and {@code total_records} are left out, as other servers do: to count what is stored costs more than to read a page.
 */
final class Osdi {

    static final String CONTENT_TYPE = "application/hal+json";
    static final int MOST_A_PAGE = 100;

    private static final List<Curie> CURIES =
            List.of(new Curie("osdi", "https://opensupporter.github.io/osdi-docs/{rel}", true));

    private Osdi() {}

    record Link(URI href) {}

    record Curie(String name, String href, boolean templated) {}

    /** The links of a resource. Relations without a link are left out. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Links(
            Link self,
            @Nullable Link next,
            @JsonProperty("osdi:events") Object events,
            List<Curie> curies) {}

    record Embedded(@JsonProperty("osdi:events") List<OsdiEvent> events) {}

    /** A page of events. */
    @JsonNaming(SnakeCaseStrategy.class)
    record Page(
            int page,
            int perPage,
            @JsonProperty("_links") Links links,
            @JsonProperty("_embedded") Embedded embedded) {

        static Page of(int page, int perPage, URI self, @Nullable URI next, List<OsdiEvent> events) {
            var each = events.stream().map(event -> event.links().get("self")).toList();
            return new Page(
                    page,
                    perPage,
                    new Links(new Link(self), next == null ? null : new Link(next), each, CURIES),
                    new Embedded(events));
        }
    }

    /** Where a client begins. */
    @JsonNaming(SnakeCaseStrategy.class)
    record EntryPoint(
            String motd,
            int maxPagesize,
            @JsonProperty("_links") Links links) {

        static EntryPoint of(String motd, URI self, URI events) {
            return new EntryPoint(motd, MOST_A_PAGE, new Links(new Link(self), null, new Link(events), CURIES));
        }
    }

    static Map<String, Link> self(URI address) {
        return Map.of("self", new Link(address));
    }
}
