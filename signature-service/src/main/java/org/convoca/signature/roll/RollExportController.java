package org.convoca.signature.roll;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import org.convoca.platform.internal.CalledBy;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;
import tools.jackson.databind.json.JsonMapper;

/**
 * The whole roll, or all of it that fits a filter, as a file. Written while it is read, in portions, so that a roll of any size takes the same
 * memory.
 */
@RestController
@RequestMapping("/api/v1/calls/{slug}")
@CalledBy({"gateway", "operator"})
class RollExportController {

    private static final String CSV = "text/csv;charset=UTF-8;header=present";

    private final Roll roll;
    private final RollRequests requests;
    private final JsonMapper json;

    RollExportController(Roll roll, RollRequests requests, JsonMapper json) {
        this.roll = roll;
        this.requests = requests;
        this.json = json;
    }

    @GetMapping("/roll.csv")
    void csv(
            @PathVariable String slug,
            @ModelAttribute RollParameters asked,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String acceptLanguage,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var query = requests.query(asked, acceptLanguage);
        var tally = roll.state(slug);
        if (unchanged(request, response, tally, query, "roll-" + slug + ".csv", CSV)) {
            return;
        }
        var entries = roll.all(slug, tally, query).iterator();
        try (var csv = new RollCsv(new BufferedWriter(new OutputStreamWriter(response.getOutputStream(), UTF_8)))) {
            entries.forEachRemaining(csv::write);
        }
    }

    @GetMapping("/roll.json")
    void json(
            @PathVariable String slug,
            @ModelAttribute RollParameters asked,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String acceptLanguage,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var query = requests.query(asked, acceptLanguage);
        var tally = roll.state(slug);
        if (unchanged(request, response, tally, query, "roll-" + slug + ".json", MediaType.APPLICATION_JSON_VALUE)) {
            return;
        }
        var entries = roll.all(slug, tally, query).iterator();
        try (var out = json.createGenerator(response.getOutputStream())) {
            out.writeStartObject();
            out.writeStringProperty("asOf", tally.counts().asOf().toString());
            out.writeArrayPropertyStart("items");
            entries.forEachRemaining(out::writePOJO);
            out.writeEndArray();
            out.writeEndObject();
        }
    }

    private static boolean unchanged(
            HttpServletRequest request,
            HttpServletResponse response,
            Tally tally,
            RollQuery query,
            String file,
            String type) {
        RollController.prepare(response);
        if (new ServletWebRequest(request, response).checkNotModified(RollTag.of(request, tally, query))) {
            return true;
        }
        response.setContentType(type);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + file + "\"");
        response.setHeader("X-Content-Type-Options", "nosniff");
        return false;
    }
}
