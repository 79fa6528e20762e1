package org.convoca.gateway.page.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import org.convoca.gateway.page.Pages;
import org.convoca.platform.problem.ProblemType;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.WebContext;
import org.thymeleaf.web.servlet.JakartaServletWebApplication;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The page that stands for a problem. It says what its type means and nothing of the request. */
@Component
class ProblemPage {

    private final ITemplateEngine templates;
    private final LocaleResolver locales;
    private final Pages pages;
    private final JsonMapper json;

    ProblemPage(ITemplateEngine templates, LocaleResolver locales, Pages pages, JsonMapper json) {
        this.templates = templates;
        this.locales = locales;
        this.pages = pages;
        this.json = json;
    }

    /** @param problem the body that the page replaces; the status stays */
    void write(byte[] problem, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var reader = locales.resolveLocale(request);
        var type = type(problem, response.getStatus());
        var exchange = JakartaServletWebApplication.buildApplication(request.getServletContext())
                .buildExchange(request, response);
        var model = Map.<String, Object>of("problem", type, "page", pages.passing(reader));
        var html = templates
                .process("error", new WebContext(exchange, reader, model))
                .getBytes(StandardCharsets.UTF_8);
        response.resetBuffer();
        response.setContentType(MediaType.TEXT_HTML_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(HttpHeaders.CONTENT_LANGUAGE, reader.toLanguageTag());
        response.setContentLength(html.length);
        response.getOutputStream().write(html);
    }

    private ProblemType type(byte[] problem, int status) {
        var byStatus = ProblemType.of(HttpStatusCode.valueOf(status));
        try {
            var named = String.valueOf(json.readTree(problem).path("type").asString(""));
            return Arrays.stream(ProblemType.values())
                    .filter(type -> named.endsWith("/" + type.slug()))
                    .findFirst()
                    .orElse(byStatus);
        } catch (JacksonException e) {
            return byStatus;
        }
    }
}
