package org.convoca.gateway.page.embed;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import org.convoca.gateway.client.Calls;
import org.convoca.gateway.edge.PublicAddress;
import org.convoca.gateway.page.Languages;
import org.convoca.gateway.page.Readings;
import org.convoca.platform.problem.ProblemException;
import org.convoca.platform.problem.ProblemType;
import org.convoca.platform.xml.XmlText;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.json.JsonMapper;

/** Tells sites that know oEmbed how to show a call, its roll or its actions, of which they have the address only. */
@RestController
class OEmbedController {

    private static final CacheControl AN_HOUR =
            CacheControl.maxAge(Duration.ofHours(1)).cachePublic();

    private final Calls calls;
    private final Languages languages;
    private final PublicAddress address;
    private final JsonMapper json;

    OEmbedController(Calls calls, Languages languages, PublicAddress address, JsonMapper json) {
        this.calls = calls;
        this.languages = languages;
        this.address = address;
        this.json = json;
    }

    /**
     * @param url of the page
     * @param maxwidth in CSS pixels; a frame can be as small as anybody wishes
     * @param format {@code json} or {@code xml}; others get the 501 that the standard has for them
     */
    @GetMapping("/oembed")
    ResponseEntity<byte[]> show(
            @RequestParam String url,
            @RequestParam(required = false) @Nullable Integer maxwidth,
            @RequestParam(required = false) @Nullable Integer maxheight,
            @RequestParam(defaultValue = "json") String format)
            throws IOException {
        return switch (format) {
            case "json" ->
                answer(MediaType.APPLICATION_JSON, json.writeValueAsBytes(described(url, maxwidth, maxheight)));
            case "xml" -> answer(MediaType.TEXT_XML, xml(described(url, maxwidth, maxheight)));
            default -> ResponseEntity.status(HttpStatus.NOT_IMPLEMENTED).build();
        };
    }

    private OEmbed described(String url, @Nullable Integer maxwidth, @Nullable Integer maxheight) {
        var page = FramedPage.at(url, address.origin()).orElseThrow(OEmbedController::nothingToShow);
        var locale = languages
                .find(page.lang())
                .orElseThrow(OEmbedController::nothingToShow)
                .locale();
        var call = Readings.required(calls.find(page.slug(), locale), ProblemType.CALL_NOT_FOUND)
                .value();
        var width = atMost(maxwidth, Frame.WIDTH);
        var height = atMost(maxheight, page.frame().height());
        var source = HtmlUtils.htmlEscape(address.origin() + page.path());
        return OEmbed.of(
                call.text().title(),
                address.origin(),
                width,
                height,
                Snippet.html(source, String.valueOf(width), height));
    }

    private static int atMost(@Nullable Integer asked, int usual) {
        return asked == null || asked < 1 ? usual : Math.min(asked, usual);
    }

    private byte[] xml(OEmbed described) throws IOException {
        var out = new ByteArrayOutputStream();
        var xml = new XmlText(out);
        xml.begin("oembed");
        for (var property : json.valueToTree(described).properties()) {
            xml.element(property.getKey(), property.getValue().asString());
        }
        xml.end();
        xml.finish();
        return out.toByteArray();
    }

    private static ResponseEntity<byte[]> answer(MediaType type, byte[] body) {
        return ResponseEntity.ok().contentType(type).cacheControl(AN_HOUR).body(body);
    }

    private static ProblemException nothingToShow() {
        return new ProblemException(ProblemType.NOT_FOUND, "There is no page at this address that can be framed.");
    }
}
