package org.convoca.gateway.page;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.LocaleResolver;

/**
 * In which language a page is shown. The first that says something decides: the controller ({@code setLocale}, for a signature's own language),
 * the path, {@code ?lang=}, the browser. Nothing is remembered, so nothing needs a cookie.
 */
final class PageLocales implements LocaleResolver {

    private static final String CHOSEN = PageLocales.class.getName();

    private final Languages languages;

    PageLocales(Languages languages) {
        this.languages = languages;
    }

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        if (request.getAttribute(CHOSEN) instanceof Locale chosen) {
            return chosen;
        }
        return languages
                .find(firstSegment(request))
                .or(() -> asked(request))
                .orElseGet(() -> languages.negotiate(request))
                .locale();
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        request.setAttribute(CHOSEN, locale);
    }

    private Optional<Language> asked(HttpServletRequest request) {
        // The query only: reading a parameter would read the body of a form.
        var query = request.getQueryString();
        if (query == null) {
            return Optional.empty();
        }
        for (var parameter : query.split("&", -1)) {
            if (parameter.startsWith("lang=")) {
                return languages.find(parameter.substring("lang=".length()));
            }
        }
        return Optional.empty();
    }

    private static String firstSegment(HttpServletRequest request) {
        var failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        var path = failed instanceof String uri ? uri : request.getRequestURI();
        var segments = path.split("/", 3);
        return segments.length < 2 ? "" : segments[1];
    }
}
