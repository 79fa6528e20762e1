package org.convoca.event.calendar;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.convoca.event.action.PublicAction;
import org.convoca.platform.xml.XmlText;
import org.springframework.stereotype.Component;

/** Writes actions as RSS 2.0, the latest change first; {@code pubDate} is when an action was published. */
@Component
class RssWriter implements FeedWriter {

    private static final String ATOM = "http://www.w3.org/2005/Atom";

    private final ActionTexts texts;
    private final FeedProperties properties;

    RssWriter(ActionTexts texts, FeedProperties properties) {
        this.texts = texts;
        this.properties = properties;
    }

    @Override
    public void write(Feed feed, OutputStream out) throws IOException {
        var xml = new XmlText(out);
        xml.begin("rss", "version", "2.0", "xmlns:atom", ATOM);
        xml.begin("channel");
        xml.element("title", feed.title());
        xml.element("link", feed.page().toString());
        xml.element("description", feed.title());
        xml.element("language", feed.reader().locale().toLanguageTag());
        xml.element("lastBuildDate", date(feed.changedAt()));
        xml.element("ttl", String.valueOf(Math.max(1, properties.feedRefresh().toMinutes())));
        xml.empty("atom:link", "href", feed.self().toString(), "rel", "self", "type", "application/rss+xml");
        for (var action : feed.actions()) {
            write(action, feed.reader(), xml);
        }
        xml.end();
        xml.end();
        xml.finish();
    }

    private void write(PublicAction action, Reader reader, XmlText xml) throws IOException {
        xml.begin("item");
        xml.element("title", texts.headline(action, reader).value());
        xml.element("link", texts.page(action, reader).toString());
        xml.element("guid", "urn:uuid:" + action.id(), "isPermaLink", "false");
        xml.element("pubDate", date(action.publicity().publishedAt()));
        xml.element("category", action.content().kind().code());
        // Readers take it for HTML, so what looks like HTML is escaped once more.
        xml.element("description", Html.of(texts.summary(action, reader)));
        xml.end();
    }

    private static String date(Instant instant) {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(instant.atZone(ZoneOffset.UTC));
    }
}
