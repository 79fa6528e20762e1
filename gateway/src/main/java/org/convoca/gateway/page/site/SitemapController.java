package org.convoca.gateway.page.site;

import java.io.IOException;
import java.io.StringWriter;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.convoca.gateway.client.CallSummary;
import org.convoca.gateway.client.Calls;
import org.convoca.gateway.edge.PublicAddress;
import org.convoca.gateway.page.Language;
import org.convoca.gateway.page.Languages;
import org.convoca.gateway.page.Paths;
import org.convoca.gateway.page.Readings;
import org.convoca.platform.problem.ProblemType;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * The sitemap (sitemaps.org, 0.9): the pages of each call in each language, with the languages of one page tied together. Single actions are found
 * from their call's list.
 */
@Controller
class SitemapController {

    private static final Duration FRESH = Duration.ofHours(1);
    private static final String SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static final String XHTML = "http://www.w3.org/1999/xhtml";

    private final Calls calls;
    private final Languages languages;
    private final PublicAddress address;

    SitemapController(Calls calls, Languages languages, PublicAddress address) {
        this.calls = calls;
        this.languages = languages;
        this.address = address;
    }

    @GetMapping(path = "/sitemap.xml", produces = MediaType.APPLICATION_XML_VALUE)
    ResponseEntity<String> sitemap() throws XMLStreamException, IOException {
        var found = Readings.required(calls.all(Languages.FALLBACK.locale()), ProblemType.NOT_FOUND);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(FRESH).cachePublic())
                .body(written(found.value()));
    }

    private String written(List<CallSummary> summaries) throws XMLStreamException, IOException {
        try (var text = new StringWriter()) {
            var xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("urlset");
            xml.writeDefaultNamespace(SITEMAP);
            xml.writeNamespace("xhtml", XHTML);
            write(xml, language -> "/" + language.code());
            for (var call : summaries) {
                write(xml, language -> Paths.call(language, call.slug()));
                write(xml, language -> Paths.roll(language, call.slug()));
                write(xml, language -> Paths.territories(language, call.slug()));
                write(xml, language -> Paths.call(language, call.slug()) + "/actions");
            }
            xml.writeEndDocument();
            xml.close();
            return text.toString();
        }
    }

    private void write(XMLStreamWriter xml, Function<Language, String> path) throws XMLStreamException {
        for (var language : languages.all()) {
            xml.writeStartElement("url");
            xml.writeStartElement("loc");
            xml.writeCharacters(address.origin() + path.apply(language));
            xml.writeEndElement();
            for (var other : languages.all()) {
                xml.writeEmptyElement("xhtml", "link", XHTML);
                xml.writeAttribute("rel", "alternate");
                xml.writeAttribute("hreflang", other.code());
                xml.writeAttribute("href", address.origin() + path.apply(other));
            }
            xml.writeEndElement();
        }
    }
}
