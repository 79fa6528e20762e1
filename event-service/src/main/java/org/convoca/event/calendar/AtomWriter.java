package org.convoca.event.calendar;

import java.io.IOException;
import java.io.OutputStream;
import org.convoca.event.action.PublicAction;
import org.convoca.platform.xml.XmlText;
import org.springframework.stereotype.Component;

/** Writes actions as Atom (RFC 4287); {@code updated} moves with each change that the public can see. */
@Component
class AtomWriter implements FeedWriter {

    private final ActionTexts texts;

    AtomWriter(ActionTexts texts) {
        this.texts = texts;
    }

    @Override
    public void write(Feed feed, OutputStream out) throws IOException {
        var xml = new XmlText(out);
        xml.begin("feed", "xmlns", "http://www.w3.org/2005/Atom");
        xml.element("id", feed.self().toString());
        xml.element("title", feed.title());
        xml.element("updated", feed.changedAt().toString());
        xml.empty(
                "link",
                "rel",
                "self",
                "type",
                "application/atom+xml",
                "href",
                feed.self().toString());
        xml.empty(
                "link",
                "rel",
                "alternate",
                "type",
                "text/html",
                "href",
                feed.page().toString());
        xml.begin("author");
        xml.element("name", "Convoca");
        xml.end();
        for (var action : feed.actions()) {
            write(action, feed.reader(), xml);
        }
        xml.end();
        xml.finish();
    }

    private void write(PublicAction action, Reader reader, XmlText xml) throws IOException {
        var title = texts.headline(action, reader);
        xml.begin("entry", "xml:lang", Reader.isTag(title.language()) ? title.language() : "und");
        xml.element("id", "urn:uuid:" + action.id());
        xml.element("title", title.value(), "type", "text");
        xml.element("published", action.publicity().publishedAt().toString());
        xml.element("updated", action.changedAt().toString());
        xml.empty(
                "link",
                "rel",
                "alternate",
                "type",
                "text/html",
                "href",
                texts.page(action, reader).toString());
        xml.empty("category", "term", action.content().kind().code());
        xml.element("content", texts.summary(action, reader), "type", "text");
        xml.end();
    }
}
