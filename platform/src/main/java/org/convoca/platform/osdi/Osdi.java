package org.convoca.platform.osdi;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.convoca.platform.problem.FieldError;
import org.convoca.platform.problem.ProblemException;
import org.convoca.platform.problem.ProblemType;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * What the Open Supporter Data Interface (https://opensupporter.github.io/osdi-docs) wraps its resources in: HAL, with links by relation. Its
 * {@code total_pages} and {@code total_records} are left out, as other servers do: to count what is stored costs more than to read a page.
 */
public final class Osdi {

    public static final String CONTENT_TYPE = "application/hal+json";
    public static final String SYSTEM = "Convoca";
    public static final int MOST_A_PAGE = 100;

    private static final List<Curie> CURIES =
            List.of(new Curie("osdi", "https://opensupporter.github.io/osdi-docs/{rel}", true));

    private Osdi() {}

    public record Link(URI href) {}

    record Curie(String name, String href, boolean templated) {}

    /** Something that has an address of its own. */
    public interface Resource {

        /** By relation; among them {@code self}. */
        Map<String, Link> links();
    }

    /** A page of resources of one kind. */
    @JsonNaming(SnakeCaseStrategy.class)
    public record Page(
            int page,
            int perPage,
            @JsonProperty("_links") Map<String, Object> links,
            @JsonProperty("_embedded") Map<String, List<? extends Resource>> embedded) {

        /**
         * @param relation of each, such as {@code osdi:events}
         * @param next where it goes on; null on the last page
         */
        public static Page of(
                String relation, int page, int perPage, URI self, @Nullable URI next, List<? extends Resource> items) {
            var each = items.stream().map(item -> item.links().get("self")).toList();
            var links = new LinkedHashMap<String, Object>();
            links.put("self", new Link(self));
            if (next != null) {
                links.put("next", new Link(next));
            }
            links.put(relation, each);
            links.put("curies", CURIES);
            return new Page(page, perPage, links, Map.of(relation, items));
        }
    }

    /** Where a client begins. */
    @JsonNaming(SnakeCaseStrategy.class)
    public record EntryPoint(
            String motd,
            int maxPagesize,
            @JsonProperty("_links") Map<String, Object> links) {

        /** @param offered links by their relations */
        public static EntryPoint of(String motd, URI self, Map<String, Link> offered) {
            var links = new LinkedHashMap<String, Object>();
            links.put("self", new Link(self));
            links.putAll(offered);
            links.put("curies", CURIES);
            return new EntryPoint(motd, MOST_A_PAGE, links);
        }
    }

    /** What tells a resource of ours from those of others. */
    public static String identifier(Object id) {
        return "convoca:" + id;
    }

    public static int pageSize(int asked) {
        return Math.clamp(asked, 1, MOST_A_PAGE);
    }

    /**
     * A page is where the one before ended, so that it costs what it returns.
     *
     * @throws ProblemException when somebody wants a later page without saying where that is
     */
    public static void refuseJump(int page, @Nullable String after) {
        if (page > 1 && after == null) {
            var message = "Pages are reached by the link to the next one.";
            throw new ProblemException(
                    ProblemType.INVALID_REQUEST,
                    message,
                    List.of(new FieldError("/page", "follow-the-links", message)));
        }
    }

    /** The address of the page that follows, with the same filters. */
    public static URI next(URI self, Object after, int page) {
        return UriComponentsBuilder.fromUri(self)
                .replaceQueryParam("page", page)
                .replaceQueryParam("after", after)
                .build(true)
                .toUri();
    }
}
