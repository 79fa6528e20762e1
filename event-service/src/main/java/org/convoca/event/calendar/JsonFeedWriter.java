package org.convoca.event.calendar;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.convoca.contracts.action.ActionStatus;
import org.convoca.event.action.PublicAction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;
import tools.jackson.databind.json.JsonMapper;

/** Writes actions as JSON Feed 1.1 (jsonfeed.org); what feed readers have no word for is in an extension, as in GeoJSON's properties. */
@Component
class JsonFeedWriter implements FeedWriter {

    private final ActionTexts texts;
    private final JsonMapper json;

    JsonFeedWriter(ActionTexts texts, JsonMapper json) {
        this.texts = texts;
        this.json = json;
    }

    @Override
    public void write(Feed feed, OutputStream out) throws IOException {
        try (var generator = json.createGenerator(new Unclosed(out))) {
            generator.writeStartObject();
            generator.writeStringProperty("version", "https://jsonfeed.org/version/1.1");
            generator.writeStringProperty("title", feed.title());
            generator.writeStringProperty("home_page_url", feed.page().toString());
            generator.writeStringProperty("feed_url", feed.self().toString());
            generator.writeStringProperty("language", feed.reader().locale().toLanguageTag());
            generator.writeArrayPropertyStart("items");
            for (var action : feed.actions()) {
                generator.writePOJO(item(action, feed.reader()));
            }
            generator.writeEndArray();
            generator.writeEndObject();
        }
        out.flush();
    }

    /** @param extension left alone by readers that do not know it */
    @JsonNaming(SnakeCaseStrategy.class)
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Item(
            String id,
            URI url,
            String title,
            String contentText,
            Instant datePublished,
            Instant dateModified,
            List<String> tags,
            @Nullable String language,
            @JsonProperty("_convoca") GeoJsonWriter.Properties extension) {}

    private Item item(PublicAction action, Reader reader) {
        var title = texts.headline(action, reader);
        var page = texts.page(action, reader);
        var cancelled =
                action.status() == ActionStatus.CANCELLED ? action.status().code() : null;
        return new Item(
                "urn:uuid:" + action.id(),
                page,
                title.value(),
                texts.summary(action, reader),
                action.publicity().publishedAt(),
                action.changedAt(),
                Stream.concat(Stream.of(action.content().kind().code()), Stream.ofNullable(cancelled))
                        .toList(),
                Reader.isTag(title.language()) ? title.language() : null,
                GeoJsonWriter.Properties.of(action, page));
    }
}
