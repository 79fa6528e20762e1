package org.convoca.signature.roll;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.convoca.contracts.territory.Territories;
import org.convoca.platform.xml.XmlText;
import org.convoca.signature.call.CallAddresses;
import org.convoca.signature.call.CallSlug;
import org.convoca.signature.call.DeclarationText;
import org.springframework.stereotype.Component;

/** Writes entries of a roll as Atom (RFC 4287). */
@Component
class RollAtom {

    private static final String TYPE = "application/atom+xml";

    private final Territories territories;
    private final CallAddresses addresses;

    RollAtom(Territories territories, CallAddresses addresses) {
        this.territories = territories;
        this.addresses = addresses;
    }

    /**
     * What a reader asked for.
     *
     * @param text of the call in the feed's language
     * @param entries the newest first
     */
    record Feed(CallSlug call, DeclarationText text, URI self, RollFilter filter, List<RollEntry> entries) {

        Locale locale() {
            return Locale.forLanguageTag(text.language());
        }

        /** That of the newest entry; of an empty feed, when its call's text became what it is. */
        Instant updated() {
            return entries.isEmpty() ? text.revisedAt() : entries.getFirst().publishedAt();
        }
    }

    void write(Feed feed, OutputStream out) throws IOException {
        var xml = new XmlText(out);
        var page = addresses
                .page(feed.text().language(), feed.call().value(), "/roll")
                .toString();
        xml.begin(
                "feed",
                "xmlns",
                "http://www.w3.org/2005/Atom",
                "xml:lang",
                feed.text().language());
        xml.element("id", feed.self().toString());
        xml.element("title", title(feed));
        xml.element("updated", feed.updated().toString());
        xml.empty("link", "rel", "self", "type", TYPE, "href", feed.self().toString());
        xml.empty("link", "rel", "alternate", "type", "text/html", "href", page);
        xml.begin("author");
        xml.element("name", "Convoca");
        xml.end();
        for (var entry : feed.entries()) {
            write(entry, feed, xml);
        }
        xml.end();
        xml.finish();
    }

    private void write(RollEntry entry, Feed feed, XmlText xml) throws IOException {
        var page = addresses.page(feed.text().language(), feed.call().value(), "/roll/" + entry.id());
        xml.begin("entry");
        xml.element("id", "urn:uuid:" + entry.id());
        xml.element("title", entry.name(), "type", "text");
        xml.element("published", entry.publishedAt().toString());
        xml.element("updated", entry.publishedAt().toString());
        xml.empty("link", "rel", "alternate", "type", "text/html", "href", page.toString());
        xml.element("content", summary(entry, feed.locale()), "type", "text");
        xml.end();
    }

    private String title(Feed feed) {
        var filter = feed.filter();
        var region = filter.region() == null ? null : territories.name(filter.region(), feed.locale());
        var territory = filter.territory() == null
                ? null
                : territories.name(filter.territory().code(), feed.locale());
        return Stream.of(Stream.of(feed.text().title()), Stream.ofNullable(region), Stream.ofNullable(territory))
                .flatMap(part -> part)
                .collect(Collectors.joining(" · "));
    }

    private String summary(RollEntry entry, Locale locale) {
        var place = entry.territory() == null
                ? territories.name(entry.region(), locale)
                : territories.name(entry.territory(), locale);
        return Stream.concat(Stream.of(place), Stream.ofNullable(entry.website()))
                .collect(Collectors.joining("\n"));
    }
}
